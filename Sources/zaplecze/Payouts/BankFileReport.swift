import Canvas
import Panes
import Shop
import ShopStore

/// What a bank file would do, or has done, with each of the marked returns.
struct BankFileReport {
    var rows: [Row]
    let format: BankFile.Format
    var number: String?
    var place = BankFilePlace.nowhere

    init(rows: [Row], format: BankFile.Format) {
        self.rows = rows
        self.format = format
    }

    init(rows: [Row], of file: BankFile) {
        self.init(rows: rows, format: file.format)
        number = file.number
    }

    /// One of the returns.
    struct Row {
        let number: String
        let verdict: PlannedStep.Verdict
        /// Whether it is in the file; before that, whether it can go in.
        let isIn: Bool

        init(_ planned: PlannedStep) {
            number = planned.number
            verdict = planned.verdict
            isIn = planned.amount != nil
        }

        init(_ planned: PlannedStep, in file: BankFile) {
            number = planned.number
            verdict = planned.verdict
            isIn = file.orders.contains { $0.goods.key == planned.id }
        }

        fileprivate var amount: Money? {
            guard case .can(let amount?, _) = verdict, isIn else { return nil }
            return amount
        }
    }
}

extension PlannedStep {
    fileprivate var amount: Money? {
        guard case .can(let amount?, _) = verdict else { return nil }
        return amount
    }
}

extension BankFileReport {
    private var total: Money { rows.compactMap(\.amount).total }

    private func money(_ amount: Money, at desk: Desk) -> String {
        desk.language.money(amount, format.currency)
    }

    /// How many would go in, over a line for each return.
    func planned(at desk: Desk) -> String {
        let count = desk.language.number(rows.count(where: \.isIn))
        let all = desk.language.number(rows.count)
        let sum = money(total, at: desk)
        return desk.language.choose(
            english: "\(count) of \(all) can go in, \(sum)\n",
            polish: "Do pliku: \(count) z \(all), \(sum)\n"
        ) + listing(at: desk)
    }

    /// What was made and where it lies, over a line for each return.
    func made(_ file: BankFile, at desk: Desk) -> String {
        let count = desk.language.number(file.orders.count)
        let sum = money(file.total, at: desk)
        let head = desk.language.choose(
            english: "\(file.number): transfers \(count), \(sum)",
            polish: "\(file.number): przelewy \(count), \(sum)"
        )
        let end =
            switch place {
            case .at(let path): ", \(desk.output.shown(path))"
            case .nowhere, .failed: ""
            }
        let text = head + end + "\n" + listing(at: desk)
        return String(text.dropLast(text.hasSuffix("\n") ? 1 : 0))
    }

    private func listing(at desk: Desk) -> String {
        var listing = Listing([
            Listing.Column(""), Listing.Column(""), Listing.Column("", .trailing),
            Listing.Column(""),
        ])
        for row in rows {
            listing.add([
                row.number, row.word(isMade: number != nil, in: desk.language),
                row.amount.map { money($0, at: desk) } ?? "", row.reason(at: desk) ?? "",
            ])
        }
        return listing.text(on: desk.output)
    }

    func json(at desk: Desk) -> JSON {
        [
            "number": .optional(number),
            "format": .choice(format),
            "currency": .currency(format.currency),
            "transfers": .integer(rows.count(where: \.isIn)),
            "total": .money(total),
            "path": .optional(path),
            "rows": .list(rows) { row in
                [
                    "return": .text(row.number),
                    "verdict": .text(row.verdictWord),
                    "in_file": .flag(row.isIn),
                    "amount": row.amount.map(JSON.money) ?? .null,
                    "reason": .optional(row.reason(at: desk)),
                ]
            },
        ]
    }

    private var path: String? {
        guard case .at(let path) = place else { return nil }
        return path
    }
}

extension BankFileReport.Row {
    fileprivate func word(isMade: Bool, in language: Language) -> String {
        switch (isIn, isMade) {
        case (true, true): language.choose(english: "in the file", polish: "w pliku")
        case (true, false): language.choose(english: "can", polish: "można")
        case (false, _): language.choose(english: "left out", polish: "pominięty")
        }
    }

    fileprivate var verdictWord: String {
        switch verdict {
        case .can: isIn ? "can" : "changed"
        case .proposes: "proposes"
        case .skips: "skips"
        case .changed: "changed"
        case .cannot: "cannot"
        }
    }

    /// Why it is left out.
    fileprivate func reason(at desk: Desk) -> String? {
        switch verdict {
        case .can, .proposes:
            isIn
                ? nil
                : desk.language.choose(
                    english: "changed by somebody meanwhile",
                    polish: "zmieniony w międzyczasie"
                )
        case .changed(let stale): desk.explanation(of: stale)
        case .skips(let refusal), .cannot(let refusal): desk.explanation(of: refusal)
        }
    }
}

extension Desk {
    /// Why something was not done with one of many returns.
    func explanation(of error: any Error, in currency: Currency = .pln) -> String? {
        let names = (try? store.staff(by: visitor)) ?? []
        let explainer = Explainer(
            language: language,
            zone: store.zone,
            now: store.moment.at,
            currency: currency,
            staff: Dictionary(names.map { ($0.id, $0.name) }) { first, _ in first }
        )
        return explainer.explanation(of: error)
    }
}
