import Shop

@testable import Panes

// Shops at the edges: names from hell, and more rows than anybody reads.
extension PaperShop {
    /// Orders whose texts try to move the cursor, ring, recolour, reorder and widen.
    static func hostile() throws -> PaperShop {
        var shop = PaperShop.empty()
        let long = String(repeating: "Brzęczyszczykiewicz", count: 527)
        let names = [
            "\u{1B}[2J\u{1B}]52;c;AAAA\u{7}Ewa", "\u{202E}awE \u{2066}Lis", "👩‍👩‍👧‍👦 Rodzina", long,
            "Ewa\nLis\tz o.o.\r",
        ]
        for (index, name) in names.enumerated() {
            shop.order(
                "ZP-\(index + 1)",
                name,
                "Łódź\u{9B}31m",
                placed: "2026-11-0\(index + 1)",
                [article(name, 1, 10_000, sku: "\u{7}\u{200B}59")]
            )
        }
        return shop
    }

    /// Many orders, of which only the rows are known, newest first.
    static func crowded(_ count: Int) -> PaperShop {
        var shop = PaperShop.empty()
        let placed = moment("2026-11-16", 10, 15)
        shop.crowd = (0..<count).map { index in
            let key = count - index
            return row(key, named: "Klient \(key)", placed: placed)
        }
        return shop
    }

    static func row(_ key: Int, named name: String, placed: Moment) -> OrderRow {
        OrderRow(
            id: Int64(key),
            number: "ZP-\(padded(key, 6))",
            placed: placed,
            status: .delivered,
            isOnHold: false,
            name: name,
            email: "",
            city: "Toruń",
            channel: "shop",
            units: 1,
            total: grosze(key),
            refunded: .zero,
            currency: .pln,
            returns: 0
        )
    }
}
