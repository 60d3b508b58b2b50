import Shop

/// Money through the bank, and accounts.
extension ReturnRefusalWording {
    func payout(_ refusal: Return.Refusal) -> String {
        switch refusal {
        case .missingReference(.transfer):
            return language.choose(
                english: "A transfer needs the bank's reference, or the account that it went to, "
                    + "by which it is found. Enter one of them.",
                polish: "Przelew wymaga numeru operacji z banku albo konta, na które wyszedł, "
                    + "żeby można go było odszukać. Wpisz jedno z nich."
            )
        case .missingReference(let instrument):
            let way = instrument.means(in: language)
            return language.choose(
                english: "What goes back \(way) needs a reference. Enter that of where it was "
                    + "paid back.",
                polish: "Kwota, która wraca \(way), wymaga numeru operacji. Wpisz go."
            )
        case .missingAccount:
            return language.choose(
                english: "No account is known that the money could go to. Ask the customer and "
                    + "enter it.",
                polish: "Nie wiadomo, na jakie konto wysłać pieniądze. Zapytaj klienta i wpisz "
                    + "numer."
            )
        case .needsSecondPerson(limit: nil):
            return language.choose(
                english: "Money in another currency always needs a second person, since the limit "
                    + "is in złoty: settle it, so that somebody else can send it.",
                polish: "Kwota w obcej walucie zawsze wymaga drugiej osoby, bo limit jest w "
                    + "złotych: rozlicz zwrot, żeby ktoś inny mógł go wysłać."
            )
        case .needsSecondPerson(let limit?):
            let limit = language.money(limit, currency)
            return language.choose(
                english: "Above \(limit) a second person is needed: settle it, so that somebody "
                    + "else can send it.",
                polish: "Powyżej \(limit) potrzebna jest druga osoba: rozlicz zwrot, żeby ktoś "
                    + "inny mógł go wysłać."
            )
        case .notByTransfer(let instrument):
            let way = instrument.label(in: language)
            return language.choose(
                english: "It was paid by another way (\(way)), which no bank file can pay back. "
                    + "Settle it by hand.",
                polish: "Zapłacono inaczej (\(way)), a tego plik do banku nie zwróci. "
                    + "Rozlicz zwrot ręcznie."
            )
        case .atBank(let moment):
            let since = language.dayAndTime(moment.at, in: zone, today: moment.day)
            return language.choose(
                english: "Its transfer is with the bank since \(since). Mark it as confirmed or "
                    + "bounced first, or withdraw it if the bank never had the file.",
                polish: "Przelew jest w banku od \(since). Najpierw odnotuj, że bank go wykonał "
                    + "albo zwrócił, lub wycofaj go, jeśli plik nie trafił do banku."
            )
        case .notAtBank:
            return language.choose(
                english: "No transfer of it is with the bank. A bank file sends one; which settled "
                    + "payout came back is noted on the return's own page.",
                polish: "Żaden jego przelew nie jest w banku. Wysyła go plik do banku; powrót "
                    + "rozliczonej wypłaty odnotuj na stronie zwrotu."
            )
        case .nothingDue:
            return language.choose(
                english: "Nothing is to be paid out. Settle it without a payout.",
                polish: "Nie ma nic do wypłaty. Rozlicz zwrot bez wypłaty."
            )
        case .accountInUse:
            return language.choose(
                english: "The transfer is on its way to that account already. Wait for the bank.",
                polish: "Przelew na to konto jest już w drodze. Poczekaj na bank."
            )
        case .otherCurrency(let currency, let format):
            let (name, taken) = (format.label(in: language), format.currency.code)
            return language.choose(
                english: "\(name) takes \(taken) only, and this is \(currency.code). Choose "
                    + "another format, or settle it by hand.",
                polish: "\(name) to tylko \(taken), a tu jest \(currency.code). Wybierz inny "
                    + "format albo rozlicz zwrot ręcznie."
            )
        case .accountOutOfReach(let country, let format):
            let name = format.label(in: language)
            return language.choose(
                english: "\(name) does not reach accounts in \(country). Choose another format, "
                    + "or settle it by hand.",
                polish: "\(name) nie obsługuje kont z kraju \(country). Wybierz inny format albo "
                    + "rozlicz zwrot ręcznie."
            )
        case .tooMuchForTransfer(let limit, let format):
            let (name, limit) = (format.label(in: language), language.money(limit, format.currency))
            let english = format == .elixir ? "through SORBNET" : "at the bank"
            let polish = format == .elixir ? "przelewem SORBNET" : "w banku"
            return language.choose(
                english: "\(name) takes transfers below \(limit). Pay it \(english) and settle "
                    + "it by hand.",
                polish: "\(name) przyjmuje przelewy poniżej \(limit). Wypłać to \(polish) i "
                    + "rozlicz zwrot ręcznie."
            )
        case .isOver(let status):
            let name = status.label(in: language)
            return language.choose(
                english: "The return is \(name), so this does not change any more.",
                polish: "Zwrot ma status: \(name), więc tego nie można już zmienić."
            )
        case .notByLocker, .noLockerCode, .lockerCodeInUse:
            return locker(refusal)
        case _:
            return ""
        }
    }

