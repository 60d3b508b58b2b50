import Shop

@testable import Panes

/// The loyalty programme, done on paper.
extension PaperShop {
    /// November's shop with a programme and four accounts: one that waits, one of gold, one
    /// in debt, one with nothing.
    static func loyal() throws -> PaperShop {
        var shop = try november()
        shop.terms = [
            LoyaltyTerms(version: 1, from: moment("2026-09-01", 9, 30)),
            LoyaltyTerms(
                version: 2,
                from: moment("2026-10-15", 8, 0),
                extras: [
                    ExtraRule(
                        name: "Zimowe buty",
                        condition: .field(.category, .text(["buty"])),
                        gives: .perUnit(150)
                    )
                ]
            ),
            LoyaltyTerms(
                version: 3,
                from: Moment(at: moment("2026-12-01", 0, 0).at, day: day("2026-12-01")),
                rate: 200
            ),
        ]
        shop.accounts = [wojcik, zolkiewski, nowak, lis]
        shop.loyaltyFigures = LoyaltyFigures(
            accounts: 4,
            byTier: [.bronze: 2, .silver: 1, .gold: 1],
            outstanding: 2_270,
            pending: 340,
            owed: 120,
            liability: grosze(11_350),
            earned: 3_000,
            redeemed: 500,
            expired: 110,
            expiring: [30: 250, 60: 250, 90: 900],
            sales: grosze(4_000_000),
            memberSales: grosze(1_300_000)
        )
        shop.trial.orders = 12
        shop.trial.before = 4_100
        shop.trial.after = 8_200
        shop.trial.byRule = [
            PointGain(rule: nil, points: 8_000), PointGain(rule: "Zimowe buty", points: 200),
        ]
        shop.trial.customers = [
            TermsTrial.Customer(name: "Maria Wójcik", orders: 3, before: 900, after: 1_800),
            TermsTrial.Customer(name: "Jan Nowak", orders: 1, before: 300, after: 600),
        ]
        shop.trial.count = 9
        return shop
    }

    private static var wojcik: AccountFile {
        var file = account(1, "Maria Wójcik", "maria@example.com", .gold, spent: 412_300)
        file.row.tierUntil = day("2027-05-04")
        file.row.toNextTier = grosze(587_700)
        file.row.balance = 2_390
        file.row.pending = 300
        file.row.expiring = 250
        file.birthday = Birthday("05-17")
        file.lots = [
            LotRow(
                lot: PointLot(
                    id: ID(3),
                    source: .order(ID(12)),
                    pending: 300,
                    release: day("2026-12-03"),
                    lifetime: 365
                ),
                granted: moment("2026-11-14", 10, 5),
                points: 300,
                record: "ZP-104300",
                gains: [
                    PointGain(rule: nil, points: 250),
                    PointGain(rule: "Zimowe buty", points: 50),
                ]
            ),
            lot(2, 2_140, "2026-10-02", of: "ZP-104118", until: "2027-10-02"),
            lot(1, 250, "2025-12-05", of: "ZP-101007", until: "2026-12-05"),
        ]
        file.tiers = [
            TierChange(
                at: moment("2026-05-04"),
                before: .silver,
                after: .gold,
                spent: grosze(301_000)
            )
        ]
        file.ledger = [
            line("2026-11-14", .earned, pending: 300, balance: 2_390, of: "ZP-104300", lot: 3),
            line("2026-10-30", .redeemed, available: -500, balance: 2_390, of: "", lot: 2),
            line(
                "2026-10-02",
                .released,
                pending: -2_640,
                available: 2_640,
                balance: 2_890,
                of: "ZP-104118",
                lot: 2
            ),
        ]
        return file
    }

    private static var nowak: AccountFile {
        var file = account(3, "Jan Nowak", "jan@example.com", .silver, spent: 150_000)
        file.row.balance = -120
        file.row.tierUntil = day("2026-12-10")
        file.row.toNextTier = grosze(150_000)
        file.ledger = [
            line(
                "2026-11-10",
                .clawedBack,
                available: -120,
                balance: -120,
                of: "R-2026-000301",
                lot: nil
            )
        ]
        return file
    }

    private static var zolkiewski: AccountFile {
        var file = account(2, "Łukasz Żółkiewski", "lukasz@example.com", .bronze, spent: 8_900)
        file.row.pending = 40
        file.row.toNextTier = grosze(91_100)
        return file
    }

    private static var lis: AccountFile {
        var file = account(4, "Ewa Lis", "ewa@example.com", .bronze, spent: 0)
        file.row.toNextTier = grosze(100_000)
        return file
    }

