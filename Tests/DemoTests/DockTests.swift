import Demo
import Shop
import Testing

@Suite struct DockTests {
    private let parcels = Told.small.dock.parcels

    @Test func `the same seed tells the same dock`() {
        #expect(Told(.made(orders: 300)).dock.parcels == Told(.made(orders: 300)).dock.parcels)
    }

    @Test func `some of everything stands there`() {
        let statuses = Set(parcels.map(\.parcel.status))
        #expect(statuses == [.unassigned, .matched, .undelivered])
        let open = parcels.compactMap(\.parcel.inquiry).filter { $0.outcome == nil }
        #expect(Set(open.map(\.finding)) == [.swapped, .empty, .damagedInTransit])
        #expect(parcels.contains { $0.parcel.inquiry?.outcome != nil })
        #expect(parcels.contains { !$0.parcel.contents.isEmpty })
        #expect(parcels.filter { $0.parcel.status == .unassigned }.count >= 4)
    }

    @Test func `parcels are numbered as they came, none before or after history`() {
        #expect(parcels.map(\.parcel.id.key) == Array(1...Int64(parcels.count)))
        let end = Zone.warsaw.instant(day: Told.today, seconds: 7 * 3_600 + 30 * 60)
        let logged = parcels.map(\.parcel.logged)
        #expect(logged == logged.sorted())
        #expect(Set(parcels.map(\.parcel.tracking)).count == parcels.count)
        for past in parcels {
            #expect(past.steps.count == past.parcel.version)
            #expect(past.steps.first?.kind == .log)
            #expect(past.steps.first?.at == past.parcel.logged)
            #expect(past.steps.map(\.at) == past.steps.map(\.at).sorted())
            #expect(past.steps.allSatisfy { $0.at.at <= end && $0.author == .staff(Told.marek) })
        }
    }

    @Test func `goods are matched to what was told, and what is frozen is not decided`() {
        let returns = Dictionary(
            uniqueKeysWithValues: Told.small.returns.map { ($0.goods.id, $0.goods) }
        )
        for parcel in parcels.map(\.parcel) where parcel.status == .matched {
            #expect(parcel.returns.count == 1)
            for goods in parcel.returns.map({ returns[$0] }) {
                #expect([.registered, .awaiting].contains(goods?.status))
                #expect(goods?.registered.day ?? Told.today + 1 <= parcel.logged.day)
            }
        }
    }

    @Test func `what was not collected is a shipment of the shop's own`() throws {
        for parcel in parcels.map(\.parcel) where parcel.status == .undelivered {
            let order = try #require(Told.small.orders.first { $0.id == parcel.order })
            #expect(order.status == .undelivered)
            #expect(order.shipments.contains { $0.tracking == parcel.tracking })
        }
    }

    @Test func `a shop without orders has an empty dock`() {
        #expect(Told(.made(orders: 0)).dock.parcels.isEmpty)
    }
}
