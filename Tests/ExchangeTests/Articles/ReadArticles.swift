import Shop
import Testing

@testable import Exchange

/// What a file of articles comes to.
struct ReadArticles {
    private(set) var articles: [IncomingArticle] = []
    private(set) var faults: [Unreadable] = []
    private(set) var tally = ArticleTally()

    init(_ path: String, _ mapping: String) throws {
        let mapping = try ArticleMapping(mapping)
        var file = try ArticleFile(path: path, mapping: mapping, currency: .pln)
        try file.read { entry, _ in
            switch entry.result {
            case .success(let article): articles.append(article)
            case .failure(let fault): faults.append(fault)
            }
            return true
        }
        tally = file.tally
    }

    init(text: String, _ mapping: String) throws {
        let folder = try TemporaryFolder()
        try self.init(try folder.write(text, as: "articles"), mapping)
    }

    subscript(sku: String) -> IncomingArticle? {
        articles.first { $0.sku == sku }
    }
}

/// What reading a file of articles is broken off by.
func breakingOff(_ bytes: [UInt8], _ mapping: String) throws -> Unreadable? {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, as: "feed.xml")
    return unreadable { _ = try ReadArticles(path, mapping) }
}

func breakingOff(_ text: String, _ mapping: String = "ceneo") throws -> Unreadable? {
    try breakingOff(Array(text.utf8), mapping)
}

func pln(_ minorUnits: Int) -> ArticlePrice {
    ArticlePrice(Money(minorUnits: minorUnits), .pln)
}
