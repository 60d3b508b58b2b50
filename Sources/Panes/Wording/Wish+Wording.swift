import Canvas
package import Shop

extension Wish {
    /// What stands before something that is wanted in place of a line.
    static func title(in scene: Scene) -> String { scene.say("In exchange", "W zamian") }

    /// `2 pcs Kurtka L · KURTKA-L · at the price paid · until 24 Dec`.
    func parts(_ currency: Currency, in scene: Scene) -> [Label] {
        let language = scene.language
        let cost =
            price.map { price in
                let money = language.money(price, currency)
                return scene.say("\(money) each", "\(money) za sztukę")
            } ?? scene.say("at the price paid", "po cenie zapłaconej")
        let isLate = hasLapsed(on: scene.today)
        return [
            Label("\(language.number(units)) × \(name)"), Label(sku, .dim), Label(cost, .dim),
            Label(term(in: scene), isLate ? .warn : .dim),
        ]
    }

    /// Until when it can be had, or that it no longer can.
    func term(in scene: Scene) -> String {
        guard let until else { return "" }
        let day = scene.language.day(until, today: scene.today)
        return hasLapsed(on: scene.today)
            ? scene.say(
                "waited for until \(day), so refunded",
                "czekano do \(day), więc zwrot pieniędzy"
            ) : scene.say("until \(day)", "do \(day)")
    }
}

extension Language {
    /// What is wanted in place of a line, as text: `Kurtka L (KURTKA-L)`.
    package func wanted(_ wanted: Wanted, _ currency: Currency) -> String {
        let article = "\(wanted.name) (\(wanted.sku))"
        guard let price = wanted.price else { return article }
        let money = money(price, currency)
        return choose(
            english: "\(article), \(money) each",
            polish: "\(article), \(money) za sztukę"
        )
    }

    /// An order that was made in exchange, as far as its money goes.
    package func difference(of linked: Order) -> String {
        guard linked.unpaid > .zero, linked.status != .cancelled else {
            return choose(english: "nothing to pay", polish: "bez dopłaty")
        }
        let money = money(linked.unpaid, linked.currency)
        return choose(english: "\(money) to pay", polish: "do dopłaty \(money)")
    }

    /// Why an order was made: `for R-2026-000123`.
    package func exchanged(for number: String) -> String {
        choose(english: "for \(number)", polish: "za \(number)")
    }
}

extension Language {
    /// Where an order came in; what the shop itself calls its channels stays as it is.
    package func channel(_ channel: String) -> String {
        switch channel {
        case Order.exchangeChannel: choose(english: "exchange", polish: "wymiana")
        case Order.replacementChannel: choose(english: "claim", polish: "reklamacja")
        case _: channel
        }
    }
}

extension OrderFile {
    /// What it was made in exchange for.
    func purpose(in scene: Scene) -> String {
        scene.language.exchanged(for: exchangeFor)
    }
}

extension Scene {
    /// What is wanted, in a preview.
    func wishLine(_ wish: Wish, _ currency: Currency) -> [Label] {
        labelled(Wish.title(in: self), dotted(wish.parts(currency, in: self)))
    }

    /// The order that is made in exchange, in a preview.
    func exchangeLine(_ linked: Order) -> [Label] {
        labelled(Wish.title(in: self), dotted(exchangeParts(linked)))
    }

    /// An order that is or will be made in exchange: its number once it has one, what it
    /// comes to, and what is still to be paid for it.
    func exchangeParts(_ linked: Order) -> [Label] {
        let isNew = linked.number.isEmpty
        let number = isNew ? say("a new order", "nowe zamówienie") : linked.number
        let status = "\(linked.status.sign) \(linked.status.short(in: language))"
        return [
            Label(number), isNew ? "" : Label(status, linked.status.style),
            Label(language.money(linked.total, linked.currency)),
            Label(language.difference(of: linked), linked.unpaid > .zero ? .warn : .dim),
        ]
    }
}
