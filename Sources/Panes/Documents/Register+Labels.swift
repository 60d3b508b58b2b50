package import Shop

extension ReturnBook {
    /// What stands at the top of the paper.
    package func title(in language: Language) -> String {
        switch self {
        case .register:
            language.choose(
                english: "REGISTER OF RETURNS AND ACCEPTED CLAIMS",
                polish: "EWIDENCJA ZWROTÓW I UZNANYCH REKLAMACJI"
            )
        case .corrections:
            language.choose(
                english: "RETURNS WITH A CORRECTION INVOICE",
                polish: "ZWROTY Z FAKTURĄ KORYGUJĄCĄ"
            )
        }
    }

    /// What the paper goes by.
    func source(in language: Language) -> String {
        switch self {
        case .register:
            language.choose(
                english: "Kept by § 3 section 3 of the Regulation of the Minister of Finance of 29 "
                    + "April 2019 on cash registers. The acceptance protocol of each return has "
                    + "the return's number.",
                polish: "Podstawa: § 3 ust. 3 rozporządzenia Ministra Finansów z 29 kwietnia 2019 "
                    + "r. w sprawie kas rejestrujących. Protokół przyjęcia ma numer zwrotu."
            )
        case .corrections:
            language.choose(
                english: "Not in the register of returns: these sales are corrected by invoice.",
                polish: "Poza ewidencją zwrotów: te sprzedaże korygują faktury."
            )
        }
    }
}

extension RegisterEntry {
    /// By what name the goods, or what was cut, are told from all others.
    package func name(in language: Language) -> String {
        let cut = RefundRow.Kind.reduction(line: ID(0), reason: "").label(in: language)
        return switch kind {
        case .goods: article
        case .delivery: RefundRow.Kind.delivery.label(in: language)
        case .reduction: "\(cut): \(article)"
        case .reduced: RefundRow.Kind.reduced(line: ID(0)).label(in: language) + ": \(article)"
        }
    }
}

extension RegisterRecord {
    /// What kind of return it is, and where it comes from.
    package func kind(in language: Language) -> String {
        let word =
            switch kind {
            case .withdrawal: language.choose(english: "return", polish: "zwrot")
            case .claim, .undelivered, .calledOff: kind.label(in: language)
            }
        return isImported ? word + language.choose(english: ", imported", polish: ", import") : word
    }

    /// Whether all that was paid goes back, or a part of it.
    package func extent(in language: Language) -> String {
        isWhole
            ? language.choose(english: "whole", polish: "całość")
            : language.choose(english: "part", polish: "część")
    }
}

/// A column of the register, on paper and in tables.
package enum RegisterColumn: CaseIterable, Sendable {
    case number
    case settled
    case sold
    case goodsReturned
    case kind
    case order
    case invoice
    case document
    case sku
    case article
    case units
    case extent
    case rate
    case gross
    case vat
    /// What was settled beside the correction.
    case beside
    case currency

    package func title(in language: Language) -> String {
        switch self {
        case .number: language.choose(english: "No.", polish: "Lp.")
        case .settled: language.choose(english: "Returned", polish: "Zwrot dnia")
        case .sold: language.choose(english: "Sold", polish: "Sprzedaż")
        case .goodsReturned: language.choose(english: "Return", polish: "Nr zwrotu")
        case .kind: language.choose(english: "Kind", polish: "Rodzaj")
        case .order: language.choose(english: "Order", polish: "Zamówienie")
        case .invoice: language.choose(english: "Invoice", polish: "Faktura")
        case .document: language.choose(english: "Document", polish: "Dokument")
        case .sku: "SKU"
        case .article: language.choose(english: "Goods or service", polish: "Towar lub usługa")
        case .units: language.choose(english: "Pcs", polish: "Szt.")
        case .extent: language.choose(english: "Extent", polish: "Zakres")
        case .rate: "VAT %"
        case .gross: language.choose(english: "Gross", polish: "Brutto")
        case .vat: language.choose(english: "VAT", polish: "Kwota VAT")
        case .beside: language.choose(english: "Beside it", polish: "Poza korektą")
        case .currency: language.choose(english: "Currency", polish: "Waluta")
        }
    }
}
