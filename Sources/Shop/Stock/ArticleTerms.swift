/// What is to be changed of an article; what is nil stays as it is.
package struct ArticleTerms: Hashable, Sendable {
    package var kind: Kind?
    package var price: Money?
    package var reorderPoint: Int?
    package var takesPreorders: Bool?

    package init(
        kind: Kind? = nil,
        price: Money? = nil,
        reorderPoint: Int? = nil,
        takesPreorders: Bool? = nil
    ) {
        self.kind = kind
        self.price = price
        self.reorderPoint = reorderPoint
        self.takesPreorders = takesPreorders
    }

    package enum Kind: Hashable, Sendable {
        case counted
        case digital
        /// With its components and how many units of each.
        case bundle([ID<Variant>: Int])
    }
}

extension Bin {
    /// Whether a code can stand on a label and be typed and scanned: letters, digits, dots
    /// and hyphens.
    package static func canBeCalled(_ code: String) -> Bool {
        (1...20).contains(code.count)
            && code.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." }
    }
}
