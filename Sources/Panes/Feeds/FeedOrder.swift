package import Shop

/// A file of articles that somebody wants taken in, and how it is to be read.
package struct FeedOrder: Hashable, Sendable {
    /// Where it lies on the computer that the program runs on.
    package var path: String
    /// The name of a mapping that ships with the program, or the path of one's own.
    package var mapping: String
    package var purpose: ArticleImport.Purpose
    /// Where units lie for which the file names no warehouse; nil for the main one.
    package var warehouse: String?
    /// In which language is told why rows cannot be taken.
    package var language: Language

    package init(
        path: String,
        mapping: String,
        purpose: ArticleImport.Purpose,
        warehouse: String? = nil,
        language: Language
    ) {
        self.path = path
        self.mapping = mapping
        self.purpose = purpose
        self.warehouse = warehouse
        self.language = language
    }
}
