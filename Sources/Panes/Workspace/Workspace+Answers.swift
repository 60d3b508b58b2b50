package import Shop

extension Workspace {
    /// What comes back under a ticket; what nobody waits for any more is dropped.
    package mutating func take(
        _ answer: Answer,
        for ticket: Ticket,
        at now: Instant
    ) -> [Request] {
        scene.now = now
        let errand = pending.removeValue(forKey: ticket)
        switch answer {
        case .orders(let page): orders.take(page, ticket, &desk)
        case .returns(let page): returns.take(page, ticket, &desk)
        case .history(let page): history.listing.take(page, ticket, &desk)
        case .tally(let tally):
            orders.listing.take(tally, ticket)
            returns.listing.take(tally, ticket)
            history.listing.take(tally, ticket)
        case .order(let file): orders.take(file, ticket)
        case .goodsReturned(let file): returns.take(file, ticket)
        case .staff(let staff): shop.take(staff, ticket)
        case .waiting(let tally): waiting = tally
        case .house(let rules, let staff, let rights):
            scene.rules = rules
            scene.staff = staff
            scene.visitor.rights = rights
        case .registered(let id, let number): registered(id, number)
        case .stepped(let kind, let goods): stepped(kind, goods)
        case .done: done(errand)
        case .failed(let error): failed(error, errand)
        }
        return desk.clear()
    }

    private mutating func registered(_ id: ID<Return>, _ number: String) {
        overlay = nil
        let text = Return.Step.Kind.register.past(in: scene.language)
        notice = Notice(
            kind: .done,
            text: "\(number) \(text). "
                + scene.say("r shows the returns.", "r pokazuje zwroty.")
        )
        undoable = Undoable(
            id: id,
            number: number,
            version: 1,
            kind: .register,
            until: scene.now + scene.rules.undoHold
        )
    }

    private mutating func stepped(_ kind: Return.Step.Kind, _ goods: Return) {
        overlay = nil
        let past = kind.past(in: scene.language)
        let status = goods.status.label(in: scene.language)
        notice = Notice(kind: .done, text: "\(goods.number): \(past) · \(status)")
        undoable = Undoable(goods, by: scene.visitor.staff.id)
    }

    private mutating func done(_ errand: Errand?) {
        overlay = nil
        guard case .act(let action)? = errand else { return }
        notice = Notice(kind: .done, text: action.done(in: scene))
        shop.refresh(&desk)
    }

    /// What was typed stays; somebody who was too late sees what has changed meanwhile.
    private mutating func failed(_ error: any Error, _ errand: Errand?) {
        guard !(error is CancellationError) else { return }
        let currency = returns.current?.currency ?? orders.current?.purchase.order.currency
        notice = Notice(kind: .refused, text: explanation(of: error, currency: currency ?? .pln))
        desk.post(.ring)
        if error is Stale {
            returns.refresh(&desk)
            if case .act(.take(.undo, _, _))? = errand { undoable = nil }
        }
    }
}

extension Action {
    fileprivate func done(in scene: Scene) -> String {
        switch self {
        case .register, .take: ""
        case .addStaff(let name, let role, _):
            scene.say("Added \(name), ", "Dodano: \(name), ") + role.label(in: scene.language)
        case .setRole(let role, let name):
            "\(name): " + role.label(in: scene.language)
        case .removeStaff(let name):
            scene.say("\(name) is no longer of the staff.", "\(name): konto wyłączone.")
        case .set(let setting, let value):
            "\(setting.label(in: scene.language)): \(value)"
        }
    }
}
