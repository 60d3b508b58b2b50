extension Setting {
    /// The setting's value as it is written.
    package func value(in rules: Rules) -> String {
        switch self {
        case .shopName: rules.shopName.orOff
        case .shopAddress: rules.shopAddress.orOff
        case .shopTaxNumber: rules.shopTaxNumber.orOff
        case .returnWindow: String(rules.returnWindow)
        case .statutoryWindow: String(rules.statutoryWindow)
        case .refundTerm: String(rules.refundTerm)
        case .undoHold: String(rules.undoHold)
        case .fourEyesLimit: rules.fourEyesLimit.map { String($0.minorUnits) } ?? "off"
        case .lockerPrices: rules.lockerPrices?.text ?? "off"
        case .bankAccount: rules.bankAccount?.text ?? "off"
        case .bankFolder: rules.bankFolder.orOff
        case .exchangeTerm: String(rules.exchangeTerm)
        case .claimTerm: String(rules.claimTerm)
        case .liabilityYears: String(rules.liabilityYears)
        case .damageTerm: String(rules.damageTerm)
        case .evidenceFolder: rules.evidenceFolder.orOff
        case .adrStatement: rules.adrStatement.orOff
        case .mailFrom: rules.mailFrom.orOff
        case .mailAttempts: String(rules.mailAttempts)
        case .orderMessages: rules.orderMessages.text
        case .importMessages: rules.tellsOfImports ? "on" : "off"
        case .orderLead: String(rules.orderLead)
        case .orderCover: String(rules.orderCover)
        case .giftCardDays: String(rules.giftCardDays)
        }
    }

    /// Reads a value into the rules; false where it is none that they can take, which
    /// ``form-swift.property`` tells.
    package func apply(_ text: String, to rules: inout Rules) -> Bool {
        switch self {
        case .shopName: assign(line(text), to: &rules.shopName)
        case .shopAddress: assign(line(text), to: &rules.shopAddress)
        case .shopTaxNumber: assign(taxNumber(text), to: &rules.shopTaxNumber)
        case .returnWindow: assign(number(text), to: &rules.returnWindow)
        case .statutoryWindow: assign(number(text), to: &rules.statutoryWindow)
        case .refundTerm: assign(number(text), to: &rules.refundTerm)
        case .undoHold: assign(number(text), to: &rules.undoHold)
        case .fourEyesLimit: assign(limit(text), to: &rules.fourEyesLimit)
        case .lockerPrices: assign(prices(text), to: &rules.lockerPrices)
        case .bankAccount: assign(account(text), to: &rules.bankAccount)
        case .bankFolder: assign(folder(text), to: &rules.bankFolder)
        case .exchangeTerm: assign(number(text), to: &rules.exchangeTerm)
        case .claimTerm: assign(number(text), to: &rules.claimTerm)
        case .liabilityYears: assign(number(text), to: &rules.liabilityYears)
        case .damageTerm: assign(number(text), to: &rules.damageTerm)
        case .evidenceFolder: assign(folder(text), to: &rules.evidenceFolder)
        case .adrStatement: assign(line(text), to: &rules.adrStatement)
        case .mailFrom: assign(address(text), to: &rules.mailFrom)
        case .mailAttempts: assign(number(text), to: &rules.mailAttempts)
        case .orderMessages: assign(statuses(text), to: &rules.orderMessages)
        case .importMessages: assign(flag(text), to: &rules.tellsOfImports)
        case .orderLead: assign(number(text), to: &rules.orderLead)
        case .orderCover: assign(number(text), to: &rules.orderCover)
        case .giftCardDays: assign(number(text), to: &rules.giftCardDays)
        }
    }

    private func assign<Value>(_ value: Value?, to place: inout Value) -> Bool {
        guard let value else { return false }
        place = value
        return true
    }
}

/// Values as they are typed: nil for what cannot stand, and within that nothing for *off*.
extension Setting {
    private func number(_ text: String) -> Int? {
        guard case .number(let range) = form else { return nil }
        return Int(text).flatMap { range.contains($0) ? $0 : nil }
    }

    private func limit(_ text: String) -> Money?? {
        if text == "off" { return .some(nil) }
        guard let amount = Int(text), (0...100_000_000).contains(amount) else { return nil }
        return Money(minorUnits: amount)
    }

    private func folder(_ text: String) -> String? {
        if text == "off" { return "" }
        return text.hasPrefix("/") && text.utf8.count <= 1_024 && text.isPlain ? text : nil
    }

    private func line(_ text: String) -> String? {
        guard case .line(let most) = form else { return nil }
        if text == "off" { return "" }
        return text.count <= most && text.isPlain && !text.isBlank ? text : nil
    }

    private func taxNumber(_ text: String) -> String? {
        text == "off" ? "" : TaxNumber(typed: text)?.text
    }

    private func address(_ text: String) -> String? {
        if text == "off" { return "" }
        return text.isMailAddress ? text : nil
    }

    private func account(_ text: String) -> IBAN?? {
        if text == "off" { return .some(nil) }
        guard let account = try? IBAN(typed: text) else { return nil }
        return account
    }

    private func statuses(_ text: String) -> Set<Order.Status>? {
        if text == "off" { return [] }
        let words = text.split(separator: ",", omittingEmptySubsequences: false)
        let statuses = words.compactMap { word in
            Order.Status(rawValue: word.filter { !$0.isWhitespace })
        }
        return statuses.count == words.count && !statuses.contains(.new) ? Set(statuses) : nil
    }

    private func flag(_ text: String) -> Bool? {
        switch text {
        case "on": true
        case "off": false
        case _: nil
        }
    }

    private func prices(_ text: String) -> Rules.LockerPrices?? {
        if text == "off" { return .some(nil) }
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        let amounts = parts.compactMap { Int($0) }.filter { (0...100_000).contains($0) }
        guard parts.count == 3, amounts.count == 3 else { return nil }
        let money = amounts.map(Money.init(minorUnits:))
        return Rules.LockerPrices(small: money[0], medium: money[1], large: money[2])
    }
}

extension Rules.LockerPrices {
    fileprivate var text: String {
        Return.LockerSize.allCases.map { String(self[$0].minorUnits) }.joined(separator: ",")
    }
}

extension Set<Order.Status> {
    /// The statuses in the order of an order's life, or `off`.
    fileprivate var text: String {
        let known = Order.Status.allCases.filter(contains).map(\.rawValue)
        return known.isEmpty ? "off" : known.joined(separator: ",")
    }
}

extension String {
    fileprivate var orOff: String { isEmpty ? "off" : self }

    /// Nothing that moves a cursor or breaks a line.
    fileprivate var isPlain: Bool {
        unicodeScalars.allSatisfy { $0.value >= 32 && !(127...159).contains($0.value) }
    }

    /// Whether messages can go to it: one `@` between what is neither empty nor blank, and
    /// nothing that a header could take for more than an address.
    package var isMailAddress: Bool {
        let parts = split(separator: "@", omittingEmptySubsequences: false)
        return utf8.count <= 254 && parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
            && unicodeScalars.allSatisfy { sign in
                sign.value > 32 && !(127...159).contains(sign.value)
                    && !["<", ">", ",", ";", ":", "\"", "(", ")", "[", "]", "\\"].contains(sign)
            }
    }
}
