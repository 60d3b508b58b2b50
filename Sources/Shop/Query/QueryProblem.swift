/// Why a text is not a query, and where.
///
/// While a query is being typed it often is none; the list then keeps showing what
/// the last good one found.
package struct QueryProblem: Error, Hashable {
    /// Where the caret goes, in characters of the text; empty where something is missing.
    package let place: Range<Int>
    package let kind: Kind

    package init(place: Range<Int>, kind: Kind) {
        self.place = place
        self.kind = kind
    }

    package enum Kind: Hashable, Sendable {
        /// Longer than so many Unicode scalars, as typed or as stored.
        case tooLong(limit: Int)
        /// More parentheses in each other than so many.
        case tooDeep(limit: Int)
        /// More words and values than so many.
        case tooMany(limit: Int)
        case unknownField(String, nearest: QueryName?)
        case unknownValue(String, of: QueryName, nearest: QueryName?)
        case notANumber(of: QueryName)
        case notMoney(of: QueryName)
        case notADay(of: QueryName)
        /// A field, an operator, and then nothing, also after a comma.
        case missingValue(of: QueryName)
        /// `OR` or `-` with nothing beside it, or empty quotes.
        case missingTerm
        /// A field without an order, compared by `<` or `>`.
        case notComparable(QueryName)
        /// A list of values where one is needed: after `<` and `>`, and of yes and no.
        case oneValueOnly(of: QueryName)
        /// An operator without a field before it.
        case strayOperator
        case unclosedQuote
        case unclosedParenthesis
        case unopenedParenthesis
    }
}
