/// The key of a stored record of one kind.
///
/// It is never shown to people.
package struct ID<Subject>: Hashable, Sendable, Comparable {
    package let key: Int64

    package init(_ key: Int64) {
        self.key = key
    }

    package static func < (left: Self, right: Self) -> Bool {
        left.key < right.key
    }
}
