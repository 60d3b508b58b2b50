import Shop

@testable import Panes

extension PaperShop {
    /// So many returns of one kettle each, numbered from R-2026-000400 on, received.
    static func busy(_ count: Int) throws -> PaperShop {
        var shop = PaperShop.empty()
        shop.staff += [
            Staff(id: ID(2), name: "marek", role: .warehouse),
            Staff(id: ID(3), name: "anna", role: .manager),
        ]
        for index in 0..<count {
            shop.order(
                "ZP-2\(index + 1_000)",
                "Klient \(index + 1)",
                "Toruń",
                placed: "2026-11-02",
                [article("Czajnik", 1, 10_000 + index)]
            )
            let line = Int64(index + 1) * 10
            try shop.bring(
                Int64(400 + index),
                order: Int64(index + 1),
                [line: 1],
                stated: "2026-11-09",
                received: "2026-11-16"
            )
        }
        return shop
    }
}
