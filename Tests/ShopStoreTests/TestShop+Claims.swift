import Foundation
import Shop
import Testing

@testable import ShopStore

extension TestShop {
    func complaint(
        of order: ID<Order>,
        demand: Claim.Demand = .money,
        amount: Int? = nil,
        received: Moment? = nil,
        bringsGoods: Bool = false
    ) throws -> Complaint {
        let file = try #require(try store.order(order, by: owner))
        return Complaint(
            lines: [Claim.Line(orderLine: file.purchase.order.lines[0].id, units: 1)],
            demand: demand,
            amount: amount.map(grosze),
            defect: "The zip does not close",
            received: received ?? store.moment,
            bringsGoods: bringsGoods,
            account: try IBAN(typed: "PL61 1090 1014 0000 0712 1981 2874")
        )
    }

    @discardableResult
    func complain(
        of order: ID<Order>,
        received: Moment? = nil,
        bringsGoods: Bool = false
    ) throws -> Claim {
        let complaint = try complaint(of: order, received: received, bringsGoods: bringsGoods)
        return try claim(try store.complain(complaint, about: order, by: owner.signatory).id)
    }

    func claim(_ id: ID<Claim>) throws -> Claim {
        try #require(try store.claim(id, by: owner)?.claim)
    }

    @discardableResult
    func handle(_ step: Claim.Step, with id: ID<Claim>) throws -> Claim {
        try store.take(step, with: id, seen: claim(id).version, by: owner.signatory)
    }

    func claims(at anchor: Anchor, _ limit: Int) throws -> Page<ClaimRow> {
        try store.claims(.everything, sort: Sort(.due), at: anchor, limit: limit, by: owner)
    }

    func claimRows(
        _ query: Query<ClaimField> = .everything,
        by visitor: Visitor? = nil
    ) throws -> [ClaimRow] {
        try store.claims(
            query,
            sort: Sort(.due),
            at: .first,
            limit: 50,
            by: visitor ?? owner
        ).rows
    }

    func returnRows() throws -> [ReturnRow] {
        try store.returns(.everything, sort: Sort(.number), at: .first, limit: 50, by: owner).rows
    }

    struct Written {
        var cause: String
        var template: String
        var state: String
        var payload: MessagePayload
    }

    /// Every message that was written, in the order in which it was.
    func messages() throws -> [Written] {
        try store.engine.read { session in
            try session.all(
                "SELECT cause, template, state, payload FROM messages ORDER BY id",
                from: "messages"
            ) { row in
                let (cause, template, state) = (try row.text(), try row.text(), try row.text())
                let payload = Data(try row.text().utf8)
                return Written(
                    cause: cause,
                    template: template,
                    state: state,
                    payload: try JSONDecoder().decode(MessagePayload.self, from: payload)
                )
            }
        }
    }
}
