import ArgumentParser
import Exchange
import Panes
import Shop
import ShopStore

struct ImportOrdersCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "orders",
        abstract: "Take in a file of orders; the same file again adds nothing.",
        discussion: """
            A bad row never stops a good one: it goes to the rejects file with its number and \
            reason. An import that was broken off goes on where it stopped.
            """
    )

    @Argument(help: "The file, as CSV.", completion: .file())
    var file: String

    @Option(
        name: .customLong("map"),
        help: ArgumentHelp(
            "What its columns mean: \(Mapping.shippedNames.joined(separator: ", ")), "
                + "or a mapping file of your own.",
            valueName: "name|file"
        ),
        completion: .list(Mapping.shippedNames)
    )
    var mapping: String

    @Flag(help: "Say what would be done, and write nothing.")
    var dryRun = false

    @Option(
        help: ArgumentHelp(
            "Where rows that cannot be taken go; otherwise beside the file.",
            valueName: "file"
        ),
        completion: .file()
    )
    var rejects: String?

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let mapping = try Mapping(mapping)
        let zone = desk.store.zone
        let source = try OrderExport(path: file, mapping: mapping) { name in
            name.map(Zone.named) ?? zone
        }
        let place = rejects ?? source.rejectsPath
        var intake = OrderImport(of: source, at: desk, isDry: dryRun)
        let refused = try intake.run(rejectsTo: place)
        let report = ImportReport(
            summary: intake.summary,
            isDry: dryRun,
            rejects: refused ? place : nil
        )
        let language = desk.language
        try desk.answer(report.text(in: language, on: desk.output), json: report.json)
    }
}