    private func locker(_ refusal: Return.Refusal) -> String {
        switch refusal {
        case .noLockerCode(let text):
            let text = language.quoted(text)
            return language.choose(
                english: "A locker's code has 10 digits, not \(text). Correct it.",
                polish: "Kod do paczkomatu ma 10 cyfr, a nie \(text). Popraw go."
            )
        case .lockerCodeInUse(let number):
            return language.choose(
                english: "Return \(number) has that code already. Check the digits.",
                polish: "Zwrot \(number) ma już ten kod. Sprawdź cyfry."
            )
        case _:
            return language.choose(
                english: "The return does not come by a parcel locker, so it needs no code.",
                polish: "Ten zwrot nie wraca przez paczkomat, więc nie potrzebuje kodu."
            )
        }
    }
}

/// Other goods in place of those that come back.
extension ReturnRefusalWording {
    func exchange(_ refusal: Return.Refusal) -> String {
        switch refusal {
        case .wantsTheSame(let line):
            let name = language.quoted(line)
            return language.choose(
                english: "\(name): the same variant is wanted in exchange. Choose another one.",
                polish: "\(name): w zamian wybrano ten sam wariant. Wybierz inny."
            )
        case .exchangeLapsed(let line, let until):
            let name = language.quoted(line)
            let day = language.date(until)
            return language.choose(
                english: "\(name): the exchange was to be had until \(day). Refund it instead.",
                polish: "\(name): na wymianę czekano do \(day). Zwróć pieniądze."
            )
        case .exchangesTooMany(let line, let asked, let left):
            let name = language.quoted(line)
            let (asked, left) = (language.pieces(asked), language.pieces(left))
            return language.choose(
                english: "\(name): \(asked) to exchange, but only \(left) can be. Lower the "
                    + "number.",
                polish: "\(name): do wymiany \(asked), a można tylko \(left) Zmniejsz liczbę."
            )
        case .exchangePrice(let line):
            let name = language.quoted(line)
            return language.choose(
                english: "\(name): what is wanted in exchange cannot cost that. Correct the price.",
                polish: "\(name): towar na wymianę nie może tyle kosztować. Popraw cenę."
            )
        case .exchangeSent(let order):
            return language.choose(
                english: "Order \(order) was made in exchange and is on its way already, so the "
                    + "decision stands.",
                polish: "Zamówienie \(order) z wymiany jest już w drodze, więc decyzji nie można "
                    + "zmienić."
            )
        case .exchangeCalledOff(let order):
            return language.choose(
                english: "Order \(order), made in exchange, was cancelled, and its money goes back "
                    + "from there, so the decision stands.",
                polish: "Zamówienie \(order) z wymiany anulowano i pieniądze wracają z niego, "
                    + "więc decyzji nie można zmienić."
            )
        case .exchangePaid(let order):
            return language.choose(
                english: "Order \(order), made in exchange, was paid on. Cancel that order "
                    + "instead: all that was paid for it then goes back.",
                polish: "Do zamówienia \(order) z wymiany klient dopłacił. Anuluj to zamówienie: "
                    + "wtedy wróci wszystko, co za nie wpłacono."
            )
        case .exchangeReturned(let order, let record):
            return language.choose(
                english: "Order \(order), made in exchange, has \(record) of its own, so the "
                    + "decision stands. Go on with \(record).",
                polish:
                    "Zamówienie \(order) z wymiany ma już własną sprawę \(record), więc decyzji "
                    + "nie można zmienić. Zajmij się \(record)."
            )
        case .exchangePromised(let line, let units):
            let name = language.quoted(line)
            let all = language.pieces(units)
            return language.choose(
                english: "\(name): the claim was answered by other goods. Exchange all \(all), "
                    + "or answer the claim otherwise.",
                polish: "\(name): w odpowiedzi na reklamację obiecano wymianę. Wymień wszystko "
                    + "(\(all)) albo odpowiedz na reklamację inaczej."
            )
        case .exchangeNotSent(let order):
            return language.choose(
                english: "Order \(order), which replaces the goods, is not on its way yet. Send it "
                    + "first; if it cannot be had, open the return again and answer the claim "
                    + "otherwise.",
                polish: "Zamówienie \(order), które zastępuje towar, nie jest jeszcze w drodze. "
                    + "Najpierw je wyślij; jeżeli towaru nie ma, otwórz zwrot ponownie i "
                    + "odpowiedz na reklamację inaczej."
            )
        case .noSuchVariant(let code):
            let code = language.quoted(code)
            return language.choose(
                english: "No article has the code \(code). Enter its SKU or EAN.",
                polish: "Żaden towar nie ma kodu \(code). Wpisz SKU albo EAN."
            )
        case _:
            return ""
        }
    }
}
