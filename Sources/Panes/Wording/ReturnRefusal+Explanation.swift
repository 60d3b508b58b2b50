package import Shop

extension Return.Refusal {
    /// What is wrong, where, and what to do about it.
    ///
    /// Amounts are in the order's currency, times in the shop's zone; `staff` names
    /// whoever the refusal may speak of.
    package func explanation(
        in language: Language,
        currency: Currency,
        zone: Zone,
        staff: [ID<Staff>: String] = [:]
    ) -> String {
        ReturnRefusalWording(language: language, currency: currency, zone: zone, staff: staff)
            .text(of: self)
    }
}

/// The refusals of returns in words; those that need to think are in the files
/// beside it.
struct ReturnRefusalWording {
    let language: Language
    let currency: Currency
    let zone: Zone
    let staff: [ID<Staff>: String]
    /// Whether steps are named with the keys that take them.
    var namesKeys = false

    func text(of refusal: Return.Refusal) -> String {
        switch refusal {
        case .outOfOrder(let step, let status, let open): outOfOrder(step, status, open)
        case .needsRight(let right): Forbidden(right).explanation(in: language)
        case .orderNotSent(let status): orderNotSent(status)
        case .notReturnable(let line, let asked, let left): notReturnable(line, asked, left)
        case .windowClosed(let day): windowClosed(day)
        case .missingReason(let step): missingReason(step)
        case .undecided(let line, let condition, let received, let decided):
            undecided(line, condition, received, decided)
        case .moreThanBought(let line, let asked, let left): moreThanBought(line, asked, left)
        case .diminishedTooMuch(let line, let value): diminishedTooMuch(line, value)
        case .moreThanPaid(let left): moreThanPaid(left)
        case .belowZero(let total): belowZero(total)
        case .payoutsDiffer(let due, let given): payoutsDiffer(due, given)
        case .wayNotOffered(let instrument): wayNotOffered(instrument)
        case .needsConsent(let instrument): needsConsent(instrument)
        case .cannotUndo(let step): cannotUndo(step)
        case .notYours(let author): notYours(author)
        case .tooLateToUndo(let until): tooLateToUndo(until)
        case .needsAnotherPerson(let author): needsAnotherPerson(author)
        case .waitsForSecondPerson(let author): waitsForSecondPerson(author)
        case .frozen(let finding, let parcel): frozen(finding, parcel)
        case .notDecided(let status): notDecided(status)
        case .claimNotAccepted(let number): claimNotAccepted(number)
        case .noProposal:
            language.choose(
                english: "No settlement of it waits for a second person. Settle it instead.",
                polish: "Żadna wypłata nie czeka tu na drugą osobę. Rozlicz zwrot."
            )
        case .noSuchReturn:
            language.choose(
                english: "There is no such return any more. Reload the list.",
                polish: "Nie ma już takiego zwrotu. Odśwież listę."
            )
        case .noOrder:
            language.choose(
                english: "The return belongs to no order, so there is nothing to check it "
                    + "against. Find its order first.",
                polish: "To zwrot bez zamówienia i nie ma go z czym porównać. "
                    + "Najpierw znajdź jego zamówienie."
            )
        case .isHistory:
            language.choose(
                english: "The return was imported and is history, so it takes no steps. "
                    + "If goods have come, register a new return.",
                polish: "Zwrot pochodzi z importu i jest już historią, więc nie można go zmienić. "
                    + "Jeśli przyszedł towar, zarejestruj nowy zwrot."
            )
        case .nothingChosen:
            language.choose(
                english: "Nothing is chosen or counted yet. Give at least one line with its units.",
                polish: "Niczego jeszcze nie wybrano ani nie policzono. "
                    + "Podaj co najmniej jedną pozycję i liczbę sztuk."
            )
        case .noSuchLine:
            language.choose(
                english: "There is no such line in the order. Choose one of its lines.",
                polish: "W zamówieniu nie ma takiej pozycji. Wybierz jedną z jego pozycji."
            )
        case .unitsNotPositive:
            language.choose(
                english: "The number of units must be from 1 to \(mostUnits). Correct it.",
                polish: "Liczba sztuk musi być od 1 do \(mostUnits). Popraw ją."
            )
        case .datesOutOfOrder:
            language.choose(
                english: "The dates do not fit together: first the order, then the statement sent, "
                    + "then the statement received, none of them later than now. Correct them.",
                polish: "Daty do siebie nie pasują: najpierw zamówienie, potem wysłanie "
                    + "oświadczenia, potem jego wpływ, a żadna nie może być późniejsza niż teraz. "
                    + "Popraw je."
            )
        case .lockerOff:
            language.choose(
                english: "Parcel lockers are not set up in this shop. Choose another way back, "
                    + "or ask the owner to set their prices.",
                polish: "Zwroty przez paczkomat nie są w tym sklepie włączone. Wybierz inne "
                    + "nadanie albo poproś właściciela o ustawienie cen."
            )
        case .sealNotAnswered(let line):
            language.choose(
                english: "\(language.quoted(line)): is the seal intact? Answer yes or no.",
                polish: "\(language.quoted(line)): czy plomba jest nienaruszona? "
                    + "Odpowiedz tak lub nie."
            )
        case .sealBroken(let line):
            language.choose(
                english: "\(language.quoted(line)): the seal is broken. "
                    + "Open the return and decide on it.",
                polish: "\(language.quoted(line)): plomba jest naruszona. "
                    + "Otwórz zwrot i zdecyduj o tym towarze."
            )
        case .nothingAccepted:
            language.choose(
                english: "No unit would be accepted. Reject the return instead, "
                    + "so that the customer is told why.",
                polish: "Żadna sztuka nie byłaby przyjęta. Zamiast tego odrzuć zwrot, "
                    + "żeby klient poznał powód."
            )
        case .payoutNotPositive:
            language.choose(
                english: "Every payout must be more than zero. Remove those that are not.",
                polish: "Każda wypłata musi być większa od zera. Usuń te, które nie są."
            )
        case .missingDocumentNumber:
            language.choose(
                english: "The correction invoice has no number. Enter it.",
                polish: "Faktura korygująca nie ma numeru. Wpisz go."
            )
        case .missingReference, .missingAccount, .needsSecondPerson, .notByTransfer, .atBank,
            .notAtBank, .nothingDue, .accountInUse, .otherCurrency, .accountOutOfReach,
            .tooMuchForTransfer, .isOver,
            .notByLocker, .noLockerCode, .lockerCodeInUse:
            payout(refusal)
        case .wantsTheSame, .exchangeLapsed, .exchangesTooMany, .exchangePrice, .exchangeSent,
            .exchangeCalledOff, .exchangePaid, .exchangeReturned, .exchangePromised,
            .exchangeNotSent, .noSuchVariant:
            exchange(refusal)
        case .lockerInOtherCurrency(let currency):
            language.choose(
                english:
                    "Labels for parcel lockers have their prices in złoty, and the order is in "
                    + "\(currency.code). Choose another way back.",
                polish: "Etykiety do Paczkomatów mają ceny w złotych, a zamówienie jest w "
                    + "\(currency.code). Wybierz inny sposób odesłania."
            )
        case .givesMoneyOnly:
            language.choose(
                english: "This return only gives money back; no goods belong to it, so it is "
                    + "neither opened again nor followed by another.",
                polish: "Ten zwrot tylko oddaje pieniądze i nie ma w nim towaru, więc nie otwiera "
                    + "się go ponownie ani nie zakłada po nim następnego."
            )
        case .noClaimRefused:
            language.choose(
                english: "No claim about these goods was refused. Choose another ground.",
                polish: "Żadnej reklamacji tego towaru nie odrzucono. Wybierz inną podstawę."
            )
        case .claimMovedOn(let claim):
            language.choose(
                english: "Claim \(claim) has gone on since: it is closed or withdrawn, or its "
                    + "goods come in under another return. Look at the claim.",
                polish: "Reklamacja \(claim) poszła dalej: jest zamknięta albo wycofana, albo jej "
                    + "towar przychodzi w innym zwrocie. Zajrzyj do reklamacji."
            )
        case .replacement:
            language.choose(
                english: "This order replaces goods of a claim and cost nothing. Register it for "
                    + "the order that they were bought with.",
                polish: "To zamówienie zastępuje towar z reklamacji i nic nie kosztowało. "
                    + "Zarejestruj to przy zamówieniu, w którym towar kupiono."
            )
        case .staysCustomers(let line):
            language.choose(
                english: "\(language.quoted(line)): it is here for repair and stays the "
                    + "customer's. Choose repair, the supplier, or back to the customer.",
                polish: "\(language.quoted(line)): towar jest do naprawy i należy do klienta. "
                    + "Wybierz naprawę, dostawcę albo odesłanie klientowi."
            )
        case .neverDelivered:
            language.choose(
                english: "The customer never had these goods, so all that was paid goes back. "
                    + "Accept every unit in full.",
                polish: "Klient nie dostał tego towaru, więc wraca do niego cała zapłata. "
                    + "Przyjmij wszystkie sztuki w całości."
            )
        case .filed(let document, let day):
            language.choose(
                english: "The return was settled on \(language.date(day)) and stands in the books "
                    + "(\(document.label(in: language))). Its decision stays, and the money goes "
                    + "out again by the same document.",
                polish: "Zwrot rozliczono \(language.date(day)) i jest już w dokumentach "
                    + "(\(document.label(in: language))). Decyzja zostaje, a pieniądze wychodzą "
                    + "ponownie pod tym samym dokumentem."
            )
        case .noSuchEntry(let number):
            language.choose(
                english: "The return has no payout number \(number). Choose one from its payouts.",
                polish: "Zwrot nie ma wypłaty numer \(number). Wybierz jedną z jego wypłat."
            )
        case .nothingToUndo:
            language.choose(
                english: "No step of this return can be undone. Look at its history.",
                polish: "Żadnego kroku tego zwrotu nie można cofnąć. Zajrzyj do jego historii."
            )
        }
    }

    private var mostUnits: String { language.number(IncomingLine.unitsLimit) }
}
