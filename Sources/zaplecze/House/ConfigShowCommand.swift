import ArgumentParser
import Panes
import Shop
import ShopStore

struct ConfigShowCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show all settings, or one."
    )

    @Argument(help: "The setting.")
    var name: Setting?

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let rules = try desk.store.rules()
        if let name {
            let value = name.value(in: rules)
            return try desk.answer(value + "\n", json: [name.jsonKey: .text(value)])
        }
        var listing = Listing([Listing.Column(""), Listing.Column(""), Listing.Column("")])
        for setting in Setting.allCases {
            let label = setting.label(in: desk.language)
            listing.add([setting.word, setting.value(in: rules), label])
        }
        let pairs = Setting.allCases.map { ($0.jsonKey, JSON.text($0.value(in: rules))) }
        try desk.answer(listing.text(on: desk.output), json: .object(pairs))
    }
}

extension Setting {
    /// The setting's name as JSON writes keys: `return_window`.
    var jsonKey: String {
        String(word.map { $0 == "-" ? "_" : $0 })
    }
}
