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
                SELECT template, return_version, state FROM outbox
                WHERE return_id = \(id) ORDER BY id
                """,
                from: "outbox"
            ) { "\(try $0.text()) \(try $0.integer()) \(try $0.text())" }
        }
    }

    /// A parcel that stands at the dock with goods of some returns.
    func logParcel(_ tracking: String, of returns: [ID<Return>]) throws -> ID<Parcel> {
        try store.engine.write { session in
            let id = ID<Parcel>(try session.nextKey(of: "parcels"))
            try session.run(
                """
                INSERT INTO parcels (id, tracking, tracking_key, carrier, sender, sender_search,
                    shelf, status, version, logged_at, logged_day, staff_id, last_step,
                    last_staff_id, last_at, rank, rank_day)
                VALUES (\(id), \(tracking), \(tracking.folded), '', '', '', '', 'matched', 1,
                    \(store.moment.at), \(store.moment.day), \(owner.staff.id), 'log',
                    \(owner.staff.id), \(store.moment.at), 3, 0)
                """
            )
            for goods in returns {
                try session.run(
                    """
                    INSERT INTO parcel_returns (parcel_id, return_id) VALUES (\(id), \(goods))
                    """
                )
            }
            return id
        }
    }

    func openCase(_ finding: Parcel.Finding, about parcel: ID<Parcel>) throws {
        try store.engine.write { session in
            _ = try session.run(
                """
                INSERT INTO parcel_cases (parcel_id, finding, note, opened_at, opened_day,
                    staff_id)
                VALUES (\(parcel), \(finding.rawValue), '', \(store.moment.at),
                    \(store.moment.day), \(owner.staff.id))
                """
            )
        }
    }
}
