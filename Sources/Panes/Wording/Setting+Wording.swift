package import Shop

extension Setting {
    /// What the rule is about.
    package func label(in language: Language) -> String {
        titles.text(in: language)
    }

    private var titles: Wording {
        switch self {
        case .shopName: Wording("shop's name", "nazwa sklepu")
        case .shopAddress: Wording("shop's address", "adres sklepu")
        case .shopTaxNumber: Wording("shop's tax number", "NIP sklepu")
        case .returnWindow: Wording("return window", "czas na zwrot")
        case .statutoryWindow: Wording("statutory window", "ustawowy czas na odstąpienie")
        case .refundTerm: Wording("refund term", "termin wypłaty")
        case .undoHold: Wording("undo", "czas na cofnięcie")
        case .lockerPrices: Wording("locker prices", "ceny zwrotu paczkomatem")
        case .fourEyesLimit: Wording("second person above", "druga osoba powyżej")
        case .bankAccount: Wording("account for transfers", "konto do przelewów")
        case .bankFolder: Wording("folder for bank files", "folder na pliki do banku")
        case .exchangeTerm: Wording("wait for an exchange", "czekanie na wymianę")
        case .claimTerm: Wording("term for claims", "termin na reklamację")
        case .liabilityYears: Wording("liability for goods", "odpowiedzialność za towar")
        case .damageTerm: Wording("damage protocol", "protokół szkody")
        case .evidenceFolder: Wording("folder for evidence", "folder na dowody")
        case .adrStatement:
            Wording("statement on disputes out of court", "oświadczenie o sporach poza sądem")
        case .mailFrom: Wording("messages come from", "nadawca wiadomości")
        case .mailAttempts: Wording("attempts at a message", "próby wysłania")
        case .orderMessages: Wording("orders told about", "powiadomienia o zamówieniu")
        case .importMessages: Wording("told of imports", "powiadomienia z importu")
        case .orderLead: Wording("goods take to come", "czas dostawy towaru")
        case .orderCover: Wording("what is ordered lasts", "zamawiaj na")
        case .giftCardDays: Wording("gift cards", "karty podarunkowe")
        }
    }

    /// What its number counts, and from when; nothing for what is no number.
    package func unit(in language: Language) -> String {
        switch self {
        case .returnWindow:
            language.choose(english: "days from the order", polish: "dni od zamówienia")
        case .statutoryWindow:
            language.choose(english: "days from the delivery", polish: "dni od doręczenia")
        case .refundTerm:
            language.choose(english: "days from the statement", polish: "dni od oświadczenia")
        case .undoHold: language.choose(english: "seconds", polish: "sekund")
        case .damageTerm:
            language.choose(english: "days from the arrival", polish: "dni od dostarczenia")
        case .exchangeTerm:
            language.choose(english: "days from the announcement", polish: "dni od zgłoszenia")
        case .claimTerm: language.choose(english: "days from receipt", polish: "dni od wpływu")
        case .liabilityYears:
            language.choose(english: "years from the delivery", polish: "lata od doręczenia")
        case .mailAttempts: language.choose(english: "attempts", polish: "prób")
        case .orderLead:
            language.choose(english: "days from the order", polish: "dni od zamówienia")
        case .orderCover:
            language.choose(english: "days of sales", polish: "dni sprzedaży")
        case .giftCardDays:
            language.choose(english: "days from the sale", polish: "dni od sprzedaży")
        case .shopName, .shopAddress, .shopTaxNumber, .lockerPrices, .fourEyesLimit,
            .bankAccount, .bankFolder, .evidenceFolder, .adrStatement, .mailFrom, .orderMessages,
            .importMessages:
            ""
        }
    }

    /// The rule's value for people.
    package func words(in rules: Rules, _ language: Language) -> String {
        let value = value(in: rules)
        if value == "off" { return off(in: language) }
        switch form {
        case .number: return "\(value) \(unit(in: language))"
        case .limit:
            guard let limit = rules.fourEyesLimit else { return value }
            return language.money(limit, Rules.currency)
                + language.choose(
                    english: "; other currencies always",
                    polish: "; inne waluty zawsze"
                )
        case .folder, .line, .taxNumber, .address: return value
        case .account: return rules.bankAccount?.grouped ?? value
        case .flag: return language.choose(english: "on", polish: "włączone")
        case .statuses:
            let told = Order.Status.allCases.filter(rules.orderMessages.contains)
            return language.list(told.map { $0.label(in: language) })
        case .prices:
            guard let prices = rules.lockerPrices else { return value }
            return Return.LockerSize.allCases.map { size in
                "\(size.letter) \(language.money(prices[size], .pln))"
            }.joined(separator: ", ")
        }
    }

