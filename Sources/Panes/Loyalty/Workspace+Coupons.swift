import Canvas
import Shop

/// Coupons: what can be done with one, and what became of it.
extension Workspace {
    mutating func showCoupons(_ query: Query<CouponField>) {
        coupons.closePage()
        coupons.listing.ask(query, &desk)
        go(to: .coupons)
    }

    /// Why a command about a coupon cannot be done now, in words, or nil where it can.
    func refusal(ofCoupon command: Command) -> String? {
        if let refusal = refusal(without: .serveLoyalty) { return refusal }
        guard let row = coupons.listing.selected else { return noRecord }
        switch row.status {
        case .issued: return nil
        case .used:
            return scene.say(
                "\(row.number) was used on order \(row.order).",
                "\(row.number): kupon wykorzystano w zamówieniu \(row.order)."
            )
        case .expired:
            let why = Coupon.Refusal.expired(on: row.lastDay)
            return why.explanation(in: scene.language, zone: scene.zone)
        case .returned:
            return scene.say(
                "\(row.number) was given back, and its points with it.",
                "\(row.number): kupon oddano, a punkty wróciły na konto."
            )
        }
    }

    mutating func handleCoupon(_ command: Command) {
        guard let row = coupons.listing.selected else { return refuse(noRecord) }
        switch command {
        case .useCoupon: overlay = .form(UseCouponForm(row, scene: scene))
        case .returnCoupon: askToGiveBack(row)
        case _: break
        }
    }

    private mutating func askToGiveBack(_ row: CouponRow) {
        let points = Plural.points.text(row.cost, in: scene.language)
        let menu = question(
            no: scene.say("no, keep it", "nie, zostaw"),
            yes: scene.say("yes, give back", "tak, oddaj")
        )
        let title = scene.say(
            "Give \(row.number) back? \(points) return to \(row.account).",
            "Oddać \(row.number)? Na konto \(row.account) wróci: \(points)."
        )
        overlay = .confirming(title: title, menu, .changeCoupon(.giveBack, of: ID(row.id)))
    }

    /// Taking back that the coupon that is open, or under the cursor, was used: one's own use
    /// for a short time, any for whoever keeps the programme.
    var couponUndo: Action? {
        guard view == .coupons, let coupon = coupons.current?.coupon, let use = coupon.use else {
            return nil
        }
        let isOwn = use.author == .staff(scene.visitor.staff.id)
        let isSoon = scene.now < use.at.at + scene.rules.undoHold
        guard isOwn && isSoon || scene.visitor.rights.contains(.keepLoyalty) else { return nil }
        return .changeCoupon(.reopen, of: coupon.id)
    }

    /// Why no use is taken back.
    var noUseToUndo: String {
        guard let coupon = coupons.current?.coupon else { return noRecord }
        let status = coupon.standing(on: scene.today)
        guard let use = coupon.use else {
            return Coupon.Refusal.notUsed(status).explanation(in: scene.language)
        }
        let why: Coupon.Refusal =
            use.author == .staff(scene.visitor.staff.id)
            ? .tooLateToReopen(since: use.at.at + scene.rules.undoHold)
            : .usedBySomebodyElse(use.author)
        return why.explanation(
            in: scene.language,
            zone: scene.zone,
            staff: coupons.current?.staff ?? [:]
        )
    }

    /// From a coupon to the order on which it was used.
    mutating func goToOrderOfCoupon() {
        guard let row = coupons.listing.selected, !row.order.isEmpty else { return }
        showOrders(.field(.number, .text([row.order.folded])))
    }

    mutating func couponChanged(_ file: CouponFile, _ errand: Errand?) {
        close(for: errand)
        outdated.insert(.coupons)
        catchUp()
        let what = file.coupon.events.last?.kind.label(in: scene.language) ?? ""
        notice = Notice(kind: .done, text: "\(file.coupon.number): \(what)")
    }
}

extension Author {
    /// A name where one is known, or what acted.
    func called(in language: Language, _ staff: [ID<Staff>: String]) -> String {
        switch self {
        case .staff(let id):
            staff[id] ?? language.choose(english: "somebody else", polish: "inna osoba")
        case .system(let service, _): service
        case .customer: language.choose(english: "the customer", polish: "klient")
        }
    }
}
