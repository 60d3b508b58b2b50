/// Why a file, or a row of it, cannot be taken: where, and what is wrong there.
package struct Unreadable: Error, Hashable, Sendable {
    package var place: Place
    package var problem: Problem

    package init(_ problem: Problem, at place: Place) {
        self.place = place
        self.problem = problem
    }

    package enum Place: Hashable, Sendable {
        /// The file as a whole, by its name.
        case file(String)
        /// A row, 1 for the first after the heading, and its column where it is one.
        case row(Int, column: String?)
        /// A line of an XML file, 1 for its first, and the path of the value where it is one.
        case line(Int, path: String?)
        /// A line and column of a mapping or configuration file.
        case text(file: String, line: Int, column: Int)
        /// A key of a mapping or configuration file, such as `columns.sku`.
        case key(file: String, path: String)
    }

    package enum Problem: Hashable, Sendable {
        case notFound
        case isDirectory
        case notAllowed
        case empty
        case binary
        /// The file became another one between two looks at it.
        case changedMeanwhile
        /// Something is in its place already, which is never overwritten.
        case alreadyThere
        /// The operating system failed to read or write, by its error number.
        case system(Int32)
        /// Bytes that are no text in the encoding that the mapping names.
        case encoding(String)
        case noSuchColumn(String, found: [String])
        case duplicateColumn(String)
        case unclosedQuote
        case tooFewCells(Int, expected: Int)
        case tooManyCells(Int, expected: Int)
        case fieldTooLong(limit: Int)
        case missingValue
        case notANumber(String)
        case notAnAmount(String)
        case amountTooLarge(String)
        case unitsOutOfRange(String)
        case notADate(String, pattern: String)
        case noSuchCurrency(String)
        case noSuchValue(String, allowed: [String])
        /// The lines of one order disagree, for example on the customer.
        case contradiction(String, String)
        /// Totals in the file differ from what the lines add up to (minor units).
        case totalDiffers(stated: Money, computed: Money)
        case discountTooLarge(Money)
        /// The order is there already with other lines or amounts (minor units).
        case differsFromStored(stored: Money, incoming: Money)
        /// Another row of the same order is bad.
        case orderRejected(row: Int)
        /// A mapping or configuration file that is not well formed.
        case syntax(String)
        case unknownKey(nearest: String?)
        case wrongType(expected: String)
        case unknownMapping(String, known: [String])
        case notXML
        /// A tag that does not match, a sign that may not stand there.
        case notWellFormed
        /// A name such as `&nbsp;`, which XML does not know.
        case unknownEntity
        /// The file defines entities of its own, by which a few bytes can become many.
        case definesEntities
        /// The file ends before its end.
        case cutOff
        /// A control character, which XML does not allow.
        case forbiddenCharacter
        case nestedTooDeep(limit: Int)
        case elementTooLong(limit: Int)
        case noSuchElement(String, root: String)
        case belowZero(String)
        /// Units in stock that are not whole, or too many.
        case stockOutOfRange(String)
        /// A code that an article before this one has.
        case duplicate(String, first: Place)
        case noSuchWarehouse(String, known: [String])
        /// The codes of one article name several variants, by their SKUs.
        case fitsSeveral([String])
        /// A bundle is made of any variant of a product, by its key, and it has several.
        case severalComponents(String)
        /// A price in another currency than the shop's.
        case otherCurrency(Currency)
        /// The shop's stock cannot be brought to it.
        case stock(StockRefusal)
    }
}