    /// That a rule has no value; where the law or a customer needs one, that it is missing.
    private func off(in language: Language) -> String {
        switch self {
        case .shopName, .shopAddress, .adrStatement:
            language.choose(english: "not set yet", polish: "jeszcze nie podano")
        case .shopTaxNumber, .returnWindow, .statutoryWindow, .refundTerm, .undoHold,
            .lockerPrices, .fourEyesLimit, .bankAccount, .bankFolder, .exchangeTerm, .claimTerm,
            .liabilityYears, .damageTerm, .evidenceFolder, .mailFrom, .mailAttempts,
            .orderMessages, .importMessages, .orderLead, .orderCover, .giftCardDays:
            language.choose(english: "off", polish: "wyłączone")
        }
    }

    /// What values the rule takes.
    package func range(in language: Language) -> String {
        switch form {
        case .number(let range):
            language.choose(
                english: "a whole number from \(range.lowerBound) to \(range.upperBound)"
                    + (unit(in: language).isEmpty ? "" : " (\(unit(in: language)))"),
                polish: "liczbę od \(range.lowerBound) do \(range.upperBound)"
                    + (unit(in: language).isEmpty ? "" : " (\(unit(in: language)))")
            )
        case .limit:
            language.choose(
                english: "an amount in grosze such as 50000, or off",
                polish: "kwotę w groszach, np. 50000, albo off"
            )
        case .folder:
            language.choose(
                english: "a path from the root such as /srv/returns, or off",
                polish: "ścieżkę od korzenia, np. /srv/zwroty, albo off"
            )
        case .prices:
            language.choose(
                english: "three prices in grosze such as 1499,1699,1999, or off",
                polish: "trzy ceny w groszach, np. 1499,1699,1999, albo off"
            )
        case .line(let most):
            language.choose(
                english: "one line of at most \(most) letters, or off",
                polish: "jeden wiersz, najwyżej \(most) znaków, albo off"
            )
        case .taxNumber:
            language.choose(
                english: "a NIP of ten digits, or another EU VAT number with its country such "
                    + "as DE123456789, or off",
                polish: "NIP (dziesięć cyfr) albo inny unijny numer VAT z krajem, np. "
                    + "DE123456789, albo off"
            )
        case .address:
            language.choose(
                english: "an e-mail address such as returns@shop.example, or off",
                polish: "adres e-mail, np. zwroty@sklep.example, albo off"
            )
        case .account:
            language.choose(
                english: "an account number (IBAN), or off",
                polish: "numer konta (IBAN), albo off"
            )
        case .statuses:
            language.choose(
                english: "statuses such as paid,shipped,cancelled, or off",
                polish: "statusy, np. paid,shipped,cancelled, albo off"
            )
        case .flag:
            language.choose(english: "on or off", polish: "on albo off")
        }
    }
}

extension Setting.Refusal {
    /// What was not taken, and what is.
    package func explanation(in language: Language) -> String {
        switch self {
        case .unknown(let name, let nearest):
            let known =
                nearest.map(\.rawValue)
                ?? language.list(Setting.allCases.map(\.rawValue))
            return language.choose(
                english: "There is no setting \(language.quoted(name)). Try \(known).",
                polish: "Nie ma ustawienia \(language.quoted(name)). Spróbuj: \(known)."
            )
        case .unusable(let setting, let value):
            let name = setting.label(in: language).capitalisedFirst
            let range = setting.range(in: language)
            let given = language.quoted(value)
            return language.choose(
                english: "\(name): give \(range), not \(given).",
                polish: "\(name): podaj \(range) zamiast \(given)."
            )
        }
    }
}

extension CorruptRow {
    /// Which row of the file cannot be read, and what to do.
    package func explanation(in language: Language) -> String {
        language.choose(
            english: "The shop's file holds a row that cannot be read: table \(table), "
                + "row \(key), column \(column). Run zaplecze check and restore a backup.",
            polish: "W pliku sklepu jest wiersz, którego nie da się odczytać: tabela \(table), "
                + "wiersz \(key), kolumna \(column). Uruchom zaplecze check i przywróć kopię."
        )
    }
}
