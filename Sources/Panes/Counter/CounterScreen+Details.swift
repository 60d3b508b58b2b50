import Canvas
import Shop

/// One return of the customer's.
extension CounterScreen {
    func details(of mine: Counter.OwnReturn) -> [[Label]] {
        let (goods, order) = (mine.goods, mine.purchase.order)
        var page = [
            pair("Status", goods.status.label(in: language).capitalisedFirst, .plain.bold),
            [Label(meaning(of: mine), .dim)],
        ]
        if let rejection = goods.rejection {
            let note = rejection.note.isEmpty ? "" : ": " + rejection.note
            page.append(
                pair(say("Reason", "Powód"), rejection.ground.sentence(in: language) + note)
            )
        }
        page += [
            [], pair(say("Order", "Zamówienie"), order.number),
            pair(
                say("Registered", "Zgłoszony"),
                language.dayAndTime(goods.registered.at, in: zone, today: today)
            ),
        ]
        if !goods.givesMoneyOnly {
            page.append(pair(say("Way back", "Sposób zwrotu"), goods.wayBack.label(in: language)))
        }
        if goods.status == .registered, !goods.lockerCode.isEmpty {
            page.append(pair(say("Code for the parcel", "Kod na paczkę"), goods.lockerCode.spaced))
        }
        if let account = goods.account {
            page.append(pair(say("Account", "Konto"), account.masked))
        }
        if let claim = goods.claim.flatMap(mine.purchase.claim) {
            page.append(pair(say("Complaint", "Reklamacja"), claim.number))
        }
        if let linked = mine.purchase.exchange(for: goods.id) {
            page.append(pair(say("In exchange", "W zamian"), told(linked)))
        }
        page.append([])
        page += lines(of: goods, in: order) + linesInExchange(of: mine)
        page += missing(of: goods, in: order) + wrong(of: goods)
        return page + money(of: mine)
    }

    /// What is waited for in place of a line.
    func wish(for line: Return.Line, of goods: Return) -> [[Label]] {
        guard let wanted = line.wanted, goods.status == .registered || goods.status == .awaiting
        else { return [] }
        return [exchanged(for: wanted.name), [Label("  " + term(of: wanted), .dim)]]
    }

    /// What goes out in exchange, once that is decided.
    private func linesInExchange(of mine: Counter.OwnReturn) -> [[Label]] {
        guard let linked = mine.purchase.exchange(for: mine.goods.id), linked.status != .cancelled
        else { return [] }
        return linked.lines.map { exchanged(for: "\(language.number($0.units)) × \($0.name)") }
    }

    /// Until when something is waited for.
    private func term(of wanted: Wanted) -> String {
        let day = language.date(wanted.until)
        return wanted.until < today
            ? say(
                "not to be had by \(day), so refunded",
                "nie było do \(day), więc zwrot pieniędzy"
            )
            : say("by \(day), or the money back", "do \(day), potem zwrot pieniędzy")
    }

    /// The order that was made in exchange, and what is to be paid for it.
    private func told(_ linked: Order) -> String {
        let status = linked.status.label(in: language)
        let number = say(
            "order \(linked.number), \(status)",
            "zamówienie \(linked.number), \(status)"
        )
        guard linked.status != .cancelled else { return number }
        return number + ", " + language.difference(of: linked)
    }

    private func money(of mine: Counter.OwnReturn) -> [[Label]] {
        let (goods, order) = (mine.goods, mine.purchase.order)
        // What a claim gives is known only once it is answered.
        guard goods.kind != .claim || goods.remedy != nil else { return [] }
        let rows = mine.purchase.expectation(for: goods, on: today)
        guard !rows.isEmpty else { return [] }
        let total = language.money(rows.map(\.amount).total, order.currency)
        let isExpected = goods.status == .registered || goods.status == .awaiting
        var page: [[Label]] = [[]]
        page += amounts(rows, of: order)
        if isExpected, rows.contains(where: { $0.kind.exchangedUnits > 0 }) {
            let surcharge = mine.purchase.exchangeSurcharge(of: goods, on: today)
            page.append(surchargeLine(surcharge, order.currency))
        }
        page.append(
            [
                Label(
                    goods.status == .settled
                        ? say("Paid back: ", "Zwrócono: ") : say("To be paid back: ", "Do zwrotu: ")
                ),
                Label(total, .plain.bold),
                Label(isExpected ? "  " + Return.ifAllAccepted.text(in: language) : "", .dim),
            ]
        )
        return page
    }

    /// What its status means for the customer.
    private func meaning(of mine: Counter.OwnReturn) -> String {
        let goods = mine.goods
        if goods.moved > .zero, let text = meaning(ofExchanged: goods) { return text }
        return switch goods.status {
        case .registered: say("We are waiting for the goods.", "Czekamy na towar.")
        case .awaiting:
            say("The goods are here; we are looking at them.", "Towar dotarł, sprawdzamy go.")
        case .accepted where goods.sendsGoodsBack:
            goods.remedy == .repair
                ? say("We repair the goods and send them back.", "Towar naprawimy i odeślemy.")
                : say("We send other goods in their place.", "W zamian wyślemy inny towar.")
        case .settled where goods.sendsGoodsBack:
            goods.remedy == .repair
                ? say("The goods were repaired.", "Towar został naprawiony.")
                : say("The goods were exchanged.", "Towar został wymieniony.")
        case .accepted:
            say("Accepted; the money is about to be paid back.", "Zwrot przyjęty, wkrótce wypłata.")
        case .settled: say("The money was paid back.", "Pieniądze zostały zwrócone.")
        case .rejected: say("The return was refused.", "Odmówiono przyjęcia zwrotu.")
        case .cancelled: say("The return was called off.", "Zwrot został anulowany.")
        }
    }

    /// The same where other goods go out for what came back.
    private func meaning(ofExchanged goods: Return) -> String? {
        let isAll = goods.owed == .zero
        switch goods.status {
        case .accepted where isAll:
            return say("Accepted; other goods go out in exchange.", "W zamian wyślemy inny towar.")
        case .accepted:
            return say(
                "Accepted; other goods go out in exchange, and the rest of the money is about "
                    + "to be paid back.",
                "W zamian wyślemy inny towar, a resztę pieniędzy zwrócimy wkrótce."
            )
        case .settled where isAll:
            return say("The goods were exchanged.", "Towar został wymieniony.")
        case .settled:
            return say(
                "The goods were exchanged, and the rest of the money was paid back.",
                "Towar został wymieniony, a reszta pieniędzy zwrócona."
            )
        case .registered, .awaiting, .rejected, .cancelled: return nil
        }
    }
}
