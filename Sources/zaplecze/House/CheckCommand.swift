import ArgumentParser
import Panes
import Shop
import ShopStore

struct CheckCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Add everything up again and prove the history whole.",
        discussion: "Each finding is one line; with any of them the exit status is 1."
    )

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        try desk.answer(try desk.store.check())
    }
}

extension Desk {
    /// Tells what a check has found; anything ends with status 1.
    func answer(_ findings: [Finding]) throws {
        let lines = findings.map { output.shown($0.explanation(in: language)) + "\n" }
        let sound = language.choose(english: "All is well.\n", polish: "Wszystko się zgadza.\n")
        try answer(
            findings.isEmpty ? sound : lines.joined(),
            json: .list(findings) { $0.json(in: language) }
        )
        if !findings.isEmpty { throw ExitCode(1) }
    }
}

extension Finding {
    /// What was found, with the words for it.
    func json(in language: Language) -> JSON {
        json.and(["message": .text(explanation(in: language))])
    }

    /// The finding's kind, and what it is about.
    private var json: JSON {
        switch self {
        case .file: ["kind": .text("file"), "about": .null]
        case .chainBroken(let deed): ["kind": .text("chain_broken"), "about": .text(String(deed))]
        case .noteChanged(let deed): ["kind": .text("note_changed"), "about": .text(String(deed))]
        case .orderTotals(let number): ["kind": .text("order_totals"), "about": .text(number)]
        case .paidPerUnit(let number): ["kind": .text("paid_per_unit"), "about": .text(number)]
        case .returnLevels(let number): ["kind": .text("return_levels"), "about": .text(number)]
        case .orderRefunded(let number): ["kind": .text("order_refunded"), "about": .text(number)]
        case .moreUnitsThanBought(let number):
            ["kind": .text("more_units_than_bought"), "about": .text(number)]
        case .moreMoneyThanPaid(let number):
            ["kind": .text("more_money_than_paid"), "about": .text(number)]
        case .exchange(let number): ["kind": .text("exchange"), "about": .text(number)]
        case .parcelLevels(let tracking):
            ["kind": .text("parcel_levels"), "about": .text(tracking)]
        case .bankFile(let number): ["kind": .text("bank_file"), "about": .text(number)]
        case .message(let id): ["kind": .text("message"), "about": .text(String(id))]
        case .evidence(let number): ["kind": .text("evidence"), "about": .text(number)]
        case .stock(let article): ["kind": .text("stock"), "about": .text(article)]
        case .orderStock(let number): ["kind": .text("order_stock"), "about": .text(number)]
        case .points(let account): ["kind": .text("points"), "about": .text(account)]
        case .orderPoints(let number): ["kind": .text("order_points"), "about": .text(number)]
        case .coupon(let number): ["kind": .text("coupon"), "about": .text(number)]
        case .giftCard(let number): ["kind": .text("gift_card"), "about": .text(number)]
        case .claim(let number): ["kind": .text("claim"), "about": .text(number)]
        }
    }
}
