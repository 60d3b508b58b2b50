import Shop
import Testing

@testable import ShopStore

extension TestShop {
    /// The steps that the history tells of a return, the first one first.
    func steps(of id: ID<Return>) throws -> [DeedRow] {
        try store.changes(of: id, since: 0, by: owner).reversed()
    }

    /// What was written to the customer, by template, version and state.
    func messages(of id: ID<Return>) throws -> [String] {
        try store.engine.read { session in
            try session.all(
                """
                SELECT template, cause, state FROM messages
                WHERE return_id = \(id) ORDER BY id
                """,
                from: "messages"
            ) {
                let template = try $0.text()
                let version = try $0.text().split(separator: ":").last ?? ""
                return "\(template) \(version) \(try $0.text())"
            }
        }
    }

    /// A parcel that stands at the dock with goods of some returns.
    func logParcel(_ tracking: String, of returns: [ID<Return>]) throws -> ID<Parcel> {
        try log(tracking, returns: returns).id
    }

    func openCase(_ finding: Parcel.Finding, about parcel: ID<Parcel>) throws {
        _ = try handle(.report(finding, note: ""), parcel)
    }
}
