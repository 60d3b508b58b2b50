import Canvas
import Shop

/// Everything that a person can do, one case for each key of the map.
///
/// The same letter means the same everywhere (DECISIONS 20). One table of titles
/// and keys feeds input, hints, help and the palette.
package enum Command: Hashable, CaseIterable, Sendable {
    case open
    case back
    case nextRecord
    case previousRecord
    case filter
    case sort
    case chooseColumns
    /// One of the queries that a list has a name for.
    case chooseView
    case mark
    case markAll
    case register
    case receive
    case accept
    case settle
    case reject
    case cancel
    case reopen
    case bounce
    /// What arrives after the decision gets a return of its own.
    case followUp
    case logParcel
    case match
    case report
    case closeCase
    case resend
    /// The order whose shipment came back is called off.
    case callOff
    /// The order's next step.
    case nextStep
    case cancelOrder
    case holdOrder
    case complain
    case answer
    case expectGoods
    case closeClaim
    case withdrawClaim
    case bankFile
    /// The bank has carried out what it was given.
    case clear
    /// The bank has never had it.
    case withdrawTransfer
    case account
    /// The number of the correction invoice, before the money goes out.
    case correction
    case lockerCode
    /// The acceptance protocol of a return.
    case `protocol`
    case retry
    case drop
    /// From an order or a return to the stock of what is in it.
    case article
    case adjustStock
    case moveStock
    case receiveStock
    case orderStock
    case sendStock
    /// Counting what is really there.
    case stocktake
    /// What has come of a paper as a whole.
    case receivePaper
    /// Nothing more is waited for on a paper.
    case closePaper
    /// From an article to the papers on which some of it is still to come.
    case papersOfArticle
    /// A file of products, levels or a supplier's feed.
    case takeInFile
    case forget
    case undo
    case explain
    case related
    case history
    case addStaff
    case change
    case removeStaff
    case copy
    case refresh
    case repaint
    case palette
    case help
    case theme
    case language
    case goToOrders
    case goToReturns
    case goToParcels
    case goToPayouts
    case goToClaims
    case goToRegister
    case goToScans
    case goToStock
    case goToStockPapers
    case goToMessages
    case goToHistory
    case goToShop
    /// Many returns at once: the run under way, or the last one.
    case job
    case suspend
    case quit
}

extension Command {
    /// The keys that do it; the first is the one that hints show.
    var keys: [Key] {
        switch self {
        case .open: [.enter, .function(3), .right, .character("l")]
        case .back: [.escape, .backspace, .left, .character("h")]
        case .nextRecord: [.character("n")]
        case .previousRecord: [.character("N")]
        case .filter: [.character("/"), .function(4)]
        case .sort: [.character("s"), .function(6)]
        case .chooseColumns: [.character("o")]
        case .chooseView: [.character("v")]
        case .mark: [.character(" ")]
        case .markAll: [.character("A")]
        case .register: [.character("i"), .function(7)]
        case .receive: [.character("e"), .function(2)]
        case .accept: [.character("a")]
        case .settle: [.character("t")]
        case .reject: [.character("d")]
        case .cancel: [.character("D"), .function(8)]
        case .reopen: [.character("O")]
        case .bounce: [.character("b")]
        case .followUp: [.character("f")]
        case .logParcel: [.character("i"), .function(7)]
        case .match: [.character("m")]
        case .report: [.character("w")]
        case .closeCase: [.character("z")]
        case .resend: [.character("y")]
        case .callOff: [.character("D"), .function(8)]
        case .nextStep: [.character("e"), .function(2)]
        case .cancelOrder: [.character("D"), .function(8)]
        case .holdOrder: [.character("W")]
        case .complain: [.character("w")]
        case .answer: [.character("a")]
        case .expectGoods: [.character("e"), .function(2)]
        case .closeClaim: [.character("z")]
        case .withdrawClaim: [.character("D"), .function(8)]
        case .bankFile: [.character("B")]
        case .clear: [.character("T")]
        case .withdrawTransfer: [.character("D"), .function(8)]
        case .account: [.character("K")]
        case .correction: [.character("F")]
        case .lockerCode: [.character("L")]
        case .protocol: [.character("V")]
        case .retry: [.character("y")]
        case .drop: [.character("D"), .function(8)]
        case .article: [.character("M")]
        case .adjustStock: [.character("a")]
        case .moveStock: [.character("m")]
        case .receiveStock: [.character("e"), .function(2)]
        case .orderStock: [.character("b")]
        case .sendStock: [.character("t")]
        case .stocktake: [.character("i"), .function(7)]
        case .receivePaper: [.character("e"), .function(2)]
        case .closePaper: [.character("D"), .function(8)]
        case .papersOfArticle: [.character("S")]
        case .takeInFile: [.character("I")]
        case .forget: [.delete, .function(8)]
        case .undo: [.character("u")]
        case .explain: [.character("x")]
        case .related: [.character("r")]
        case .history: [.character("H")]
        case .addStaff: [.character("i"), .function(7)]
        case .change: [.character("e"), .function(2), .enter]
        case .removeStaff: [.character("D"), .function(8)]
        case .copy: [.character("c")]
        case .refresh: [.character("R"), .function(5)]
        case .repaint: [.control("l")]
        case .palette: [.character(":"), .control("p"), .function(9)]
        case .help: [.character("?"), .function(1)]
        case .theme, .language: []
        case .goToOrders: [.character("1")]
        case .goToReturns: [.character("2")]
        case .goToParcels: [.character("p")]
        case .goToPayouts: [.character("P")]
        case .goToClaims: [.character("C")]
        case .goToRegister: [.character("E")]
        case .goToStock: [.character("3")]
        case .goToStockPapers: [.character("S")]
        case .goToMessages: [.character("6")]
        case .goToScans: [.character("U")]
        case .goToHistory: [.character("8")]
        case .goToShop: [.character("9")]
        case .job: [.character("J"), .control("x")]
        case .suspend: [.control("z")]
        case .quit: [.character("q"), .function(10), .control("c")]
        }
    }

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
        case .goToMessages: language.choose(english: "messages", polish: "wiadomości")
        case .goToScans: language.choose(english: "unknown codes", polish: "nieznane kody")
        case .goToHistory: language.choose(english: "history", polish: "historia")
        case .goToShop: language.choose(english: "shop", polish: "sklep")
        case .job: language.choose(english: "many at once", polish: "wiele naraz")
        case .suspend: language.choose(english: "to the background", polish: "w tło")
        case .quit: language.choose(english: "quit", polish: "zakończ")
        }
    }

    /// The view that it leads to, if it does.
    var goal: View? { View.allCases.first { $0.command == self } }
}
