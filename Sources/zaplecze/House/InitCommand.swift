import ArgumentParser
import Panes
import Shop
import ShopStore

/// Makes an empty shop, owned by whoever asks.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make an empty shop that belongs to you."
    )

    @Option(help: "The zone in whose days the shop counts.")
    var zone = "Europe/Warsaw"

    @OptionGroup var shared: SharedOptions

    func run() throws {
        do {
            guard let zone = Zone.named(zone) else { throw Trouble.noZone(zone) }
            let store = try ShopStore.create(
                shared.path,
                owner: UnixUser.name,
                terminal: UnixUser.terminal,
                zone: zone
            )
            try Desk(store, shared).tellFounded()
        } catch {
            throw Failure.told(error, shared)
        }
    }
}

extension Desk {
    /// Says which shop was made, and whose it is.
    func tellFounded() throws {
        let owner = visitor.staff.name
        try answer(
            output.shown(
                language.choose(
                    english: "\(path): a shop of \(owner)",
                    polish: "\(path): sklep, właściciel \(owner)"
                )
            ) + "\n",
            json: [
                "file": .text(path),
                "owner": .text(owner),
                "zone": .text(store.zone.name),
            ]
        )
    }
}
