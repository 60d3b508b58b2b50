package import Shop

extension OrderSort {
    /// The order of a list, as its crumb line says it.
    package func label(in language: Language) -> String {
        switch self {
        case .placed: language.choose(english: "by date", polish: "wg daty")
        case .number: language.choose(english: "by number", polish: "wg numeru")
        case .total: language.choose(english: "by total", polish: "wg wartości")
        case .name: language.choose(english: "by customer", polish: "wg klienta")
        }
    }
}

extension ReturnSort {
    /// The order of a list, as its crumb line says it.
    package func label(in language: Language) -> String {
        switch self {
        case .due: language.choose(english: "by deadline", polish: "wg terminu")
        case .number: language.choose(english: "by number", polish: "wg numeru")
        case .registered: language.choose(english: "by registration", polish: "wg rejestracji")
        case .amount: language.choose(english: "by refund", polish: "wg kwoty")
        case .name: language.choose(english: "by customer", polish: "wg klienta")
        }
    }
}

extension PayoutSort {
    /// The order of a list, as its crumb line says it.
    package func label(in language: Language) -> String {
        switch self {
        case .due: language.choose(english: "by deadline", polish: "wg terminu")
        case .amount: language.choose(english: "by refund", polish: "wg kwoty")
        case .name: language.choose(english: "by customer", polish: "wg klienta")
        case .number: language.choose(english: "by number", polish: "wg numeru")
        }
    }
}

extension RegisterSort {
    /// The order of a list, as its crumb line says it.
    package func label(in language: Language) -> String {
        switch self {
        case .settled: language.choose(english: "by date", polish: "wg daty")
        case .number: language.choose(english: "by number", polish: "wg numeru")
        }
    }
}

extension ClaimSort {
    /// The order of a list, as its crumb line says it.
    package func label(in language: Language) -> String {
        switch self {
        case .due: language.choose(english: "by deadline", polish: "wg terminu")
        case .number: language.choose(english: "by number", polish: "wg numeru")
        case .received: language.choose(english: "by receipt", polish: "wg wpływu")
        case .name: language.choose(english: "by customer", polish: "wg klienta")
        }
    }
}

extension MessageSort {
    /// The order of a list, as its crumb line says it.
    package func label(in language: Language) -> String {
        switch self {
        case .waiting: language.choose(english: "what waits first", polish: "najpierw czekające")
        case .written: language.choose(english: "by date", polish: "wg daty")
        case .record: language.choose(english: "by number", polish: "wg numeru")
        }
    }
}

extension StockSort {
    /// The order of a list, as its crumb line says it.
    package func label(in language: Language) -> String {
        switch self {
        case .name: language.choose(english: "by name", polish: "wg nazwy")
        case .sku: language.choose(english: "by SKU", polish: "wg SKU")
        case .available: language.choose(english: "by availability", polish: "wg dostępności")
        case .onHand: language.choose(english: "by level", polish: "wg stanu")
        case .value: language.choose(english: "by cost", polish: "wg kosztu")
        }
    }
}

extension StockPaperSort {
    /// The order of a list, as its crumb line says it.
    package func label(in language: Language) -> String {
        switch self {
        case .at: language.choose(english: "by date", polish: "wg daty")
        case .number: language.choose(english: "by number", polish: "wg numeru")
        }
    }
}

extension AccountSort {
    /// The order of a list, as its crumb line says it.
    package func label(in language: Language) -> String {
        switch self {
        case .balance: language.choose(english: "by balance", polish: "wg salda")
        case .pending: language.choose(english: "by waiting", polish: "wg oczekujących")
        case .number: language.choose(english: "by number", polish: "wg numeru")
        }
    }
}

extension GiftCardSort {
    /// The order of a list, as its crumb line says it.
    package func label(in language: Language) -> String {
        switch self {
        case .made: language.choose(english: "by sale", polish: "wg sprzedaży")
        case .number: language.choose(english: "by number", polish: "wg numeru")
        case .balance: language.choose(english: "by balance", polish: "wg salda")
        case .lastDay: language.choose(english: "by last day", polish: "wg ważności")
        case .booked: language.choose(english: "by last entry", polish: "wg ostatniego wpisu")
        }
    }
}

extension CouponSort {
    /// The order of a list, as its crumb line says it.
    package func label(in language: Language) -> String {
        switch self {
        case .issued: language.choose(english: "by issue", polish: "wg wydania")
        case .until: language.choose(english: "by last day", polish: "wg ważności")
        case .number: language.choose(english: "by number", polish: "wg numeru")
        }
    }
}

extension RewardSort {
    /// The order of a list, as its crumb line says it.
    package func label(in language: Language) -> String {
        switch self {
        case .cost: language.choose(english: "by points", polish: "wg punktów")
        case .name: language.choose(english: "by name", polish: "wg nazwy")
        }
    }
}
