import Shop

/// The names of facts in the history that have words.
enum FactName: String, CaseIterable {
    case status
    case kind
    case number
    case order
    case follows
    case line
    case lines
    case units
    case amount
    case refund
    case due
    case reason
    case ground
    case condition
    case disposition
    case way
    case instrument
    case reference
    case document
    case consent
    case entry
    case shelf
    case role
    case name
    case active
    case shared
    case value
    case orders
    case returns
    case customers
    case rows
    case rejected
    case file
    case seed
    case received
    case owed
    case paid
    case owner
    case mapping
    case position
    case new
    case changed
    case gone
    case supplier
    case template
    case tracking
    case carrier
    case contents
    case finding
    case inquiry = "case"
    case orderStatus = "order-status"
    case exchange
    case claimStatus = "claim-status"
    case demand
    case verdict
    case remedy
    case reward
    case gives
    case cost
    case points
    case tier
    case coupons
    case offered
    case validUntil = "valid-until"
    case validDays = "valid-days"
    case limit
    case total
    case balance
    case cards
    case version
    case from
    case rate
    case waiting
    case lifetime
    case pointValue = "point-value"
    case tiers
    case rule

    var label: Wording {
        switch self {
        case .status: Wording("status", "status")
        case .kind: Wording("kind", "rodzaj")
        case .number: Wording("number", "numer")
        case .order: Wording("order", "zamówienie")
        case .exchange: Wording("exchange", "wymiana")
        case .follows: Wording("follows", "po zwrocie")
        case .line: Wording("line", "pozycja")
        case .lines: Wording("lines", "pozycje")
        case .units: Wording("units", "sztuki")
        case .amount: Wording("amount", "kwota")
        case .refund: Wording("refund", "do wypłaty")
        case .due: Wording("due", "termin")
        case .reason: Wording("reason", "powód")
        case .ground: Wording("refused for", "podstawa odmowy")
        case .condition: Wording("condition", "ocena")
        case .disposition: Wording("goes to", "dokąd")
        case .way: Wording("way back", "nadanie")
        case .instrument: Wording("way of payment", "sposób zapłaty")
        case .reference: Wording("reference", "nr operacji")
        case .document: Wording("document", "dokument")
        case .consent: Wording("consent", "zgoda")
        case .entry: Wording("payout", "wypłata")
        case .shelf: Wording("shelf", "regał")
        case .role: Wording("role", "rola")
        case .name: Wording("name", "nazwa")
        case .active: Wording("active", "pracuje")
        case .shared: Wording("shared account", "konto wspólne")
        case .value: Wording("value", "wartość")
        case .orders: Wording("orders", "zamówienia")
        case .returns: Wording("returns", "zwroty")
        case .customers: Wording("customers", "klienci")
        case .rows: Wording("rows", "wiersze")
        case .rejected: Wording("rejected", "odrzucone")
        case .file: Wording("file", "plik")
        case .received: Wording("received", "przyjęto")
        case .owed: Wording("refund", "do wypłaty")
        case .paid: Wording("paid out", "wypłacono")
        case .owner: Wording("owner", "właściciel")
        case .mapping: Wording("mapping", "mapowanie")
        case .position: Wording("position", "pozycja w pliku")
        case .new: Wording("new", "nowe")
        case .changed: Wording("changed", "zmienione")
        case .gone: Wording("gone", "brak w pliku")
        case .supplier: Wording("supplier", "dostawca")
        case .template: Wording("template", "szablon")
        case .seed: Wording("seed", "ziarno")
        case .tracking: Wording("tracking number", "nr przesyłki")
        case .carrier: Wording("carrier", "przewoźnik")
        case .contents: Wording("contents", "zawartość")
        case .finding: Wording("finding", "ustalenie")
        case .inquiry: Wording("case", "sprawa")
        case .orderStatus: Wording("order status", "status zamówienia")
        case .claimStatus: Wording("claim status", "status reklamacji")
        case .demand: Wording("demand", "żądanie")
        case .verdict: Wording("answer", "odpowiedź")
        case .remedy: Wording("remedy", "sposób")
        case .reward: Wording("reward", "nagroda")
        case .gives: Wording("gives", "co daje")
        case .cost: Wording("cost in points", "koszt w punktach")
        case .points: Wording("points", "punkty")
        case .tier: Wording("tier", "poziom")
        case .coupons: Wording("coupons", "kupony")
        case .offered: Wording("offered", "oferowana")
        case .validUntil: Wording("valid until", "ważny do")
        case .validDays: Wording("days valid", "dni ważności")
        case .limit: Wording("limit per customer", "limit na klienta")
        case .total: Wording("limit in total", "limit łączny")
        case .balance: Wording("balance", "saldo")
        case .cards: Wording("gift cards", "karty podarunkowe")
        case .version: Wording("version", "wersja")
        case .from: Wording("from", "od")
        case .rate: Wording("for a złoty", "za złoty")
        case .waiting: Wording("wait", "czekają")
        case .lifetime: Wording("last", "ważne")
        case .pointValue: Wording("a point", "punkt")
        case .tiers: Wording("tiers", "poziomy")
        case .rule: Wording("rule", "zasada")
        }
    }

