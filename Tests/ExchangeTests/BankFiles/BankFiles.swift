import Shop

func account(_ text: String) -> IBAN {
    guard let account = try? IBAN(typed: text) else { preconditionFailure("no account: \(text)") }
    return account
}

let shopAccount = account("PL61 1090 1014 0000 0712 1981 2874")
let annasAccount = account("PL27 1140 2004 0000 3002 0135 5387")
let germanAccount = account("DE89 3704 0044 0532 0130 00")

/// Names that people have, or that somebody types to see what happens.
let hostileNames = [
    "Anna Łącka-Żółć", "Jan \"Szybki\" Nowak", "A|B|C", "Ewa\r\n110,20260101,1,2", "<b>&amp;</b>",
    "🛒🛒🛒", "作者", "Олександр Щур", "José Ñuñez Ångström", "", "   ", "Ł",
    String(repeating: "ą", count: 300), String(repeating: "Ala ma kota ", count: 40),
    "O'Neill & Søns, Straße 5/7", "//a//b/", "tab\there", "zero\u{200B}width", "]]>", "e\u{301}",
    "\u{202E}odwrotnie", "nul\u{0}l",
]

/// A bank file of orders for these names, each over one grosz more than the one before.
func bankFile(
    _ format: BankFile.Format,
    to names: [String] = ["Anna Łącka"],
    account: IBAN? = nil,
    made: Moment = moment("2026-03-10"),
    payer: BankFile.Payer = BankFile.Payer(
        name: "Sklep Ćma Sp. z o.o.",
        address: "ul. Długa 5/7, 00-950 Warszawa"
    )
) -> BankFile {
    BankFile(
        id: ID(1),
        number: "P-2026-000001",
        format: format,
        currency: format.currency,
        account: shopAccount,
        made: made,
        author: .staff(ID(1)),
        orders: names.enumerated().map { index, name in
            PaymentOrder(
                goods: ID(Int64(index + 1)),
                number: "R-2026-00000\(index + 1)",
                name: name,
                account: account ?? (format == .elixir ? annasAccount : germanAccount),
                amount: Money(minorUnits: 12_305 + index)
            )
        },
        payer: payer
    )
}

/// Noon of a day in UTC.
func moment(_ iso: String) -> Moment {
    guard let day = Day(iso: iso) else { preconditionFailure("no such day: \(iso)") }
    let seconds = Int64(day.number * 86_400 + 43_200)
    return Moment(at: Instant(milliseconds: seconds * 1_000), day: day)
}
