internal import Shop

/// Writes down what was complained of, and what became of it.
struct ClaimScribe {
    private let shop: MadeUpShop
    private let hours: OpeningHours
    private let crew: Crew

    /// What the shop's last morning finds, the oldest first.
    enum Story: CaseIterable {
        /// Refused with a reason, and closed.
        case refused
        /// Nobody has answered; it counts as accepted since yesterday.
        case silent
        /// The last day to answer it is today.
        case urgent
        /// Its money waits to be paid out.
        case priceCut
        /// The goods are to come in.
        case granted
        case fresh
        /// The goods are on their way with it.
        case withGoods

        /// How many days before the last morning it came.
        var age: Int {
            switch self {
            case .refused: 19
            case .silent: 15
            case .urgent: 14
            case .priceCut: 9
            case .granted: 6
            case .fresh: 3
            case .withGoods: 1
            }
        }

        var demand: Claim.Demand {
            switch self {
            case .priceCut: .priceCut
            case .refused, .urgent, .granted: .money
            case .silent: .repair
            case .fresh, .withGoods: .exchange
            }
        }
    }

    init(of shop: MadeUpShop) {
        self.shop = shop
        hours = OpeningHours(zone: shop.zone, from: shop.today - 60, to: shop.today + 60)
        crew = Crew(shop.staff, under: shop.rules)
    }

    /// A claim about one unit of the order's first line; nil where it cost too little to be cut.
    func claim(_ story: Story, about order: Order, defect: String) -> PastClaim? {
        guard let line = order.lines.first, let paid = line.runs.first?.paid else { return nil }
        let day = shop.today - story.age
        let cut = Money(minorUnits: paid.minorUnits / 500 * 100)
        guard cut > .zero else { return nil }
        let complaint = Complaint(
            lines: [Claim.Line(orderLine: line.id, units: 1)],
            demand: story.demand,
            amount: story.demand == .priceCut ? cut : nil,
            defect: defect,
            received: hours.moment(ClockTime(day, hour: 9)),
            bringsGoods: story == .withGoods,
            account: Accounts.account(for: order)
        )
        return PastClaim(
            about: order.id,
            complaint,
            registered: occasion(.service, day, hour: 10),
            steps: steps(of: story, from: day, cut)
        )
    }

    private func steps(of story: Story, from day: Day, _ cut: Money) -> [PastAnswer] {
        let answered = occasion(.manager, day + 1, hour: 12)
        let answer: (Claim.Verdict, String) -> PastAnswer = {
            PastAnswer(.answer($0, reason: $1), on: answered)
        }
        return switch story {
        case .priceCut: [answer(.accepted(.priceCut(cut)), ClaimTexts.cut)]
        case .refused:
            [
                answer(.refused, ClaimTexts.refusal),
                PastAnswer(
                    .close(outcome: ClaimTexts.closed),
                    on: occasion(.manager, day + 4, hour: 15)
                ),
            ]
        case .granted: [answer(.accepted(.money), "")]
        case .silent, .urgent, .fresh, .withGoods: []
        }
    }

    private func occasion(_ member: Crew.Member, _ day: Day, hour: Int) -> Occasion {
        crew.occasion(for: member, at: hours.moment(ClockTime(day, hour: hour)))
    }
}
