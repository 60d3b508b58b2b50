import Canvas

/// A key that works here and now, and what it does.
struct Hint: Hashable, Sendable {
    var key: String
    var title: String

    var width: Int { key.width + 1 + title.width }
}