    /// A stored word of one of the shop's lists as people read it, nil for any other.
    func word(_ stored: String, in language: Language) -> String? {
        switch self {
        case .status:
            Return.Status(rawValue: stored)?.listLabel(in: language)
                ?? Parcel.Status(rawValue: stored)?.label(in: language)
                ?? Order.Status(rawValue: stored)?.label(in: language)
                ?? Message.Standing(rawValue: stored)?.label(in: language)
                ?? Coupon.Status(rawValue: stored)?.label(in: language)
        case .tier: Tier(rawValue: stored)?.label(in: language)
        case .gives: givesWord(stored, in: language)
        case .orderStatus: Order.Status(rawValue: stored)?.label(in: language)
        case .finding: Parcel.Finding(rawValue: stored)?.label(in: language)
        case .claimStatus: Claim.Status(rawValue: stored)?.label(in: language)
        case .demand, .remedy: Claim.Demand(rawValue: stored)?.label(in: language)
        case .verdict: verdictWord(stored, in: language)
        case .inquiry: caseWord(stored, in: language)
        case .template: templateWord(stored, in: language)
        case .kind: Return.Kind(rawValue: stored)?.label(in: language)
        case .reason: Return.Reason(rawValue: stored)?.label(in: language)
        case .ground: Ground(rawValue: stored)?.label(in: language)
        case .condition: Condition(rawValue: stored)?.label(in: language)
        case .disposition: Disposition(rawValue: stored)?.label(in: language)
        case .instrument: Instrument(rawValue: stored)?.label(in: language)
        case .role: Role(rawValue: stored)?.label(in: language)
        case .rate, .waiting, .lifetime, .pointValue, .tiers: termsWord(stored, in: language)
        case .points, .version, .from, .rule, .number, .order, .follows, .line, .lines, .units,
            .amount, .refund, .due, .way,
            .reference, .document, .consent, .entry, .shelf, .name, .active, .shared, .value,
            .orders, .returns, .customers, .rows, .rejected, .file, .seed, .received, .owed,
            .paid, .owner, .mapping, .position, .new, .changed, .gone, .supplier, .tracking,
            .carrier, .contents, .exchange, .reward, .cost, .coupons, .offered,
            .validUntil, .validDays, .limit, .total, .balance, .cards:
            nil
        }
    }

    /// `shipped`, or `own` with a version behind it.
    private func templateWord(_ stored: String, in language: Language) -> String? {
        if stored == "shipped" {
            return language.choose(english: "the shipped one", polish: "domyślny")
        }
        guard stored.hasPrefix("own ") else { return nil }
        return language.choose(english: "the shop's own, ", polish: "własny, ")
            + language.choose(english: "version ", polish: "wersja ") + stored.dropFirst(4)
    }

    /// `percent-off 10`, or a kind alone.
    private func givesWord(_ stored: String, in language: Language) -> String? {
        let parts = stored.split(separator: " ", maxSplits: 1).map(String.init)
        guard let kind = parts.first.flatMap(Reward.Kind.init) else { return nil }
        let value = parts.count > 1 ? parts[1] : ""
        let gives: Reward.Gives? =
            switch kind {
            case .percentOff: Int(value).map { .percentOff($0) }
            case .amountOff: Int(value).map { .amountOff(Money(minorUnits: $0)) }
            case .freeDelivery: .freeDelivery
            case .product: .product(value)
            case .earlyAccess: .earlyAccess
            }
        return gives?.label(in: language)
    }

    /// A figure of the rules of points, as they keep it: hundredths, grosze, days.
    private func termsWord(_ stored: String, in language: Language) -> String? {
        let number = Int(stored)
        return switch self {
        case .rate: number.map(language.decimal)
        case .pointValue: number.map { language.money(Money(minorUnits: $0), Rules.currency) }
        case .waiting where stored == "window":
            language.choose(english: "until the return window closes", polish: "do końca zwrotów")
        case .lifetime where stored == "none":
            language.choose(english: "for ever", polish: "bez końca")
        case .waiting, .lifetime: number.map { Plural.days.text($0, in: language) }
        case .tiers: tiersWord(stored, in: language)
        case _: nil
        }
    }

    /// Thresholds and multipliers, `100000x125`, from the lowest tier up.
    private func tiersWord(_ stored: String, in language: Language) -> String? {
        let tiers = stored.split(separator: " ").map { tier in
            let parts = tier.split(separator: "x").compactMap { Int($0) }
            guard parts.count == 2 else { return String(tier) }
            let from = language.money(Money(minorUnits: parts[0]), Rules.currency)
            return "\(from) × \(language.decimal(parts[1]))"
        }
        return tiers.joined(separator: ", ")
    }

    private func verdictWord(_ stored: String, in language: Language) -> String? {
        switch stored {
        case "accepted": language.choose(english: "accepted", polish: "uznana")
        case "refused": language.choose(english: "refused", polish: "odrzucona")
        case _: nil
        }
    }

    private func caseWord(_ stored: String, in language: Language) -> String? {
        switch stored {
        case "open": language.choose(english: "open", polish: "trwa")
        case "closed": language.choose(english: "closed", polish: "zamknięta")
        case _: nil
        }
    }
}
