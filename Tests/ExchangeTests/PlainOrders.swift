import Shop
import Testing

@testable import Exchange

/// A table of orders with the fewest columns, read with a mapping that knows a few more.
struct PlainOrders {
    let mapping: Mapping
    static let heading = "id,date,sku,units,price\n"

    init() throws {
        mapping = try Mapping(
            text: """
                [order]
                id = "id"
                placed = "date"
                currency = { column = "currency", optional = true, constant = "PLN" }
                status = { constant = "paid" }
                delivery = { column = "shipping", optional = true }
                total = { column = "total", optional = true }
                [customer]
                id = { column = "who", optional = true }
                [line]
                sku = "sku"
                units = "units"
                price = "price"
                [[kinds]]
                name = "gift"
                when = [{ column = "price", equals = "gift" }]
                [[kinds]]
                name = "cancellation"
                when = [{ column = "units", below = 0 }]
                """,
            name: "test.toml"
        )
    }

    func read(_ rows: String, heading: String = Self.heading) throws -> [Item] {
        try items(heading + rows, mapping)
    }
}
