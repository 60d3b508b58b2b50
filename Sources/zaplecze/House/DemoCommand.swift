import ArgumentParser
import Demo
import Glibc
import Panes
import Shop
import ShopStore
import Terminal

/// Makes up a shop, to be tried out.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Make up a shop and open it; with --into only write it."
    )

    @Option(help: ArgumentHelp("How many orders.", valueName: "n"))
    var orders = 2_000

    @Option(help: ArgumentHelp("The same seed makes the same shop.", valueName: "s"))
    var seed: UInt64 = 1

    @Option(
        help: ArgumentHelp("The file to write; otherwise a temporary one.", valueName: "file"),
        completion: .file()
    )
    var into: String?

    @Option(help: ArgumentHelp("The day on whose morning it stands.", valueName: "day"))
    var today: Day?

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard (0...10_000_000).contains(orders) else {
            throw ValidationError("'--orders' must be between 0 and 10000000.")
        }
    }

    func run() throws {
        do {
            if let into { return try write(to: into).tellFounded() }
            guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
                throw Terminal.Failure.notATerminal
            }
            let folder = try TemporaryFolder()
            defer { folder.remove() }
            try OpenCommand.openApp(at: write(to: folder.shop))
        } catch {
            throw Failure.told(error, shared)
        }
    }

    private func write(to path: String) throws -> Desk {
        guard let zone = Zone.named("Europe/Warsaw") else {
            throw Trouble.noZone("Europe/Warsaw")
        }
        let founding = Founding(path: path, zone: zone, today: today)
        var progress = ProgressLine(in: shared.language)
        let what = Plural.orders.form(for: orders, in: shared.language).capitalisedFirst
        try founding.tell(orders: orders, seed: seed) { progress.show(what, $0, of: orders) }
        return try Desk(ShopStore.open(path), shared, at: path)
    }
}

/// A folder for one shop, to be removed with it.
private struct TemporaryFolder {
    private let path: String

    init() throws {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(base)/zaplecze-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw ShopFile.Refusal.notWritable(base) }
        path = template.withUnsafeBufferPointer { name in
            name.baseAddress.map { String(cString: $0) } ?? ""
        }
    }

    var shop: String { "\(path)/demo.sqlite" }

    func remove() {
        ShopFile.remove(shop)
        rmdir(path)
    }
}
