package import Shop

extension Deed.Action {
    /// What the history says was done; Polish names no gender.
    package func label(in language: Language) -> String {
        switch self {
        case .shopCreated: language.choose(english: "Shop created", polish: "Sklep: założenie")
        case .demoMade:
            language.choose(english: "Made-up shop written", polish: "Sklep: dane przykładowe")
        case .ordersImported:
            language.choose(english: "Orders imported", polish: "Zamówienia: import")
        case .returnRegistered:
            language.choose(english: "Return registered", polish: "Zwrot: rejestracja")
        case .returnReceived:
            language.choose(english: "Return received", polish: "Zwrot: przyjęcie")
        case .returnAccepted:
            language.choose(english: "Return accepted", polish: "Zwrot: akceptacja")
        case .returnRejected:
            language.choose(english: "Return rejected", polish: "Zwrot: odrzucenie")
        case .returnSettled:
            language.choose(english: "Return settled", polish: "Zwrot: rozliczenie")
        case .returnCancelled:
            language.choose(english: "Return cancelled", polish: "Zwrot: anulowanie")
        case .returnReopened:
            language.choose(english: "Return reopened", polish: "Zwrot: ponowne otwarcie")
        case .refundBounced:
            language.choose(english: "Payout bounced", polish: "Zwrot: powrót wypłaty")
        case .settlementProposed:
            language.choose(english: "Settlement proposed", polish: "Zwrot: propozycja wypłaty")
        case .settlementConfirmed:
            language.choose(english: "Settlement confirmed", polish: "Zwrot: potwierdzenie wypłaty")
        case .settlementDeclined:
            language.choose(english: "Settlement declined", polish: "Zwrot: odmowa wypłaty")
        case .followUpOpened:
            language.choose(english: "Follow-up opened", polish: "Zwrot: kontynuacja")
        case .evidenceTaken:
            language.choose(english: "Evidence taken in", polish: "Zwrot: dowód")
        case .remitted:
            language.choose(english: "Sent to bank", polish: "Zwrot: wysłanie do banku")
        case .transferCleared:
            language.choose(english: "Bank confirmed", polish: "Zwrot: potwierdzenie przelewu")
        case .transferWithdrawn:
            language.choose(english: "Transfer withdrawn", polish: "Zwrot: wycofanie przelewu")
        case .correctionNoted:
            language.choose(
                english: "Correction invoice noted",
                polish: "Zwrot: numer faktury korygującej"
            )
        case .accountChanged:
            language.choose(english: "Account noted", polish: "Zwrot: konto do wypłaty")
        case .lockerCodeEntered:
            language.choose(english: "InPost code noted", polish: "Zwrot: kod InPost")
        case .bankFileMade: language.choose(english: "Bank file made", polish: "Plik do banku")
        case .bankFileWithdrawn:
            language.choose(english: "Bank file withdrawn", polish: "Plik do banku: wycofanie")
        case .orderPaid: language.choose(english: "Order paid", polish: "Zamówienie: zapłata")
        case .orderPicked:
            language.choose(english: "Order being picked", polish: "Zamówienie: kompletacja")
        case .orderPacked: language.choose(english: "Order packed", polish: "Zamówienie: pakowanie")
        case .orderShipped: language.choose(english: "Order shipped", polish: "Zamówienie: wysyłka")
        case .orderDelivered:
            language.choose(english: "Order delivered", polish: "Zamówienie: doręczenie")
        case .orderCameBack:
            language.choose(english: "Order came back", polish: "Zamówienie: powrót do nadawcy")
        case .orderCancelled:
            language.choose(english: "Order cancelled", polish: "Zamówienie: anulowanie")
        case .orderHeld:
            language.choose(english: "Order put on hold", polish: "Zamówienie: wstrzymanie")
        case .orderReleased:
            language.choose(english: "Order released", polish: "Zamówienie: zwolnienie")
        case .orderStepUndone:
            language.choose(english: "Order: step undone", polish: "Zamówienie: cofnięcie kroku")
        case .claimRegistered:
            language.choose(english: "Claim registered", polish: "Reklamacja: rejestracja")
        case .claimGoodsExpected:
            language.choose(english: "Claim: goods come in", polish: "Reklamacja: czekamy na towar")
        case .claimAnswered:
            language.choose(english: "Claim answered", polish: "Reklamacja: odpowiedź")
        case .claimClosed:
            language.choose(english: "Claim closed", polish: "Reklamacja: zamknięcie")
        case .claimWithdrawn:
            language.choose(english: "Claim withdrawn", polish: "Reklamacja: wycofanie")
        case .claimStepUndone:
            language.choose(english: "Claim: step undone", polish: "Reklamacja: cofnięcie kroku")
        case .messageRetried:
            language.choose(english: "Message sent again", polish: "Wiadomość: ponowienie")
        case .messageDropped:
            language.choose(english: "Message dropped", polish: "Wiadomość: porzucenie")
        case .templateChanged:
            language.choose(english: "Template changed", polish: "Szablon: zmiana")
        case .parcelLogged:
            language.choose(english: "Parcel logged", polish: "Przesyłka: wpis")
        case .parcelMatched:
            language.choose(english: "Parcel matched", polish: "Przesyłka: przypisanie")
        case .parcelUnpacked:
            language.choose(english: "Parcel unpacked", polish: "Przesyłka: zawartość")
        case .parcelReported:
            language.choose(english: "Case opened", polish: "Przesyłka: sprawa otwarta")
        case .caseClosed:
            language.choose(english: "Case closed", polish: "Przesyłka: sprawa zamknięta")
        case .parcelResent:
            language.choose(english: "Sent again", polish: "Przesyłka: ponowna wysyłka")
        case .parcelCancelled:
            language.choose(english: "Called off", polish: "Przesyłka: anulowanie")
        case .parcelWithdrawn:
            language.choose(english: "Parcel withdrawn", polish: "Przesyłka: wycofanie")
        case .stepUndone: language.choose(english: "Step undone", polish: "Zwrot: cofnięcie kroku")
        case .stockOpened:
            language.choose(english: "Stock opened", polish: "Magazyn: otwarcie")
        case .stockReceived:
            language.choose(english: "Goods received", polish: "Magazyn: przyjęcie")
        case .stockAdjusted:
            language.choose(english: "Stock corrected", polish: "Magazyn: korekta")
        case .stockMoved:
            language.choose(english: "Goods moved", polish: "Magazyn: przesunięcie")
        case .goodsSent:
            language.choose(english: "Transfer sent", polish: "Magazyn: wydanie MM")
        case .goodsArrived:
            language.choose(english: "Transfer arrived", polish: "Magazyn: przyjęcie MM")
        case .goodsLost:
            language.choose(english: "Transfer given up", polish: "Magazyn: brak w MM")
        case .goodsOrdered:
            language.choose(english: "Ordered from supplier", polish: "Magazyn: zamówienie")
        case .goodsOrderClosed:
            language.choose(english: "Purchase order closed", polish: "Magazyn: koniec zamówienia")
        case .stocktakeStarted:
            language.choose(english: "Stocktake started", polish: "Inwentaryzacja: start")
        case .sheetHandedIn:
            language.choose(english: "Shelf counted", polish: "Inwentaryzacja: arkusz")
        case .stocktakePosted:
            language.choose(english: "Stocktake posted", polish: "Inwentaryzacja: zatwierdzenie")
        case .stocktakeCancelled:
            language.choose(english: "Stocktake given up", polish: "Inwentaryzacja: anulowanie")
        case .placeAdded:
            language.choose(english: "Place added", polish: "Magazyn: nowe miejsce")
        case .articleChanged:
            language.choose(english: "Article changed", polish: "Artykuł: zmiana")
        case .stockReserved:
            language.choose(english: "Kept for a cart", polish: "Magazyn: blokada koszyka")
        case .stockReleased:
            language.choose(english: "Cart released", polish: "Magazyn: zwolnienie koszyka")
        case .stockRequested:
            language.choose(english: "Asked to be told", polish: "Magazyn: prośba o wiadomość")
        case .stockRebuilt:
            language.choose(english: "Levels rebuilt", polish: "Magazyn: przeliczenie stanów")
        case .productsImported:
            language.choose(english: "Products imported", polish: "Produkty: import")
        case .stockImported:
            language.choose(english: "Stock imported", polish: "Magazyn: import stanów")
        case .feedApplied:
            language.choose(
                english: "Supplier's feed applied",
                polish: "Dostawca: wczytanie oferty"
            )
        case .loyaltyOpened:
            language.choose(english: "Loyalty begun", polish: "Lojalność: początek")
        case .termsChanged:
            language.choose(english: "Loyalty rules changed", polish: "Lojalność: zmiana zasad")
        case .pointsAdjusted:
            language.choose(english: "Points corrected", polish: "Punkty: korekta")
        case .birthdaySet:
            language.choose(english: "Birthday noted", polish: "Lojalność: data urodzin")
        case .pointsKept:
            language.choose(english: "Points kept up", polish: "Punkty: zwolnienie i wygaśnięcie")
        case .rewardAdded: language.choose(english: "Reward added", polish: "Nagroda: dodanie")
        case .rewardChanged:
            language.choose(english: "Reward changed", polish: "Nagroda: zmiana")
        case .rewardSwitchedOff:
            language.choose(english: "Reward switched off", polish: "Nagroda: wyłączenie")
        case .rewardOffered:
            language.choose(english: "Reward offered again", polish: "Nagroda: włączenie")
        case .couponIssued: language.choose(english: "Coupon issued", polish: "Kupon: wydanie")
        case .couponUsed: language.choose(english: "Coupon used", polish: "Kupon: użycie")
        case .couponReopened:
            language.choose(english: "Coupon's use undone", polish: "Kupon: cofnięcie użycia")
        case .couponReturned:
            language.choose(english: "Coupon given back", polish: "Kupon: oddanie")
        case .couponsExpired:
            language.choose(english: "Coupons expired", polish: "Kupony: wygaśnięcie")
        case .giftCardSold:
            language.choose(english: "Gift card sold", polish: "Karta podarunkowa: sprzedaż")
        case .giftCardActivated:
            language.choose(
                english: "Gift card activated",
                polish: "Karta podarunkowa: aktywacja"
            )
        case .giftCardSpent:
            language.choose(english: "Gift card spent", polish: "Karta podarunkowa: płatność")
        case .giftCardSpendingUndone:
            language.choose(
                english: "Gift card: spending undone",
                polish: "Karta podarunkowa: cofnięcie płatności"
            )
        case .giftCardBlocked:
            language.choose(english: "Gift card blocked", polish: "Karta podarunkowa: blokada")
        case .giftCardUnblocked:
            language.choose(
                english: "Gift card unblocked",
                polish: "Karta podarunkowa: odblokowanie"
            )
        case .giftCardCorrected:
            language.choose(english: "Gift card corrected", polish: "Karta podarunkowa: korekta")
        case .giftCardsExpired:
            language.choose(
                english: "Gift cards expired",
                polish: "Karty podarunkowe: wygaśnięcie"
            )
        case .giftCardCodeShown:
            language.choose(
                english: "Gift card: code shown",
                polish: "Karta podarunkowa: pokazanie kodu"
            )
        case .staffAdded: language.choose(english: "Staff added", polish: "Pracownik: dodanie")
        case .staffRoleChanged:
            language.choose(english: "Role changed", polish: "Pracownik: zmiana roli")
        case .staffRemoved:
            language.choose(english: "Staff removed", polish: "Pracownik: usunięcie")
        case .ruleChanged: language.choose(english: "Setting changed", polish: "Ustawienia: zmiana")
        }
    }
}

/// Facts of the history are stored in English words; here is how people read them.
extension Deed.Fact {
    /// `status: awaiting`, "status: do rozpatrzenia".
    package func text(in language: Language) -> String {
        "\(label(in: language)): \(value(in: language))"
    }

    /// What the value is of; a name that has no words stays as it is stored.
    package func label(in language: Language) -> String {
        FactName(rawValue: name)?.label.text(in: language) ?? name
    }

    /// The value in words.
    ///
    /// Besides the words of the shop's own lists it reads days (`2026-11-19`),
    /// amounts in minor units (`24698 PLN`), *yes* and *no*; all else stays as it
    /// is stored.
    package func value(in language: Language) -> String {
        FactName(rawValue: name)?.word(value, in: language) ?? plain(in: language) ?? value
    }

    private func plain(in language: Language) -> String? {
        if let day = Day(iso: value) { return language.date(day) }
        switch value {
        case "yes", "true": return language.choose(english: "yes", polish: "tak")
        case "no", "false": return language.choose(english: "no", polish: "nie")
        case _: break
        }
        let parts = value.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, let minorUnits = Int(parts[0]),
            let currency = Currency(code: String(parts[1]))
        else { return nil }
        return language.money(Money(minorUnits: minorUnits), currency)
    }
}
