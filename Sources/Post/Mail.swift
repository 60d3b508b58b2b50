package import Shop

/// A letter as a mail that `sendmail -t` takes: headers and plain text.
package struct Mail: Sendable {
    package var letter: Letter
    package var to: String
    /// Empty where the mail system names the sender.
    package var from: String
    package var shopName: String
    package var at: Instant
    /// What tells it from all others; the same for each attempt.
    package var id: String

    package init(
        _ letter: Letter,
        to: String,
        from: String,
        shopName: String,
        at: Instant,
        id: String
    ) {
        self.letter = letter
        self.to = to
        self.from = from
        self.shopName = shopName
        self.at = at
        self.id = id
    }

    /// The mail in bytes: headers of ASCII, a body of UTF-8.
    package var text: String {
        "To: \(to)\nSubject: \(letter.subject)\n\n\(letter.body)"
    }
}
