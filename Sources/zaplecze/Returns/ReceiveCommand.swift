import ArgumentParser
import Shop

struct ReceiveCommand: StepCommand {
    static let configuration = CommandConfiguration(
        commandName: "receive",
        abstract: "Receive goods; without --unit all that is still to come, as new."
    )

    @OptionGroup var goods: ReturnOptions

    @Option(
        name: .customLong("unit"),
        help: ArgumentHelp(
            "What was counted; may be given several times. Conditions: \(conditions). "
                + "Dispositions: \(dispositions).",
            valueName: "sku=units[:condition[:disposition[:sealed|broken[:note]]]]"
        ),
        transform: CountedArgument.init
    )
    var units: [CountedArgument] = []

    @Option(
        help: ArgumentHelp(
            "What came and is not of the order: an EAN or a description.",
            valueName: "text=units"
        ),
        transform: WrongArgument.init
    )
    var wrong: [WrongArgument] = []

    @Option(help: "Where the goods lie now.")
    var shelf: String?

    @OptionGroup var shared: SharedOptions

    private static var conditions: String {
        Condition.allValueStrings.joined(separator: ", ")
    }

    private static var dispositions: String {
        Disposition.allValueStrings.joined(separator: ", ")
    }

    func step(with file: ReturnFile, at desk: Desk) throws -> Return.Step {
        let purchase = try file.knownPurchase
        var items: [Receipt.Counted] = []
        if units.isEmpty, wrong.isEmpty {
            items = stillToCome(of: file.goods, in: purchase)
        } else {
            items = try counted(for: file.goods, in: purchase)
        }
        items += wrong.map { Receipt.Counted(item: .wrong($0.what), units: $0.units) }
        return .receive(Receipt(items: items, shelf: shelf ?? ""))
    }

    private func stillToCome(of goods: Return, in purchase: Purchase) -> [Receipt.Counted] {
        purchase.order.lines.compactMap { line in
            let left = goods.unitsAnnounced(of: line.id) - goods.unitsReceived(of: line.id)
            return left > 0 ? Receipt.Counted(item: .line(line.id), units: left) : nil
        }
    }

    /// Announced lines are filled first.
    private func counted(for goods: Return, in purchase: Purchase) throws -> [Receipt.Counted] {
        var spreading = Spreading()
        return try units.flatMap { argument in
            let lines = try purchase.order.lines(coded: argument.code)
            let announced = lines.filter { goods.unitsAnnounced(of: $0.id) > 0 }
            let parts = spreading.spread(
                argument.units,
                over: announced.isEmpty ? lines : announced
            ) { goods.unitsAnnounced(of: $0.id) - goods.unitsReceived(of: $0.id) }
            return parts.map { line, units in
                Receipt.Counted(
                    item: .line(line.id),
                    units: units,
                    condition: argument.condition,
                    proposal: argument.disposition,
                    isSealIntact: argument.isSealIntact,
                    note: argument.note
                )
            }
        }
    }
}
