package import Shop

extension BankFile.Format {
    package func label(in language: Language) -> String {
        switch self {
        case .elixir: "Elixir-0"
        case .sepa: "SEPA pain.001"
        }
    }
}

extension BankFile.Refusal {
    /// What is wrong and what to do about it.
    package func explanation(in language: Language) -> String {
        switch self {
        case .noAccount:
            language.choose(
                english: "The shop's own account is not set. The owner sets it: config set "
                    + "bank-account IBAN.",
                polish: "Nie ustawiono konta sklepu. Ustawia je właściciel: config set "
                    + "bank-account IBAN."
            )
        case .noName:
            language.choose(
                english:
                    "The shop's name is not set. The owner sets it: config set shop-name NAME.",
                polish: "Nie ustawiono nazwy sklepu. Ustawia ją właściciel: config set shop-name "
                    + "NAZWA."
            )
        case .accountOutOfReach(let country, let format):
            language.choose(
                english: "The shop's account is in \(country), and \(format.label(in: language)) "
                    + "does not leave from there. Choose another format.",
                polish: "Konto sklepu jest w kraju \(country), a \(format.label(in: language)) "
                    + "stamtąd nie wychodzi. Wybierz inny format."
            )
        case .nothingToSend:
            language.choose(
                english: "None of these returns can go into a bank file. The plan on the screen, "
                    + "or --dry-run, says why of each.",
                polish: "Żaden z tych zwrotów nie może trafić do pliku. Plan na ekranie, albo "
                    + "--dry-run, podaje dlaczego przy każdym."
            )
        case .noSuchFile(let number):
            language.choose(
                english: "There is no bank file \(language.quoted(number)). Check its number.",
                polish: "Nie ma pliku \(language.quoted(number)). Sprawdź numer."
            )
        case .withdrawn(let number):
            language.choose(
                english: "All of \(number) was withdrawn, so that it goes to no bank. Make a new "
                    + "file of what is to be paid.",
                polish: "Plik \(number) wycofano w całości, więc nie trafia do banku. Z tego, co "
                    + "do wypłaty, utwórz nowy."
            )
        case .atWork(let number, let goods):
            language.choose(
                english: "The bank has \(number): the transfer of \(goods) was confirmed or came "
                    + "back. Withdraw single returns of it instead.",
                polish: "Bank ma już plik \(number): przelew \(goods) wykonał albo zwrócił. "
                    + "Wycofaj z niego pojedyncze zwroty."
            )
        case .missingReason:
            language.choose(
                english: "Withdrawing a file needs a reason. Enter why the bank never had it.",
                polish: "Wycofanie pliku wymaga powodu. Wpisz, dlaczego nie trafił do banku."
            )
        case .noFormat(let currency):
            language.choose(
                english: "No bank file takes \(currency.code): Elixir takes PLN, SEPA takes EUR.",
                polish: "Żaden plik nie obsługuje \(currency.code): Elixir to PLN, SEPA to EUR."
            )
        }
    }
}

extension IBAN.Problem {
    /// What is wrong with an account number and what to do about it.
    package func explanation(in language: Language) -> String {
        switch self {
        case .noCountry:
            language.choose(
                english: "An account number begins with its country, such as PL, or has the 26 "
                    + "digits of a Polish one.",
                polish: "Numer konta zaczyna się od kraju, np. PL, albo ma 26 cyfr polskiego konta."
            )
        case .wrongLength(let expected, let found):
            language.choose(
                english: "An account number of that country has \(expected) signs, here are "
                    + "\(found).",
                polish: "Numer konta w tym kraju ma \(expected) znaków, a jest \(found)."
            )
        case .wrongSign(let sign):
            language.choose(
                english: "An account number has letters and digits only, not "
                    + "\(language.quoted(String(sign))).",
                polish: "Numer konta to tylko litery i cyfry, bez "
                    + "\(language.quoted(String(sign)))."
            )
        case .wrongChecksum:
            language.choose(
                english: "The account number's check digits do not fit: one digit is wrong, or "
                    + "two have changed places.",
                polish: "Cyfry kontrolne konta się nie zgadzają: jedna cyfra jest zła albo dwie "
                    + "są zamienione."
            )
        }
    }
}
