import Canvas
import Shop

/// What stands above each question.
extension CounterScreen {
    var title: String {
        switch step {
        case .welcome: "Zwroty i reklamacje · Returns and complaints"
        case .address: say("Your e-mail address", "Adres e-mail")
        case .number: say("The order's number", "Numer zamówienia")
        case .code: say("The code from the e-mail", "Kod z wiadomości")
        case .choice: say("Order \(orderNumber)", "Zamówienie \(orderNumber)")
        case .units: unitsTitle
        case .reason(let place):
            say("Why do you return: ", "Dlaczego zwracasz: ") + chosenName(place) + "?"
        case .instead(let place):
            say("What do you want in place of: ", "Co chcesz w zamian za: ") + chosenName(place)
                + "?"
        case .demand: say("What do you demand?", "Czego żądasz?")
        case .cut: say("By how much is the price to be cut?", "O ile obniżyć cenę?")
        case .defect: say("What is wrong?", "Co jest nie tak?")
        case .wayBack:
            draft.business == .claim
                ? say("What will you do with the goods?", "Co zrobisz z towarem?")
                : say("How do the goods come back?", "Jak towar do nas wróci?")
        case .account: say("Your bank account", "Numer konta")
        case .summary: summaryTitle
        case .done: doneTitle
        case .returns: say("My returns and complaints", "Moje zwroty i reklamacje")
        case .details(let place): own.indices.contains(place) ? own[place].number : ""
        case .trouble: say("Sorry", "Przepraszamy")
        }
    }

    /// As the shop writes it, once the customer is let in.
    private var orderNumber: String { file?.purchase.order.number ?? draft.number }

    private var unitsTitle: String {
        if draft.business == .claim {
            return say("What is it about?", "Czego dotyczy reklamacja?")
        }
        return offersExchange
            ? say("What do you return or exchange?", "Co zwracasz albo wymieniasz?")
            : say("What do you return?", "Co zwracasz?")
    }

    private var summaryTitle: String {
        if draft.business == .claim {
            return say("Is this your complaint?", "Czy to Twoja reklamacja?")
        }
        return wantsExchange
            ? say("Is this your return and exchange?", "Czy to Twój zwrot i wymiana?")
            : say("Is this your return?", "Czy to Twój zwrot?")
    }

    private var doneTitle: String {
        if draft.business == .claim {
            return say("Your complaint is registered", "Reklamacja jest przyjęta")
        }
        return promised.isEmpty
            ? say("Your return is registered", "Zwrot jest zarejestrowany")
            : say(
                "Your return and exchange are registered",
                "Zwrot i wymiana są zarejestrowane"
            )
    }

    private func chosenName(_ place: Int) -> String {
        chosenLines.indices.contains(place) ? chosenLines[place].name : ""
    }

    /// What is said about the question; pages have their own text.
    var introduction: [String] {
        switch step {
        case .welcome:
            [
                "Tu zgłosisz zwrot, wymianę albo reklamację i sprawdzisz ich stan.",
                "Here you can return or exchange goods, complain, and see how it stands.",
            ]
        case .address:
            [
                say(
                    "Write the address that you ordered with.",
                    "Wpisz adres podany przy zamówieniu."
                )
            ]
        case .number:
            [
                say(
                    "It stands in the order's confirmation, such as ZP-104201.",
                    "Jest w potwierdzeniu zamówienia, na przykład ZP-104201."
                )
            ]
        case .code: codeIntroduction
        case .choice: [noReturn ?? window]
        case .units:
            [
                say(
                    "Mark everything concerned with Space; ↑ and ↓ move to another item.",
                    "Zaznacz spacją wszystko, o co chodzi; ↑ i ↓ przechodzą do innej pozycji."
                )
            ]
        case .reason:
            [say("It helps us, but you need not say.", "To nam pomaga, ale nie jest konieczne.")]
        case .instead: [exchangeTerms]
        case .demand, .wayBack: []
        case .cut:
            [
                say(
                    "You may leave it empty: then we propose an amount.",
                    "Możesz zostawić puste pole, wtedy kwotę zaproponujemy."
                )
            ]
        case .defect:
            [say("Describe it in a few words.", "Opisz to w kilku słowach.")]
        case .account: [accountIntroduction]
        case .returns, .summary, .done, .details, .trouble: []
        }
    }

    /// What an exchange costs, and what becomes of one that cannot be had.
    private var exchangeTerms: String {
        let price = say(
            "An exchange is at the price you paid, with nothing to add. ",
            "Wymiana jest po zapłaconej cenie, bez dopłaty. "
        )
        return price + exchangeFallback
    }

    /// Nobody knows here what is in stock.
    var exchangeFallback: String {
        let last = language.date(lastExchangeDay)
        return say(
            "The staff check whether the goods are there; if they cannot be had by \(last), "
                + "the money is paid back.",
            "Czy towar jest na miejscu, sprawdza obsługa; jeśli nie będzie go do \(last), "
                + "zwrócimy pieniądze."
        )
    }

    private var accountIntroduction: String {
        let purpose =
            draft.business == .withdrawal && wantsOnlyExchange
            ? say(
                "If the exchange cannot be had, the money goes there.",
                "Jeśli wymiana się nie uda, na to konto wrócą pieniądze."
            )
            : say("The money goes there.", "Na to konto wrócą pieniądze.")
        let rest = say(
            " If you do not have the number here, leave it empty: we will ask you.",
            " Jeśli nie masz teraz numeru, zostaw puste pole, zapytamy o niego."
        )
        return purpose + rest
    }

    /// The same whether there is such an order or not.
    private var codeIntroduction: [String] {
        let (number, address) = (draft.number, draft.address)
        return [
            say(
                "If the order \(number) exists and was made with \(address), a code of 6 digits "
                    + "is on its way to that address. It is good for 15 minutes.",
                "Jeśli zamówienie \(number) istnieje i złożono je z adresu \(address), "
                    + "wysyłamy na ten adres 6-cyfrowy kod. Jest ważny 15 minut."
            ),
            say(
                "Nothing there? Look among unwanted mail, and wait before you ask again.",
                "Nic nie przyszło? Zajrzyj do spamu i odczekaj chwilę, zanim poprosisz o nowy."
            ),
        ]
    }

    private var window: String {
        let last = file?.purchase.order.lastReturnDay(under: rulesNow)
        return language.returnWindow(until: last, today: today).capitalisedFirst + "."
    }
}
