internal import Shop

/// Somebody who may buy, with what an order says of them.
struct Person: Sendable {
    let customer: Customer
    let kind: Order.Buyer.Kind
    let taxNumber: String

    var buyer: Order.Buyer {
        Order.Buyer(
            kind: kind,
            name: customer.name,
            email: customer.email,
            phone: customer.phone,
            city: customer.city,
            country: customer.country,
            taxNumber: taxNumber
        )
    }
}

/// People as they live in Poland; no two with the same e-mail address.
struct Population {
    private var addresses = Set<String>()

    /// Names that a screen must be able to bear.
    private static let difficult = [
        "Wiktoria Aleksandra Szczepańska-Brzęczyszczykiewicz", "Nguyễn Thị Hương",
        "Олена Шевченко", "María José de la Cruz y Nowak", "Grzegorz Brzęczyszczykiewicz",
        "Zoë O’Connor-Łukasiewicz", "Jan Źdźbło", "陈 明", "Yılmaz Öztürk",
        "Konstancja Maria Anna Ćwierćniewicz-Święcicka h. Pomian",
    ]

    mutating func person(_ id: ID<Customer>, with dice: inout Dice) -> Person {
        let number = Int(id.key)
        if number.isMultiple(of: 37), number / 37 <= Self.difficult.count {
            return person(id, named: Self.difficult[number / 37 - 1], with: &dice)
        }
        let isFemale = dice.falls(640)
        let first = isFemale ? FirstNames.female : FirstNames.male
        let surname = Self.surname(isFemale: isFemale, with: &dice)
        let name = "\(first[dice.low(below: first.count)]) \(surname)"
        return person(id, named: name, surname: surname, with: &dice)
    }

    private mutating func person(
        _ id: ID<Customer>,
        named name: String,
        surname: String = "",
        with dice: inout Dice
    ) -> Person {
        let kind = surname.isEmpty ? .consumer : Self.kinds.draw(with: &dice)
        let shown =
            switch kind {
            case .consumer: name
            case .soleTrader: Companies.soleTrader(name, with: &dice)
            case .company: Companies.company(surname: surname, with: &dice)
            }
        let customer = Customer(
            id: id,
            name: shown,
            email: address(of: name, with: &dice),
            phone: dice.falls(940) ? Self.phone(with: &dice) : "",
            city: Cities.all[dice.low(below: Cities.all.count)],
            country: "PL"
        )
        let taxNumber = kind == .consumer ? "" : Self.taxNumber(with: &dice)
        return Person(customer: customer, kind: kind, taxNumber: taxNumber)
    }

    private static let kinds = Odds<Order.Buyer.Kind>([
        (.consumer, 940), (.soleTrader, 28), (.company, 32),
    ])

    private static func surname(isFemale: Bool, with dice: inout Dice) -> String {
        var surname = Surnames.all[dice.low(below: Surnames.all.count)]
        if dice.falls(isFemale ? 70 : 6) {
            let second = dice.pick(Surnames.all)
            if second != surname { surname += "-" + second }
        }
        return isFemale ? Surnames.feminine(surname) : surname
    }

    private mutating func address(of name: String, with dice: inout Dice) -> String {
        let words = name.asciiWords
        let first = words.first ?? "klient"
        let last = words.count > 1 ? words[words.count - 1] : ""
        let local =
            switch dice.below(5) {
            case 0: last + first
            case 1: String(first.prefix(1)) + (last.isEmpty ? "" : "." + last)
            case 2: first + (last.isEmpty ? "" : "_" + last)
            default: first + (last.isEmpty ? "" : "." + last)
            }
        let domain = dice.falls(600) ? "@example.com" : "@example.net"
        var address = local + (dice.falls(300) ? String(dice.between(60...99)) : "") + domain
        while !addresses.insert(address).inserted {
            address = "\(local)\(dice.below(100_000))\(domain)"
        }
        return address
    }

    private static func phone(with dice: inout Dice) -> String {
        let network = dice.pick(["50", "51", "53", "57", "60", "66", "69", "72", "78", "79", "88"])
        return "+48 \(network)\(dice.digits(1)) \(dice.digits(3)) \(dice.digits(3))"
    }

    private static func taxNumber(with dice: inout Dice) -> String {
        while true {
            let office = dice.pick(["521", "525", "677", "779", "895", "957", "634", "729", "852"])
            if let number = CheckDigit.nip(office + dice.digits(6)) { return number }
        }
    }
}
