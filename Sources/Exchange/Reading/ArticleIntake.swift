import Shop

/// Makes articles of what a file says, one after the other.
struct ArticleIntake {
    var tally: ArticleTally
    private var articles = 0
    private var seen = SeenCodes()
    private let source: ArticleFile.Source
    private let reader: ArticleReader
    private let size: Int

    init(_ file: ArticleFile) {
        source = file.source
        size = file.file.size
        let columns =
            switch file.source {
            case .table(let table): table.columns
            case .tree(let tree): tree.columns
            }
        reader = columns.articles
        tally = ArticleTally(setAside: columns.setAside)
    }

    /// What a record comes to; nil where it is no article.
    mutating func entry(_ record: Record, _ kind: ArticleColumns.Kind) -> ArticleEntry? {
        switch kind {
        case .setAside(let index):
            tally.setAside[index].rows += 1
            return nil
        case .parent:
            tally.parents += 1
            return nil
        case .article, .digital, .uncounted:
            break
        }
        do throws(Unreadable) {
            let article = try reader.article(record, kind)
            let warehouse = record.row.isElement ? nil : try reader.text(.warehouse, record.row)
            if let twice = seen.add(article, record.row, in: warehouse ?? "") {
                return entry(record.row, twice)
            }
            tally.articles += 1
            return ArticleEntry(.success(article), record.row, source)
        } catch {
            return entry(record.row, error)
        }
    }

    mutating func entry(_ row: Row, _ fault: Unreadable) -> ArticleEntry {
        tally.rejected += 1
        return ArticleEntry(.failure(fault), row, source)
    }

    mutating func progress(_ position: Int) -> Progress {
        articles += 1
        return Progress(
            rows: articles,
            bytes: min(position, size),
            bytesTotal: size,
            items: articles
        )
    }
}
