import Shop

extension FormQuestion {
    /// The name under which a draft keeps the answer; it never changes.
    ///
    /// The number says which of the form's subjects it is about.
    var stored: (word: String, subject: Int?) {
        switch self {
        case .units(let index): ("units", index)
        case .reason(let index): ("reason", index)
        case .disposition(let index): ("disposition", index)
        case .verdict(let index): ("verdict", index)
        case .refused(let index): ("refused", index)
        case .diminished(let index): ("diminished", index)
        case .finding(let index): ("finding", index)
        case .shelf: ("shelf", nil)
        case .sent: ("sent", nil)
        case .reached: ("reached", nil)
        case .otherGround(let index): ("otherGround", index)
        case .otherUnits(let index): ("otherUnits", index)
        case .lockerCode: ("lockerCode", nil)
        case .wayBack: ("wayBack", nil)
        case .lateReason: ("lateReason", nil)
        case .adjustment: ("adjustment", nil)
        case .adjustmentReason: ("adjustmentReason", nil)
        case .waivesLabel: ("waivesLabel", nil)
        case .payout(let instrument): ("payout.\(instrument.rawValue)", nil)
        case .reference(let instrument): ("reference.\(instrument.rawValue)", nil)
        case .document: ("document", nil)
        case .documentNumber: ("documentNumber", nil)
        case .consent: ("consent", nil)
        case .ground: ("ground", nil)
        case .note: ("note", nil)
        case .entry: ("entry", nil)
        case .name: ("name", nil)
        case .role: ("role", nil)
        case .isShared: ("isShared", nil)
        case .value: ("value", nil)
        case .isOffered: ("isOffered", nil)
        case .tracking: ("tracking", nil)
        case .carrier: ("carrier", nil)
        case .sender: ("sender", nil)
        case .inquiry: ("inquiry", nil)
        case .outcome: ("outcome", nil)
        case .demand: ("demand", nil)
        case .defect: ("defect", nil)
        case .answer: ("answer", nil)
        case .amount: ("amount", nil)
        case .bringsGoods: ("bringsGoods", nil)
        case .price(let size): ("price.\(size.rawValue)", nil)
        }
    }
}