    private static func account(
        _ id: Int64,
        _ name: String,
        _ email: String,
        _ tier: Tier,
        spent: Int
    ) -> AccountFile {
        AccountFile(
            row: AccountRow(
                id: id,
                number: "L-00000\(id)",
                version: 1,
                name: name,
                email: email,
                balance: 0,
                pending: 0,
                expiring: 0,
                tier: tier,
                tierUntil: nil,
                spent: grosze(spent)
            ),
            opened: moment("2025-12-01"),
            birthday: nil,
            terms: LoyaltyTerms(from: moment("2026-10-15")),
            lots: [],
            ledger: [],
            hasMore: false,
            tiers: []
        )
    }

    private static func lot(
        _ id: Int64,
        _ points: Int,
        _ from: String,
        of order: String,
        until last: String
    ) -> LotRow {
        LotRow(
            lot: PointLot(
                id: ID(id),
                source: .order(ID(id)),
                available: points,
                isReleased: true,
                lifetime: 365,
                expiry: day(last)
            ),
            granted: moment(from, 10, 5),
            points: points,
            record: order,
            gains: [PointGain(rule: nil, points: points)]
        )
    }

    private static func line(
        _ iso: String,
        _ kind: PointEntry.Kind,
        pending: Int = 0,
        available: Int = 0,
        balance: Int,
        of record: String,
        lot: Int64?
    ) -> PointLine {
        PointLine(
            at: moment(iso, 10, 5),
            kind: kind,
            pending: pending,
            available: available,
            balance: balance,
            record: record,
            reason: "",
            who: "run",
            lot: lot.map { ID($0) }
        )
    }
}

extension PaperShop {
    func accounts(_ query: Query<AccountField>, _ sort: Sort<AccountSort>) -> [AccountRow] {
        accounts.map(\.row).filter { query.finds($0) }.sorted { left, right in
            let ascending =
                switch sort.key {
                case .balance: (left.balance, left.id) < (right.balance, right.id)
                case .pending: (left.pending, left.id) < (right.pending, right.id)
                case .number: left.id < right.id
                }
            return ascending != sort.isDescending
        }
    }

    func tried(_ terms: LoyaltyTerms, over days: ClosedRange<Day>) -> TermsTrial {
        var trial = trial
        trial.days = days
        return trial
    }

    mutating func changeLoyalty(_ change: LoyaltyChange) throws -> Answer {
        let today = zone.moment(at: now)
        let needed: Right = if case .setBirthday = change { .serveLoyalty } else { .keepLoyalty }
        guard occasion(visitor).rights.contains(needed) else { throw Forbidden(needed) }
        switch change {
        case .open:
            guard terms.isEmpty else { throw PointsRefusal.alreadyOpened }
            terms = [LoyaltyTerms(from: today)]
            return .terms(terms)
        case .setTerms(var new, let day):
            if let problem = new.problem { throw PointsRefusal.unusableTerms(problem) }
            new.version = terms.count + 1
            new.from = day.map { Moment(at: zone.instant(day: $0), day: $0) } ?? today
            terms.append(new)
            return .terms(terms)
        case .adjust(let points, let reason, let row):
            guard !reason.isEmpty else { throw PointsRefusal.missingReason }
            let who = visitor
            return .accountChanged(
                try changeAccount(row) { file in
                    file.row.balance += points
                    let line = PointLine(
                        at: today,
                        kind: .adjusted,
                        pending: 0,
                        available: points,
                        balance: file.row.balance,
                        record: "",
                        reason: reason,
                        who: who,
                        lot: nil
                    )
                    file.ledger.insert(line, at: 0)
                }
            )
        case .setBirthday(let birthday, let row):
            return .accountChanged(try changeAccount(row) { $0.birthday = birthday })
        }
    }

    private mutating func changeAccount(
        _ row: AccountRow,
        _ change: (inout AccountFile) -> Void
    ) throws -> AccountFile {
        guard let place = accounts.firstIndex(where: { $0.row.id == row.id }) else {
            throw PointsRefusal.noSuchAccount(row.number)
        }
        guard accounts[place].row.version == row.version else { throw PointsRefusal.changedSince }
        change(&accounts[place])
        accounts[place].row.version += 1
        return accounts[place]
    }
}

extension Query where Field == AccountField {
    fileprivate func finds(_ row: AccountRow) -> Bool {
        holds(words: row.number + " " + row.name) { field, test in
            switch (field, test) {
            case (.number, .text(let texts)): texts.contains { row.number.folded.contains($0) }
            case (.tier, .choice(let words)): words.contains(row.tier.rawValue)
            case (.balance, .number(.below(let bound))): row.balance < bound
            case (.expiring, .number(.above(let bound))): row.expiring > bound
            case (.pending, .number(.above(let bound))): row.pending > bound
            case _: true
            }
        }
    }
}
