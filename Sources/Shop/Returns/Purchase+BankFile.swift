/// Which returns can go into a bank file, and as what.
extension Purchase {
    /// The step that gives one of the returns to the bank, or why somebody has to look at it.
    ///
    /// What somebody else has proposed goes out as it was proposed. Otherwise what is due goes
    /// back by the ways and under the document that lie near.
    package func remittance(
        of goods: Return,
        in format: BankFile.Format,
        as file: ID<BankFile>
    ) throws(Return.Refusal) -> Return.Step {
        guard goods.status == .accepted else {
            throw .outOfOrder(.remit, goods.status, open: goods.openSteps)
        }
        if let transfer = goods.transfer { throw .atBank(transfer.at) }
        if let hold = goods.holds.first { throw .frozen(hold.finding, parcel: hold.tracking) }
        guard order.currency == format.currency else {
            throw .otherCurrency(order.currency, format)
        }
        let settlement = goods.proposal?.settlement ?? nearSettlement(of: goods)
        let others = settlement.payouts.map(\.instrument).filter { $0 != .transfer }
        // An account alone is missing where a courier was paid.
        if let other = others.first(where: { $0 != .cashOnDelivery || goods.account != nil }) {
            throw .notByTransfer(other)
        }
        guard let account = goods.account else { throw .missingAccount }
        guard format.reaches(account) else {
            throw .accountOutOfReach(country: account.country, format)
        }
        guard goods.due < format.limit else {
            throw .tooMuchForTransfer(from: format.limit, format)
        }
        return .remit(settlement, account: account, file: file)
    }

    /// What a bank file would do with one of the returns now.
    package func plan(
        _ format: BankFile.Format,
        for goods: Return,
        on occasion: Occasion
    ) -> PlannedStep.Verdict {
        var trial = self
        do throws(Return.Refusal) {
            // No file has this key; the trial comes to nothing.
            let step = try remittance(of: goods, in: format, as: ID(0))
            _ = try trial.take(step, with: goods.id, on: occasion)
        } catch {
            if case .outOfOrder = error, goods.status.precedes(.remit) { return .skips(error) }
            return .cannot(error)
        }
        return .can(trial[goods.id]?.transfer?.amount, order.currency)
    }
}

extension BankFile.Format {
    /// The least amount that is too much for one transfer.
    ///
    /// Elixir takes orders below one million złoty, and what is more goes through SORBNET
    /// (National Clearing House, *Regulations of the Elixir system*; National Bank of Poland,
    /// *SORBNET3*). SEPA takes at most 999,999,999.99 euro (European Payments Council,
    /// EPC125-05, *SEPA Credit Transfer Rulebook*, AT-04).
    package var limit: Money {
        switch self {
        case .elixir: Money(minorUnits: 100_000_000)
        case .sepa: Money(minorUnits: 100_000_000_000)
        }
    }

    /// Whether transfers of this format can leave from an account, or arrive at one.
    package func reaches(_ account: IBAN) -> Bool {
        switch self {
        case .elixir: account.country == "PL"
        case .sepa: Self.sepaCountries.contains(account.country)
        }
    }

    /// Countries whose accounts the SEPA schemes reach, by the letters that their account
    /// numbers begin with (European Payments Council, EPC409-09, *List of SEPA Scheme
    /// Countries*).
    private static let sepaCountries: Set = [
        "AD", "AL", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB",
        "GI", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK",
        "MT", "NL", "NO", "PL", "PT", "RO", "RS", "SE", "SI", "SK", "SM", "VA",
    ]
}
