/// A shop's own words for a message, in the place of those that ship.
package struct OwnTemplate: Hashable, Sendable {
    package var template: Message.Template
    /// `pl` or `en`.
    package var language: String
    /// 1 for the first that the shop ever set.
    package var version: Int
    package var text: String
    package var at: Instant

    package init(
        template: Message.Template,
        language: String,
        version: Int,
        text: String,
        at: Instant
    ) {
        self.template = template
        self.language = language
        self.version = version
        self.text = text
        self.at = at
    }
}
