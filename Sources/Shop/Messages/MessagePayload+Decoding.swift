extension MessagePayload {
    /// Whether it tells anything; what an earlier program wrote does not.
    package var tells: Bool { !number.isEmpty || code != nil }

    /// Whether its letter has a code in it, which is kept nowhere.
    package var carriesCode: Bool { code != nil || voucher != nil || coupon != nil }

    /// Reads what was frozen, also by an earlier program that knew less to tell.
    package init(from decoder: any Decoder) throws {
        let stored = try decoder.container(keyedBy: CodingKeys.self)
        number = try stored.decodeIfPresent(String.self, forKey: .number) ?? ""
        order = try stored.decodeIfPresent(String.self, forKey: .order) ?? ""
        kind = try stored.decodeIfPresent(String.self, forKey: .kind)
        name = try stored.decodeIfPresent(String.self, forKey: .name) ?? ""
        currency = try stored.decodeIfPresent(String.self, forKey: .currency) ?? "PLN"
        amount = try stored.decodeIfPresent(Int.self, forKey: .amount)
        reached = try stored.decodeIfPresent(Int64.self, forKey: .reached)
        sent = try stored.decodeIfPresent(Int64.self, forKey: .sent)
        reason = try stored.decodeIfPresent(String.self, forKey: .reason)
        ground = try stored.decodeIfPresent(String.self, forKey: .ground)
        lines = try stored.decodeIfPresent([Line].self, forKey: .lines) ?? []
        rows = try stored.decodeIfPresent([Row].self, forKey: .rows) ?? []
        payouts = try stored.decodeIfPresent([Payout].self, forKey: .payouts) ?? []
        document = try stored.decodeIfPresent(String.self, forKey: .document)
        wayBack = try stored.decodeIfPresent(String.self, forKey: .wayBack)
        lockerCode = try stored.decodeIfPresent(String.self, forKey: .lockerCode)
        label = try stored.decodeIfPresent(Int.self, forKey: .label)
        account = try stored.decodeIfPresent(String.self, forKey: .account)
        asksAccount = try stored.decodeIfPresent(Bool.self, forKey: .asksAccount)
        carrier = try stored.decodeIfPresent(String.self, forKey: .carrier)
        tracking = try stored.decodeIfPresent(String.self, forKey: .tracking)
        exchange = try stored.decodeIfPresent(Exchange.self, forKey: .exchange)
        surcharge = try stored.decodeIfPresent(Int.self, forKey: .surcharge)
        claim = try stored.decodeIfPresent(Claim.self, forKey: .claim)
        code = try stored.decodeIfPresent(Int64.self, forKey: .code)
        coupon = try stored.decodeIfPresent(Coupon.self, forKey: .coupon)
        loyalty = try stored.decodeIfPresent(Loyalty.self, forKey: .loyalty)
        voucher = try stored.decodeIfPresent(Voucher.self, forKey: .voucher)
    }
}
