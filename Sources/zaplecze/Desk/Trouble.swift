import Panes
import Shop

/// What can go wrong on the command line alone.
enum Trouble: Error, Hashable {
    case noOrder(String)
    case severalOrders(String, [String])
    case noReturn(String)
    /// Nothing with this SKU or EAN is in the order.
    case noLine(String, in: String)
    /// Nothing with this SKU or EAN waits for a decision in the return.
    case nothingReceived(String, in: String)
    case notAnAmount(String, Currency)
    case noZone(String)
    /// The account is for customers at a counter and opens nothing else.
    case counterOnly
    /// An import was asked to stop.
    case stopped
    /// The shell cannot find or start the command that messages are handed over to.
    case noMailCommand(String, configuration: String)
    /// Letters wait, since nobody has said who writes them.
    case noLetterhead([Setting])
    /// A file would empty half the range, and nobody is there to say that it may.
    case notConfirmed(FeedRefusal, command: String)
    /// A bank file was made, and its transfers count as given to the bank, but it could not
    /// be written.
    case bankFileNotWritten(String, Unreadable)
    /// Standard output would not take more, by the system's error number.
    case output(Int32)
}

extension Trouble {
    func explanation(in language: Language) -> String {
        switch self {
        case .noOrder(let number):
            language.choose(
                english: "There is no order \(language.quoted(number)) in this shop. "
                    + "Look for it with zaplecze orders list.",
                polish: "Nie ma w tym sklepie zamówienia \(language.quoted(number)). "
                    + "Poszukaj go poleceniem zaplecze orders list."
            )
        case .severalOrders(let number, let names):
            language.choose(
                english: "Several orders have the number \(language.quoted(number)). "
                    + "Say which one: \(language.choice(of: names)).",
                polish: "Numer \(language.quoted(number)) ma kilka zamówień. "
                    + "Podaj, które: \(language.choice(of: names))."
            )
        case .noReturn(let number):
            language.choose(
                english: "There is no return \(language.quoted(number)) in this shop. "
                    + "Look for it with zaplecze returns list.",
                polish: "Nie ma w tym sklepie zwrotu \(language.quoted(number)). "
                    + "Poszukaj go poleceniem zaplecze returns list."
            )
        case .noLine(let code, let order):
            language.choose(
                english: "Nothing with the SKU or EAN \(language.quoted(code)) is in order "
                    + "\(order). zaplecze orders show \(order) lists what is.",
                polish: "W zamówieniu \(order) nie ma nic o SKU lub EAN "
                    + "\(language.quoted(code)). Pozycje pokazuje zaplecze orders show \(order)."
            )
        case .nothingReceived(let code, let number):
            language.choose(
                english: "Nothing with the SKU or EAN \(language.quoted(code)) is left to accept "
                    + "in \(number). zaplecze returns show \(number) lists what was received.",
                polish: "W \(number) nie ma do przyjęcia nic o SKU lub EAN "
                    + "\(language.quoted(code)). Co przyszło, pokazuje zaplecze returns show "
                    + "\(number)."
            )
        case .notAnAmount(let text, let currency):
            notAnAmount(text, currency, in: language)
        case .noZone(let name):
            language.choose(
                english: "This system knows no time zone \(language.quoted(name)). "
                    + "Write it as Europe/Warsaw.",
                polish: "System nie zna strefy czasowej \(language.quoted(name)). "
                    + "Podaj ją tak: Europe/Warsaw."
            )
        case .counterOnly:
            language.choose(
                english: "This account is for customers at a counter. It opens only zaplecze "
                    + "counter.",
                polish: "To konto jest dla klientów przy stanowisku. Otwiera tylko zaplecze "
                    + "counter."
            )
        case .stopped:
            language.choose(
                english: "Stopped. What was taken in stays; the same command goes on from there.",
                polish: "Przerwano. Co już wczytano, zostaje; to samo polecenie dokończy resztę."
            )
        case .noMailCommand(let line, let file):
            language.choose(
                english:
                    "The command that takes messages, \(language.quoted(line, limit: 120)), cannot be "
                    + "started. Name one in \(file), such as mail-command = \"sendmail -t -i\".",
                polish: "Nie da się uruchomić polecenia, które przyjmuje wiadomości: "
                    + "\(language.quoted(line, limit: 120)). Wpisz je do \(file), na przykład "
                    + "mail-command = \"sendmail -t -i\"."
            )
        case .noLetterhead(let missing):
            language.choose(
                english: "Messages wait: they would leave without the shop's name and address. "
                    + "The owner sets what is missing: \(Self.commands(toSet: missing, "TEXT")).",
                polish: "Wiadomości czekają: wyszłyby bez nazwy i adresu sklepu. Brakujące dane "
                    + "ustawia właściciel: \(Self.commands(toSet: missing, "TEKST"))."
            )
        case .notConfirmed(let refusal, let command):
            refusal.explanation(in: language)
                + language.choose(
                    english: " To confirm it, run: \(command)",
                    polish: " Potwierdza to polecenie: \(command)"
                )
        case .bankFileNotWritten(let number, let problem):
            problem.explanation(in: language)
                + language.choose(
                    english: " The transfers count as given to the bank: have the file with "
                        + "zaplecze payouts show \(number) --out FILE.",
                    polish: " Przelewy są już oznaczone jako przekazane do banku, a plik "
                        + "zapisze zaplecze payouts show \(number) --out PLIK."
                )
        case .output(let number):
            language.choose(
                english: "Standard output would not take the answer (error \(number) of the "
                    + "system). What was asked for may be done; look before you repeat it.",
                polish: "Nie udało się wypisać odpowiedzi (błąd systemu \(number)). Polecenie "
                    + "mogło się wykonać, sprawdź to, zanim je powtórzysz."
            )
        }
    }

    private func notAnAmount(
        _ text: String,
        _ currency: Currency,
        in language: Language
    ) -> String {
        let example = language.amount(Money(minorUnits: 1_250), currency)
        return language.choose(
            english: "\(language.quoted(text)) is no amount in \(currency.code). "
                + "Write it as \(example).",
            polish: "\(language.quoted(text)) nie jest kwotą w \(currency.code). "
                + "Napisz ją tak: \(example)."
        )
    }
}

extension Trouble {
    private static func commands(toSet settings: [Setting], _ value: String) -> String {
        settings.map { "zaplecze config set \($0.rawValue) \(value)" }.joined(separator: ", ")
    }
}
