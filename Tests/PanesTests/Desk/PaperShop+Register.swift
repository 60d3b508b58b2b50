import Shop

@testable import Panes

/// The register of returns, kept on paper: the newest first.
extension PaperShop {
    func register(_ query: Query<ReturnField>) -> [RegisterRow] {
        purchases.flatMap { purchase in
            purchase.returns.compactMap { goods in
                purchase.registerRecord(of: goods.id)
                    .map { RegisterRow($0, name: purchase.order.buyer.name) }
            }
        }
        .filter { query.finds($0, today: zone.moment(at: now).day) }
        .sorted { ($0.settled, $0.number) > ($1.settled, $1.number) }
    }
}

extension Query where Field == ReturnField {
    fileprivate func finds(_ row: RegisterRow, today: Day) -> Bool {
        holds(words: row.number + " " + row.name + " " + row.orderNumber) { field, test in
            switch (field, test) {
            case (.settled, .day(let comparison)):
                switch comparison.days(today: today) {
                case .any(let days): days.contains(row.settled)
                case .below(let day): row.settled < day
                case .atMost(let day): row.settled <= day
                case .above(let day): row.settled > day
                case .atLeast(let day): row.settled >= day
                }
            case _: true
            }
        }
    }
}
