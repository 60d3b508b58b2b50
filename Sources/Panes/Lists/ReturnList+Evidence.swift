import Canvas
import Shop

/// What else is known of a return: who counted and what they noted, the returns before
/// and after it, cases, what waits for a second person, files.
extension ReturnList {
    /// Each receipt with who and when, where there were several.
    static func receipts(_ goods: Return, _ scene: Scene) -> [[Label]] {
        let receipts = goods.receipts
        guard receipts.count > 1 else { return [] }
        return receipts.map { receptions in
            let units = receptions.map(\.units).reduce(0, +)
            let shelf = receptions.first?.shelf ?? ""
            let first = receptions.first
            let time = first.map {
                scene.language.dayAndTime($0.at.at, in: scene.zone, today: scene.today)
            }
            return filed(
                scene.say("Receipt", "Przyjęcie"),
                dotted([
                    Label(time ?? "", .dim), Label(first?.author.name(in: scene) ?? "", .dim),
                    Label(scene.language.pieces(units), .dim),
                    Label(scene.shelf(shelf), .dim),
                ])
            )
        }
    }

    static func lockerCode(_ goods: Return, _ scene: Scene) -> [[Label]] {
        guard !goods.lockerCode.isEmpty else { return [] }
        return [filed(scene.say("Locker code", "Kod paczki"), [Label(goods.lockerCode)])]
    }

    /// The return that it follows, and those that follow it.
    static func family(_ goods: Return, _ purchase: Purchase, _ scene: Scene) -> [[Label]] {
        let first = goods.follows.flatMap { purchase[$0] }
        let later = purchase.returns.filter { $0.follows == goods.id && $0.status != .cancelled }
        func line(_ title: String, _ returns: [Return]) -> [[Label]] {
            guard !returns.isEmpty else { return [] }
            let parts = returns.map { other in
                Label("\(other.number) \(other.status.listLabel(in: scene.language))")
            }
            return [filed(title, dotted(parts))]
        }
        return line(scene.say("Follows", "Kontynuuje"), first.map { [$0] } ?? [])
            + line(scene.say("Followed by", "Kontynuacja"), later)
    }

    /// The settlement that waits for a second person: who proposed it, when, and what
    /// would go out.
    static func proposal(_ goods: Return, _ currency: Currency, _ scene: Scene) -> [[Label]] {
        guard let proposal = goods.proposal else { return [] }
        let language = scene.language
        let time = language.moment(proposal.at.at, in: scene.zone, today: scene.today)
        let name = proposal.author.name(in: scene)
        let who = scene.say(
            "a second person; proposed \(time) by \(name)",
            "drugą osobę; propozycja \(time), \(name)"
        )
        let payouts = proposal.settlement.payouts.map { payout in
            filed(
                "",
                dotted([
                    Label(language.money(payout.amount, currency)),
                    Label(payout.instrument.label(in: language)), Label(payout.reference, .dim),
                ])
            )
        }
        return [filed(scene.say("Waits for", "Czeka na"), [Label(who, .warn)])] + payouts
    }

    /// What the counters noted, and seals that were asked for.
    static func remarks(_ goods: Return, _ order: Order, _ scene: Scene) -> [[Label]] {
        goods.receptions.standing.compactMap { reception in
            let seal = reception.isSealIntact.map { isIntact in
                isIntact
                    ? Label(Reception.intactSeal.text(in: scene.language), .dim)
                    : Label(Reception.brokenSeal.text(in: scene.language), .warn)
            }
            let note = reception.note.allSatisfy(\.isWhitespace) ? "" : reception.note
            guard seal != nil || !note.isEmpty else { return nil }
            let article =
                switch reception.item {
                case .line(let line): order.line(line)?.name ?? ""
                case .wrong(let what): what
                }
            return filed(
                ColumnTitle.note.title(in: scene.language),
                dotted([Label(article, .dim), seal ?? "", Label(note)])
            )
        }
    }

    /// Files named by the return's number.
    static func evidence(_ files: [Evidence], _ scene: Scene) -> [[Label]] {
        files.map { file in
            let language = scene.language
            let time = language.dayAndTime(file.modified, in: scene.zone, today: scene.today)
            return filed(
                scene.say("Evidence", "Dowód"),
                dotted([
                    Label(file.name), Label(language.bytes(file.size), .dim), Label(time, .dim),
                    Label(String(file.digest.prefix(8)), .dim),
                ])
            )
        }
    }
}

extension Return {
    /// What stands of the receptions, by the step that brought it.
    fileprivate var receipts: [[Reception]] {
        let standing = Set(receptions.standingEntries.map(\.number))
        var receipts: [(step: Int, receptions: [Reception])] = []
        for entry in receptions.entries where standing.contains(entry.number) {
            guard case .fact(let reception) = entry.content else { continue }
            if receipts.last?.step == entry.step {
                receipts[receipts.count - 1].receptions.append(reception)
            } else {
                receipts.append((entry.step, [reception]))
            }
        }
        return receipts.map(\.receptions)
    }
}
