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
        case .choice: say("Order \(draft.number)", "Zamówienie \(draft.number)")
        case .units:
            draft.business == .claim
                ? say("What is it about?", "Czego dotyczy reklamacja?")
                : say("What do you return?", "Co zwracasz?")
        case .reason(let place): reasonTitle(place)
        case .demand: say("What do you demand?", "Czego żądasz?")
        case .defect: say("What is wrong?", "Co jest nie tak?")
        case .wayBack: say("How do the goods come back?", "Jak towar do nas wróci?")
        case .account: say("Your bank account", "Numer konta")
        case .summary:
            draft.business == .claim
                ? say("Is this your complaint?", "Czy to Twoja reklamacja?")
                : say("Is this your return?", "Czy to Twój zwrot?")
        case .done:
            draft.business == .claim
                ? say("Your complaint is registered", "Reklamacja jest przyjęta")
                : say("Your return is registered", "Zwrot jest zarejestrowany")
        case .returns: say("My returns", "Moje zwroty")
        case .details(let place): own.indices.contains(place) ? own[place].goods.number : ""
        case .trouble: say("Sorry", "Przepraszamy")
        }
    }

    private func reasonTitle(_ place: Int) -> String {
        let name = chosenLines.indices.contains(place) ? chosenLines[place].name : ""
        return say("Why do you return: \(name)?", "Dlaczego zwracasz: \(name)?")
    }

    /// What is said about the question; pages have their own text.
    var introduction: [String] {
        switch step {
        case .welcome:
            [
                "Tu zgłosisz zwrot albo reklamację i sprawdzisz, co dzieje się ze zwrotem.",
                "Here you can return goods or complain, and see how a return stands.",
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
        case .choice: [window]
        case .units:
            [
                say(
                    "← and → change how many, ↑ and ↓ go to another line.",
                    "← i → zmieniają liczbę sztuk, ↑ i ↓ przechodzą do innej pozycji."
                )
            ]
        case .reason:
            [say("It helps us, but you need not say.", "To nam pomaga, ale nie jest konieczne.")]
        case .demand, .wayBack: []
        case .defect:
            [say("Describe it in a few words.", "Opisz to w kilku słowach.")]
        case .account:
            [
                say(
                    "The money goes there. If you do not have the number here, leave it empty: "
                        + "we will ask you.",
                    "Na to konto wrócą pieniądze. Jeśli nie masz teraz numeru, zostaw puste "
                        + "pole, zapytamy o niego."
                )
            ]
        case .returns, .summary, .done, .details, .trouble: []
        }
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
