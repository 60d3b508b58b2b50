import Canvas
package import Shop

/// The protocol of what a shop took back (*protokół przyjęcia zwrotu*, *reklamacji*), for both
/// to sign: Regulation on cash registers of 29 April 2019, § 3 section 3 point 7.
///
/// There is one from the moment that goods are here. Until something is decided it says what
/// the refund comes to if all is accepted.
package struct AcceptanceProtocol: Sendable {
    let file: ReturnFile
    let purchase: Purchase
    let rules: Rules
    let language: Language
    let zone: Zone

    /// What fits a sheet, in the type of a printer.
    package static let width = 80

    /// Why there is none.
    package enum Refusal: Error, Hashable {
        case notReceived
        /// An imported return was accepted elsewhere, with papers of its own.
        case isHistory
    }

    package init(
        of file: ReturnFile,
        under rules: Rules,
        in language: Language,
        zone: Zone
    ) throws(Refusal) {
        guard file.goods.importedFrom == nil, let purchase = file.purchase else {
            throw .isHistory
        }
        // What was called off before it was sent never left, so nothing was accepted.
        guard !file.goods.receptions.standing.isEmpty, file.goods.kind != .calledOff else {
            throw .notReceived
        }
        self.file = file
        self.purchase = purchase
        self.rules = rules
        self.language = language
        self.zone = zone
    }

    var goods: Return { file.goods }
    var order: Order { purchase.order }

    func say(_ english: String, _ polish: String) -> String {
        language.choose(english: english, polish: polish)
    }
}

extension AcceptanceProtocol.Refusal {
    /// Why there is none, and what to do.
    package func explanation(in language: Language) -> String {
        switch self {
        case .notReceived:
            language.choose(
                english: "Nothing is received yet, so there is nothing to sign for. Receive the "
                    + "goods first.",
                polish: "Nic jeszcze nie przyjęto, więc nie ma czego potwierdzać. Najpierw "
                    + "przyjmij towar."
            )
        case .isHistory:
            language.choose(
                english: "This return is imported; its papers are where it was accepted.",
                polish: "To zwrot z importu, jego protokół jest tam, gdzie go przyjęto."
            )
        }
    }
}

extension AcceptanceProtocol {
    package var title: String {
        let number = goods.number
        return switch goods.kind {
        case .withdrawal: say("Return protocol \(number)", "Protokół przyjęcia zwrotu \(number)")
        case .claim: say("Claim protocol \(number)", "Protokół przyjęcia reklamacji \(number)")
        case .undelivered:
            say(
                "Protocol of an undelivered parcel \(number)",
                "Protokół przyjęcia przesyłki nieodebranej \(number)"
            )
        case .calledOff:
            say(
                "Protocol of an order called off \(number)",
                "Protokół anulowania zamówienia \(number)"
            )
        }
    }

    /// The paper, no line wider than that.
    package func lines(width: Int, at now: Instant) -> [String] {
        let time = "\(zone.day(at: now).iso) \(language.time(now, in: zone))"
        let shop = rules.letterhead(in: language)
        var lines = shop.isEmpty ? [] : shop.flatMap { $0.lines(width: width) } + [""]
        lines += title.uppercased().lines(width: width) + [""]
        lines += facts(width: width) + [""]
        lines += heading(say("Goods", "Towar"), width) + articles(width: width) + [""]
        lines += money(width: width) + [""]
        lines += signatures(width: width)
        lines += ["", say("Printed \(time)", "Wydruk \(time)")]
        return lines
    }

    func heading(_ text: String, _ width: Int) -> [String] {
        ["── \(text) ".padded(to: width).replacingEnd(with: "─")]
    }

    private func facts(width: Int) -> [String] {
        let number = order.buyer.taxNumber
        let invoice = order.invoice.isEmpty ? "" : say(", invoice ", ", faktura ") + order.invoice
        let placed = language.date(order.placed.day)
        let sent = language.date(goods.dates.statementSent.day)
        let reached = language.date(goods.dates.statementReached.day)
        let days = Set(goods.receptions.standing.map(\.at.day)).sorted().map(language.date)
        let people = goods.receptions.standing.reduce(into: [String]()) { people, reception in
            let name = name(of: reception.author)
            if !people.contains(name) { people.append(name) }
        }
        let facts = [
            (say("Customer", "Klient"), order.buyer.name),
            ("NIP", number),
            (
                say("Proof of sale", "Dowód sprzedaży"),
                say("order \(order.number) of \(placed)", "zamówienie \(order.number) z \(placed)")
                    + invoice
            ),
            (
                say("Statement", goods.kind == .claim ? "Zgłoszenie" : "Oświadczenie"),
                say("sent \(sent), reached us \(reached)", "wysłane \(sent), w sklepie \(reached)")
            ),
            (say("Goods here", "Towar w sklepie"), days.joined(separator: ", ")),
            (say("Received by", "Przyjęcie"), people.joined(separator: ", ")),
            (say("Way back", "Nadanie"), goods.wayBack.label(in: language)),
        ]
        return facts.filter { !$0.1.isEmpty }.flatMap { field($0.0, $0.1, width: width) }
    }

    private func field(_ title: String, _ value: String, width: Int) -> [String] {
        value.lines(width: max(10, width - 17)).enumerated().map { index, line in
            (index == 0 ? title : "").filling(17) + line
        }
    }

    private func name(of author: Author) -> String {
        switch author {
        case .staff(let id): file.staff[id] ?? "?"
        case .system(let service, _): service
        case .customer: say("the customer", "klient")
        }
    }

    private func signatures(width: Int) -> [String] {
        let room = (width - 4) / 2
        let dots = String(repeating: ".", count: room)
        let customer = say("date and customer's signature", "data i podpis kupującego")
        let shop = say("date and seller's signature", "data i podpis sprzedawcy")
        guard max(customer.width, shop.width) <= room else {
            return [customer, shop].flatMap { ["", "", dots, $0] }
        }
        return ["", "", dots + "    " + dots, customer.filling(room + 4) + shop]
    }
}

extension String {
    /// The text with the spaces at its end as another sign.
    fileprivate func replacingEnd(with sign: Character) -> String {
        let text = trimmedEnd
        return text + " " + String(repeating: sign, count: max(0, width - text.width - 1))
    }
}
