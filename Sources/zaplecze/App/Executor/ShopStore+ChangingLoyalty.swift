import Panes
import Shop
import ShopStore

extension ShopStore {
    /// Does what a screen asks for with the loyalty programme, and tells what is so then.
    func changeLoyalty(_ change: LoyaltyChange, by visitor: Visitor) throws -> Answer {
        let signatory = visitor.signatory
        switch change {
        case .open:
            try openLoyalty(by: signatory)
            return .terms(try allTerms(by: visitor))
        case .setTerms(let terms, let day):
            try setTerms(terms, from: day, by: signatory)
            return .terms(try allTerms(by: visitor))
        case .adjust(let points, let reason, let row):
            try adjustPoints(
                of: row.number,
                by: points,
                because: reason,
                seen: row.version,
                by: signatory
            )
            return .accountChanged(try pointsAccount(named: row.number, by: visitor))
        case .setBirthday(let birthday, let row):
            try setBirthday(birthday, of: row.number, by: signatory)
            return .accountChanged(try pointsAccount(named: row.number, by: visitor))
        }
    }
}
