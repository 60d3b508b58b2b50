/// Somebody who wants to know when an article is there again.
package struct StockRequest: Hashable, Sendable {
    package var id: ID<StockRequest>
    package var variant: ID<Variant>
    package var email: String
    package var name: String
    /// The language in which they are written to, `pl` or `en`.
    package var language: String
    package var asked: Moment
    /// When they were told; nobody is told twice.
    package var told: Instant?

    package init(
        id: ID<StockRequest>,
        variant: ID<Variant>,
        email: String,
        name: String,
        language: String,
        asked: Moment,
        told: Instant? = nil
    ) {
        self.id = id
        self.variant = variant
        self.email = email
        self.name = name
        self.language = language
        self.asked = asked
        self.told = told
    }

    /// Whether a letter can be sent to such an address: something on both sides of one @, and
    /// nothing that makes two addresses of it or is not seen (RFC 5322, 3.2.3: specials).
    package static func canBeTold(at email: String) -> Bool {
        let parts = email.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && email.count <= 200
            && !email.unicodeScalars.contains { scalar in
                switch scalar.properties.generalCategory {
                case .control, .format, .surrogate, .unassigned: true
                case _:
                    scalar.properties.isWhitespace
                        || "()<>[]:;,\\\"".unicodeScalars.contains(scalar)
                }
            }
    }
}
