import Canvas
import Shop

/// From a parcel to what it holds.
extension Workspace {
    /// To its returns, or to the order whose shipment it is.
    mutating func goToRecordsOfParcel() {
        guard let row = parcels.listing.selected else { return }
        guard !row.records.isEmpty else { return refuse(matchFirst) }
        let numbers = QueryTest.text(row.records.map(\.folded))
        switch row.status {
        case .unassigned, .matched, .withdrawn: showReturns(.field(.number, numbers))
        case .undelivered, .resent, .cancelled: showOrders(.field(.number, numbers))
        }
    }

    /// Why nothing of the parcel under the cursor can be counted.
    var refusalToReceiveParcel: String? {
        guard let row = parcels.listing.selected else { return noRecord }
        if let refusal = refusal(without: .process) { return refusal }
        switch row.status {
        case .unassigned: return matchFirst
        case .matched: return row.records.isEmpty ? matchFirst : nil
        case .undelivered:
            return scene.say(
                "It is our own shipment, not a return: y sends it again, D calls it off.",
                "To nasza wysyłka, nie zwrot: y wysyła ponownie, D anuluje zamówienie."
            )
        case .resent, .cancelled, .withdrawn:
            return explanation(of: Parcel.Refusal.outOfOrder(.unpack, row.status))
        }
    }

    private var matchFirst: String {
        scene.say(
            "Nobody knows yet whose it is. Match it first: m.",
            "Nie wiadomo jeszcze, czyja to przesyłka. Najpierw ją przypisz: m."
        )
    }

    /// Counts the goods of a parcel's return; of several it is asked which.
    mutating func receiveParcel() {
        guard let row = parcels.listing.selected, let first = row.records.first else { return }
        guard row.records.count > 1 else { return receive(first) }
        overlay = .menu(Menu(row.records.map { Menu.Option($0) }), .returns(row.records))
    }

    /// Opens a return and begins to count, once it is here.
    mutating func receive(_ number: String) {
        showReturns(.field(.number, .text([number.folded])))
        origin = .parcels
        guard !isAwaitingList(for: .receive), !returns.isAwaitingFile else {
            awaited = .receive
            return
        }
        returns.openPage()
        perform(.receive)
    }
}
