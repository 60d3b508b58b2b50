import Panes

/// Named values, one to a line; what is empty is left out.
struct Facts {
    private let language: Language
    private(set) var listing = Listing([Listing.Column(""), Listing.Column("")])

    init(_ language: Language) {
        self.language = language
    }

    mutating func add(_ title: ColumnTitle, _ value: String) {
        add(title.title(in: language), value)
    }

    mutating func add(_ title: String, _ value: String) {
        if !value.isEmpty { listing.add([title, value]) }
    }
}
