import Canvas
import Shop

/// Rewards: kept in a list of their own, and chosen for an account.
extension Workspace {
    mutating func showRewards(_ query: Query<RewardField>) {
        rewards.closePage()
        rewards.listing.ask(query, &desk)
        go(to: .rewards)
    }

    /// Why a command about a reward cannot be done now, in words, or nil where it can.
    func refusal(ofReward command: Command) -> String? {
        if let refusal = refusal(without: .keepLoyalty) { return refusal }
        guard command != .addReward else { return nil }
        return rewards.listing.selected == nil ? noRecord : nil
    }

    mutating func handleReward(_ command: Command) {
        guard command != .addReward else {
            overlay = .form(RewardForm(scene: scene))
            return
        }
        guard let reward = rewards.listing.selected?.reward else { return refuse(noRecord) }
        switch command {
        case .changeReward: overlay = .form(RewardForm(reward, scene: scene))
        case .switchReward:
            act(.changeReward(.offer(reward.id, !reward.isOffered, seen: reward.version)))
        case _: break
        }
    }

    mutating func rewardChanged(_ row: RewardRow, _ errand: Errand?) {
        close(for: errand)
        outdated.insert(.rewards)
        catchUp()
        let state = row.offer.state(on: scene.today, in: scene.language)
        notice = Notice(kind: .done, text: "\(row.reward.terms.name): \(state)")
    }

    /// Asks what an account may choose from; the answer opens the menu.
    mutating func askForRewards(of account: String) {
        if let refusal = refusal(without: .serveLoyalty) { return refuse(refusal) }
        _ = desk.ask(.rewardChoices(account))
    }

    /// Shows each reward with what it costs and, where it is out of reach, what is missing.
    mutating func choose(among choices: [Reward.Choice], for account: String) {
        guard !choices.isEmpty else {
            return refuse(
                scene.say("No rewards are offered yet.", "Nie ma jeszcze żadnych nagród.")
            )
        }
        let language = scene.language
        let options = choices.map { choice in
            let terms = choice.reward.terms
            let points = Plural.points.text(terms.cost, in: language)
            return Menu.Option(
                "\(terms.name) · \(points)",
                refusal: choice.refusal?.brief(in: language)
            )
        }
        overlay = .menu(Menu(options), .rewards(choices.map(\.reward), account: account))
    }

    /// Points were redeemed: the code stands on the screen until somebody closes it.
    mutating func issued(_ file: CouponFile, _ errand: Errand?) {
        close(for: errand)
        outdated.formUnion([.coupons, .rewards])
        catchUp()
        let (coupon, language) = (file.coupon, scene.language)
        let lines: [[Label]] = [
            filed(
                ColumnTitle.code.title(in: language),
                [Label(file.code?.grouped ?? "", .heading)]
            ),
            filed(
                scene.say("It gives", "Co daje"),
                [Label(coupon.gives.label(in: language))]
            ),
            filed(
                scene.say("Valid until", "Ważny do"),
                [Label(language.date(coupon.lastDay))]
            ),
        ]
        let title = scene.say("Coupon \(coupon.number)", "Kupon \(coupon.number)")
        overlay = .text(title: title, lines, scroll: 0)
    }
}
