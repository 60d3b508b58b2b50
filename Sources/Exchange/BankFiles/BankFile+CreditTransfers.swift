import Shop

/// ISO 20022 *CustomerCreditTransferInitiation*, pain.001.001.03, as the SEPA credit transfer
/// scheme uses it (European Payments Council, EPC132-08, *SCT Customer-to-PSP
/// Implementation Guidelines*): accounts by IBAN alone, charges shared by service level.
extension BankFile {
    var creditTransferInitiation: String {
        let document = Element(
            "Document",
            attributes: [("xmlns", "urn:iso:std:iso:20022:tech:xsd:pain.001.001.03")],
            [Element("CstmrCdtTrfInitn", [header, payment])]
        )
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + document.text() + "\n"
    }

    private var header: Element {
        Element(
            "GrpHdr",
            [
                Element("MsgId", number),
                Element("CreDtTm", made.at.iso),
                Element("NbOfTxs", String(standing.count)),
                Element("CtrlSum", standing.map(\.amount).total.decimal),
                Element("InitgPty", [Element("Nm", payerName)]),
            ]
        )
    }

    private var payment: Element {
        let level = Element("PmtTpInf", [Element("SvcLvl", [Element("Cd", "SEPA")])])
        // No bank identifier is needed in SEPA, but the element is.
        let bank = Element("Othr", [Element("Id", "NOTPROVIDED")])
        let facts = [
            Element("PmtInfId", "\(number)-SCT"),
            Element("PmtMtd", "TRF"),
            Element("NbOfTxs", String(standing.count)),
            Element("CtrlSum", total.decimal),
            level,
            Element("ReqdExctnDt", executionDay.iso),
            Element("Dbtr", [Element("Nm", payerName)]),
            Element("DbtrAcct", [.iban(account)]),
            Element("DbtrAgt", [Element("FinInstnId", [bank])]),
            Element("ChrgBr", "SLEV"),
        ]
        // What is left of it keeps its place, and by that its name.
        let transfers = orders.enumerated().filter { $1.withdrawal == nil }
        return Element("PmtInf", facts + transfers.map { transfer($1, at: $0 + 1) })
    }

    private func transfer(_ order: PaymentOrder, at place: Int) -> Element {
        let amount = Element(
            "InstdAmt",
            attributes: [("Ccy", currency.code)],
            text: order.amount.decimal
        )
        let title = PaymentText.line("Zwrot / Refund \(order.number)", in: .sepa, of: 140)
        return Element(
            "CdtTrfTxInf",
            [
                Element("PmtId", [Element("EndToEndId", "\(number)-\(place)")]),
                Element("Amt", [amount]),
                Element("Cdtr", [Element("Nm", PaymentText.line(order.payee, in: .sepa, of: 70))]),
                Element("CdtrAcct", [.iban(order.account)]),
                Element("RmtInf", [Element("Ustrd", title)]),
            ]
        )
    }

    private var payerName: String { PaymentText.line(payer.name, in: .sepa, of: 70) }
}

/// An element of XML: with text in it, or with others.
private struct Element {
    private let name: String
    private let attributes: [(name: String, value: String)]
    private let children: [Element]
    private let content: String

    init(
        _ name: String,
        attributes: [(name: String, value: String)] = [],
        _ children: [Element]
    ) {
        self.name = name
        self.attributes = attributes
        self.children = children
        content = ""
    }

    init(_ name: String, attributes: [(name: String, value: String)] = [], text: String) {
        self.name = name
        self.attributes = attributes
        children = []
        content = text
    }

    init(_ name: String, _ text: String) {
        self.init(name, text: text)
    }

    static func iban(_ account: IBAN) -> Element {
        Element("Id", [Element("IBAN", account.text)])
    }

    func text(indented depth: Int = 0) -> String {
        let room = String(repeating: "  ", count: depth)
        let opening = attributes.reduce(name) { $0 + " \($1.name)=\"\($1.value.escaped)\"" }
        guard !children.isEmpty else { return "\(room)<\(opening)>\(content.escaped)</\(name)>" }
        let lines = children.map { $0.text(indented: depth + 1) }
        return (["\(room)<\(opening)>"] + lines + ["\(room)</\(name)>"]).joined(separator: "\n")
    }
}

extension String {
    /// The text as it stands in XML.
    fileprivate var escaped: String {
        reduce(into: "") { text, sign in
            switch sign {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case _: text.append(sign)
            }
        }
    }
}

extension Money {
    /// An amount in euro with its decimals: `1234.05`.
    fileprivate var decimal: String {
        let (whole, part) = minorUnits.quotientAndRemainder(dividingBy: 100)
        return "\(whole).\(padded(part, 2))"
    }
}

extension Instant {
    /// ISO 8601, UTC, to the second.
    fileprivate var iso: String {
        let (day, seconds) = Zone.utc.clock(at: self)
        let parts = [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { padded($0, 2) }
        return "\(day.iso)T\(parts.joined(separator: ":"))Z"
    }
}
