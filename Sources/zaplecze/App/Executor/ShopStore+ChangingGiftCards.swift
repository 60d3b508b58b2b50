import Panes
import Shop
import ShopStore

extension ShopStore {
    /// Does what a screen asks for with a gift card, and tells what it is like then.
    func changeGiftCard(
        _ change: GiftCardChange,
        of card: ID<GiftCard>,
        by visitor: Visitor
    ) throws -> GiftCardFile {
        let signatory = visitor.signatory
        switch change {
        case .activate: try activate(card, by: signatory)
        case .spend(let amount, let order):
            try spend(amount, of: card, for: order, by: signatory)
        case .block(let reason): try block(card, because: reason, by: signatory)
        case .unblock(let reason): try unblock(card, because: reason, by: signatory)
        case .undo: try undoSpending(of: card, by: signatory)
        }
        guard let file = try giftCard(card, by: visitor) else {
            throw GiftCard.Refusal.unknown("")
        }
        return file
    }
}
