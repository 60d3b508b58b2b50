import ArgumentParser
import Panes
import Shop
import ShopStore

struct LoyaltyCheckCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Add points, coupons and gift cards up again, and say what was added up.",
        discussion: "Each finding is one line; with any of them the exit status is 1."
    )

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let audit = try desk.store.checkLoyalty(by: desk.visitor)
        let findings = audit.findings.map {
            desk.output.shown($0.explanation(in: desk.language)) + "\n"
        }
        try desk.answer(
            audit.text(in: desk.language) + "\n" + findings.joined(),
            json: audit.json(in: desk.language)
        )
        if !audit.findings.isEmpty { throw ExitCode(1) }
    }
}

extension LoyaltyAudit {
    /// What was added up, and how many findings there are.
    fileprivate func text(in language: Language) -> String {
        let parts = [
            (language.choose(english: "accounts", polish: "konta"), accounts),
            (language.choose(english: "lots", polish: "partie"), lots),
            (language.choose(english: "entries", polish: "wpisy"), entries),
            (language.choose(english: "coupons", polish: "kupony"), coupons),
            (language.choose(english: "gift cards", polish: "karty podarunkowe"), giftCards),
        ]
        let sums = parts.map { "\($0) \(language.number($1))" }.joined(separator: ", ")
        let end =
            findings.isEmpty
            ? language.choose(english: "All is well.", polish: "Wszystko się zgadza.")
            : language.choose(
                english: "Findings: \(language.number(findings.count)).",
                polish: "Niezgodności: \(language.number(findings.count))."
            )
        return language.choose(english: "Added up: ", polish: "Zsumowano: ") + "\(sums). \(end)"
    }

    fileprivate func json(in language: Language) -> JSON {
        [
            "accounts": .integer(accounts),
            "lots": .integer(lots),
            "entries": .integer(entries),
            "coupons": .integer(coupons),
            "gift_cards": .integer(giftCards),
            "findings": .list(findings) { $0.json(in: language) },
        ]
    }
}
