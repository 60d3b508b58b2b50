import Shop

/// Elixir-0, the file of domestic transfers that Polish banks take: one line of 16 fields
/// for each order, in Windows-1250 with lines that end in CR LF.
///
/// Source: the banks' own descriptions of orders of type 110 (PKO BP, *Struktura pliku
/// wejściowego iPKO biznes Elixir-0*; ING, *Format Multicash PLI*): texts stand in quotes,
/// names and titles are up to four lines of 35 characters with `|` between them.
extension BankFile {
    var elixir: [UInt8] {
        let lines = standing.map { order in elixirLine(order) + "\r\n" }
        return TextEncoding.windows1250.bytes(lines.joined())
    }

    private func elixirLine(_ order: PaymentOrder) -> String {
        let fields = [
            "110",
            executionDay.compact,
            String(order.amount.minorUnits),
            account.sortCode,
            "0",
            quoted([account.national]),
            quoted([order.account.national]),
            quoted(payerLines),
            quoted(PaymentText.lines(order.payee, in: .elixir, of: 35, upTo: 4)),
            "0",
            order.account.sortCode,
            quoted(PaymentText.lines("Zwrot \(order.number)", in: .elixir, of: 35, upTo: 4)),
            quoted([]),
            quoted([]),
            quoted([Self.ordinaryTransfer]),
            quoted([order.number]),
        ]
        return fields.joined(separator: ",")
    }

    /// The class of an ordinary transfer (*klasyfikacja polecenia*).
    private static let ordinaryTransfer = "51"

    private var payerLines: [String] {
        let name = PaymentText.lines(payer.name, in: .elixir, of: 35, upTo: 2)
        return name + PaymentText.lines(payer.address, in: .elixir, of: 35, upTo: 4 - name.count)
    }

    private func quoted(_ lines: [String]) -> String {
        "\"" + lines.joined(separator: "|") + "\""
    }
}

extension IBAN {
    /// The sort code of a Polish account (*numer rozliczeniowy*): the eight digits behind its
    /// check digits, which name the bank and its branch (Order 7/2017 of the president of
    /// the National Bank of Poland).
    fileprivate var sortCode: String { String(national.dropFirst(2).prefix(8)) }
}

extension PaymentOrder {
    /// Whom the money is for: the name or, where none is known that a bank could write, the
    /// number of the return.
    var payee: String {
        let text = PaymentText.cleaned(name, in: .sepa)
        return text.contains { $0.isLetter || $0.isNumber } ? name : number
    }
}

extension Day {
    /// The day without anything between its figures: `20260310`.
    fileprivate var compact: String { iso.filter { $0 != "-" } }
}
