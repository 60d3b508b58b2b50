package import Shop

extension StockMovement.Kind {
    /// Why a level changed, in a word or two.
    package func label(in language: Language) -> String {
        switch self {
        case .opening: language.choose(english: "opening", polish: "otwarcie")
        case .receipt: language.choose(english: "receipt", polish: "przyjęcie")
        case .sale: language.choose(english: "sale", polish: "sprzedaż")
        case .goodsReturned: language.choose(english: "return", polish: "zwrot")
        case .disposition:
            language.choose(english: "return decided", polish: "decyzja o zwrocie")
        case .adjustment: language.choose(english: "correction", polish: "korekta")
        case .transfer: language.choose(english: "transfer", polish: "przesunięcie")
        case .stocktake: language.choose(english: "stocktake", polish: "inwentaryzacja")
        case .unrecorded:
            language.choose(english: "sent unrecorded", polish: "wysłane spoza stanu")
        }
    }
}

extension Bin.Purpose {
    /// What lies there.
    package func label(in language: Language) -> String {
        switch self {
        case .shelf: language.choose(english: "shelf", polish: "półka")
        case .quarantine: language.choose(english: "quarantine", polish: "kwarantanna")
        case .outlet: language.choose(english: "outlet", polish: "outlet")
        case .repair: language.choose(english: "repair", polish: "naprawa")
        case .supplier: language.choose(english: "to supplier", polish: "do dostawcy")
        }
    }
}

extension Variant.Kind {
    /// What the article is to the stock; nothing for what is simply counted.
    package func label(in language: Language) -> String {
        switch self {
        case .counted: ""
        case .bundle: language.choose(english: "bundle", polish: "zestaw")
        case .digital: language.choose(english: "digital", polish: "cyfrowy")
        }
    }
}

extension Bin {
    /// Its label or, without one, what lies there.
    package func name(in language: Language) -> String {
        code.isEmpty ? purpose.label(in: language) : code
    }
}

extension StockMovementRow {
    /// Where it happened: `MAIN A-04-2`, `MAIN quarantine`.
    package func place(in language: Language) -> String {
        "\(warehouse) \(bin.isEmpty ? purpose.label(in: language) : bin)"
    }
}

extension Language {
    /// `+3`, `−2`: how a level changed.
    package func change(_ delta: Int) -> String {
        (delta > 0 ? "+" : "−") + number(Int(clamping: delta.magnitude))
    }
}

extension PurchaseOrder.Status {
    /// How far it is.
    package func label(in language: Language) -> String {
        switch self {
        case .ordered: language.choose(english: "ordered", polish: "zamówione")
        case .partlyReceived:
            language.choose(english: "partly received", polish: "przyjęte w części")
        case .received: language.choose(english: "received", polish: "przyjęte")
        case .closed: language.choose(english: "closed", polish: "zamknięte")
        }
    }
}

extension StockTransfer.Status {
    /// How far it is.
    package func label(in language: Language) -> String {
        switch self {
        case .inTransit: language.choose(english: "on its way", polish: "w drodze")
        case .done: language.choose(english: "arrived", polish: "zakończone")
        }
    }
}

extension Stocktake.Status {
    /// How far it is.
    package func label(in language: Language) -> String {
        switch self {
        case .counting: language.choose(english: "under way", polish: "w toku")
        case .posted: language.choose(english: "posted", polish: "zatwierdzona")
        case .cancelled: language.choose(english: "given up", polish: "anulowana")
        }
    }
}

extension StockPaper {
    /// What kind of paper it is.
    package func label(in language: Language) -> String {
        switch self {
        case .purchase: language.choose(english: "order", polish: "zamówienie")
        case .transfer: language.choose(english: "transfer", polish: "przesunięcie")
        case .receipt: language.choose(english: "receipt", polish: "przyjęcie")
        case .stocktake: language.choose(english: "stocktake", polish: "inwentaryzacja")
        }
    }
}

extension StockPaperRow.Status {
    /// How far it is, in 12 columns.
    package func short(in language: Language) -> String {
        guard self == .purchase(.partlyReceived) else { return label(in: language) }
        return language.choose(english: "in part", polish: "w części")
    }

    /// How far it is.
    package func label(in language: Language) -> String {
        switch self {
        case .purchase(let status): status.label(in: language)
        case .transfer(let status): status.label(in: language)
        case .receipt: PurchaseOrder.Status.received.label(in: language)
        case .stocktake(let status): status.label(in: language)
        }
    }
}
