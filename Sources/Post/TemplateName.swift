package import Panes
package import Shop

/// One template in one language.
package struct TemplateName: Hashable, Sendable {
    package var template: Message.Template
    package var language: Language

    package init(_ template: Message.Template, in language: Language) {
        self.template = template
        self.language = language
    }

    /// All there are, in the order of a return's, an order's and a claim's life.
    package static let all = Message.Template.allCases.flatMap { template in
        [Language.polish, .english].map { TemplateName(template, in: $0) }
    }

    /// `return.registered.pl`.
    package var text: String { "\(template.rawValue).\(language.rawValue)" }

    /// The template that ships, with what it shares with others in its place: whoever writes
    /// one of their own has all of it before them.
    package var shipped: String {
        switch language {
        case .polish:
            template.polish.text
                .replacing("{{>way-back}}\n", with: PackageResources.way_back_pl_mustache.text)
                .replacing("{{>points}}\n", with: PackageResources.points_pl_mustache.text)
        case .english:
            template.english.text
                .replacing("{{>way-back}}\n", with: PackageResources.way_back_en_mustache.text)
                .replacing("{{>points}}\n", with: PackageResources.points_en_mustache.text)
        }
    }
}

extension Message.Template {
    fileprivate var polish: [UInt8] {
        switch self {
        case .returnRegistered: PackageResources.return_registered_pl_mustache
        case .returnReceived: PackageResources.return_received_pl_mustache
        case .returnAccepted: PackageResources.return_accepted_pl_mustache
        case .returnRejected: PackageResources.return_rejected_pl_mustache
        case .returnSettled: PackageResources.return_settled_pl_mustache
        case .returnCancelled: PackageResources.return_cancelled_pl_mustache
        case .refundBounced: PackageResources.return_bounced_pl_mustache
        case .lockerCode: PackageResources.return_locker_code_pl_mustache
        case .orderPaid: PackageResources.order_paid_pl_mustache
        case .orderPicking: PackageResources.order_picking_pl_mustache
        case .orderPacked: PackageResources.order_packed_pl_mustache
        case .orderShipped: PackageResources.order_shipped_pl_mustache
        case .orderDelivered: PackageResources.order_delivered_pl_mustache
        case .orderUndelivered: PackageResources.order_undelivered_pl_mustache
        case .orderCancelled: PackageResources.order_cancelled_pl_mustache
        case .claimRegistered: PackageResources.claim_registered_pl_mustache
        case .claimAnswered: PackageResources.claim_answered_pl_mustache
        case .claimWithdrawn: PackageResources.claim_withdrawn_pl_mustache
        case .backInStock: PackageResources.stock_available_pl_mustache
        case .giftCardSold: PackageResources.gift_card_sold_pl_mustache
        case .counterCode: PackageResources.counter_code_pl_mustache
        case .couponIssued: PackageResources.coupon_issued_pl_mustache
        case .tierEnding: PackageResources.tier_ending_pl_mustache
        }
    }

    fileprivate var english: [UInt8] {
        switch self {
        case .returnRegistered: PackageResources.return_registered_en_mustache
        case .returnReceived: PackageResources.return_received_en_mustache
        case .returnAccepted: PackageResources.return_accepted_en_mustache
        case .returnRejected: PackageResources.return_rejected_en_mustache
        case .returnSettled: PackageResources.return_settled_en_mustache
        case .returnCancelled: PackageResources.return_cancelled_en_mustache
        case .refundBounced: PackageResources.return_bounced_en_mustache
        case .lockerCode: PackageResources.return_locker_code_en_mustache
        case .orderPaid: PackageResources.order_paid_en_mustache
        case .orderPicking: PackageResources.order_picking_en_mustache
        case .orderPacked: PackageResources.order_packed_en_mustache
        case .orderShipped: PackageResources.order_shipped_en_mustache
        case .orderDelivered: PackageResources.order_delivered_en_mustache
        case .orderUndelivered: PackageResources.order_undelivered_en_mustache
        case .orderCancelled: PackageResources.order_cancelled_en_mustache
        case .claimRegistered: PackageResources.claim_registered_en_mustache
        case .claimAnswered: PackageResources.claim_answered_en_mustache
        case .claimWithdrawn: PackageResources.claim_withdrawn_en_mustache
        case .backInStock: PackageResources.stock_available_en_mustache
        case .giftCardSold: PackageResources.gift_card_sold_en_mustache
        case .counterCode: PackageResources.counter_code_en_mustache
        case .couponIssued: PackageResources.coupon_issued_en_mustache
        case .tierEnding: PackageResources.tier_ending_en_mustache
        }
    }
}

extension [UInt8] {
    fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
