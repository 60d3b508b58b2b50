import Shop

extension Command {
    /// What it does, as hints, help and the palette say it.
    func title(in language: Language) -> String {
        switch self {
        case .open: language.choose(english: "open", polish: "otwórz")
        case .back: language.choose(english: "back", polish: "wstecz")
        case .nextRecord: language.choose(english: "next", polish: "następny")
        case .previousRecord: language.choose(english: "previous", polish: "poprzedni")
        case .filter: language.choose(english: "filter", polish: "filtr")
        case .sort: language.choose(english: "sort", polish: "sortuj")
        case .chooseColumns: language.choose(english: "columns", polish: "kolumny")
        case .chooseView: language.choose(english: "views", polish: "widoki")
        case .mark: language.choose(english: "mark", polish: "zaznacz")
        case .markAll: language.choose(english: "mark all", polish: "zaznacz wszystkie")
        case .register: language.choose(english: "register a return", polish: "zarejestruj zwrot")
        case .receive, .accept, .settle, .reject, .cancel, .reopen, .bounce, .clear:
            step?.imperative(in: language) ?? ""
        case .nextStep: language.choose(english: "next step", polish: "następny krok")
        case .cancelOrder: language.choose(english: "cancel", polish: "anuluj")
        case .holdOrder: language.choose(english: "hold", polish: "wstrzymaj")
        case .complain: language.choose(english: "claim", polish: "reklamacja")
        case .answer: language.choose(english: "answer", polish: "odpowiedz")
        case .expectGoods: language.choose(english: "goods come in", polish: "zapowiedz towar")
        case .closeClaim: language.choose(english: "close", polish: "zamknij")
        case .withdrawClaim: language.choose(english: "withdraw", polish: "wycofaj")
        case .bankFile: language.choose(english: "bank file", polish: "plik do banku")
        case .withdrawTransfer:
            Return.Step.Kind.withdraw.imperative(in: language)
        case .account: language.choose(english: "account", polish: "konto")
        case .correction:
            language.choose(english: "correction invoice", polish: "faktura korygująca")
        case .lockerCode: language.choose(english: "InPost code", polish: "kod InPost")
        case .protocol: language.choose(english: "protocol", polish: "protokół")
        case .retry: language.choose(english: "send again", polish: "wyślij ponownie")
        case .drop: language.choose(english: "drop", polish: "porzuć")
        case .followUp:
            language.choose(english: "late arrival", polish: "spóźniona przesyłka")
        case .logParcel: language.choose(english: "log a parcel", polish: "wpisz przesyłkę")
        case .match: language.choose(english: "match", polish: "przypisz")
        case .report: language.choose(english: "what is wrong", polish: "co jest nie tak")
        case .closeCase: language.choose(english: "close the case", polish: "zamknij sprawę")
        case .resend: language.choose(english: "send again", polish: "wyślij ponownie")
        case .callOff: language.choose(english: "call off", polish: "anuluj")
        case .article: language.choose(english: "stock of it", polish: "stan towaru")
        case .adjustStock: language.choose(english: "correct", polish: "koryguj")
        case .moveStock: language.choose(english: "move", polish: "przenieś")
        case .receiveStock: language.choose(english: "receive", polish: "przyjmij")
        case .orderStock:
            language.choose(english: "order from supplier", polish: "zamów u dostawcy")
        case .sendStock:
            language.choose(english: "to another warehouse", polish: "do innego magazynu")
        case .stocktake: language.choose(english: "stocktake", polish: "inwentaryzacja")
        case .receivePaper: language.choose(english: "receive", polish: "przyjmij")
        case .closePaper: language.choose(english: "close", polish: "zamknij")
        case .papersOfArticle:
            language.choose(english: "papers of it", polish: "dokumenty towaru")
        case .takeInFile: language.choose(english: "take in a file", polish: "wczytaj plik")
        case .openLoyalty:
            language.choose(english: "begin the programme", polish: "zacznij program")
        case .adjustPoints: language.choose(english: "correct", polish: "koryguj")
        case .noteBirthday: language.choose(english: "birthday", polish: "urodziny")
        case .addTermsRule: language.choose(english: "add a rule", polish: "dodaj zasadę")
        case .dropTermsRule: language.choose(english: "drop", polish: "usuń")
        case .sellCard: language.choose(english: "sell a card", polish: "sprzedaj kartę")
        case .spendCard: language.choose(english: "take in payment", polish: "zapłać kartą")
        case .activateCard: language.choose(english: "activate", polish: "aktywuj")
        case .blockCard: language.choose(english: "block", polish: "zablokuj")
        case .forget: language.choose(english: "take off the list", polish: "usuń z listy")
        case .undo: Return.Step.Kind.undo.imperative(in: language)
        case .explain: language.choose(english: "explain", polish: "wyjaśnij")
        case .related: language.choose(english: "related", polish: "powiązane")
        case .history: language.choose(english: "history", polish: "historia")
        case .addStaff: language.choose(english: "add staff", polish: "dodaj pracownika")
        case .removeStaff: language.choose(english: "remove", polish: "usuń")
        case .change: language.choose(english: "change", polish: "zmień")
        case .copy: language.choose(english: "copy", polish: "kopiuj")
        case .refresh: language.choose(english: "read again", polish: "odśwież")
        case .repaint: language.choose(english: "draw again", polish: "narysuj od nowa")
        case .palette: language.choose(english: "all actions", polish: "wszystko")
        case .help: language.choose(english: "help", polish: "pomoc")
        case .theme: language.choose(english: "theme", polish: "motyw")
        case .language: language.choose(english: "po polsku", polish: "in English")
        case .goToOrders: language.choose(english: "orders", polish: "zamówienia")
        case .goToReturns: language.choose(english: "returns", polish: "zwroty")
        case .goToParcels: language.choose(english: "parcels", polish: "przesyłki")
        case .goToPayouts: language.choose(english: "to pay", polish: "do wypłaty")
        case .goToClaims: language.choose(english: "claims", polish: "reklamacje")
        case .goToRegister:
            language.choose(english: "register of returns", polish: "ewidencja zwrotów")
        case .goToStock: language.choose(english: "stock", polish: "magazyn")
        case .goToStockPapers:
            language.choose(english: "stock papers", polish: "dokumenty magazynowe")
        case .goToLoyalty: language.choose(english: "loyalty", polish: "lojalność")
        case .goToTerms: language.choose(english: "rules of points", polish: "zasady punktów")
        case .goToLoyaltyFigures:
            language.choose(english: "loyalty in figures", polish: "lojalność w liczbach")
        case .goToGiftCards: language.choose(english: "gift cards", polish: "karty podarunkowe")
        case .goToMessages: language.choose(english: "messages", polish: "wiadomości")
        case .goToScans: language.choose(english: "unknown codes", polish: "nieznane kody")
        case .goToHistory: language.choose(english: "history", polish: "historia")
        case .goToShop: language.choose(english: "shop", polish: "sklep")
        case .job: language.choose(english: "many at once", polish: "wiele naraz")
        case .suspend: language.choose(english: "to the background", polish: "w tło")
        case .quit: language.choose(english: "quit", polish: "zakończ")
        }
    }
}
