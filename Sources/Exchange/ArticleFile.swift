package import Shop

/// A product file or a supplier's feed, read with a mapping, one article after the other.
///
/// The file is read a piece at a time. Of each article memory keeps the hashes of its codes
/// and their place, and of each product of a table where its row stands; nothing else
/// grows with the file.
///
///     var file = try ArticleFile(path: path, mapping: mapping, currency: .pln)
///     try file.read { entry, progress in
///         switch entry.result { ... }
///         return true
///     }
package struct ArticleFile {
    package let mapping: ArticleMapping
    /// What the last reading came to.
    package private(set) var tally = ArticleTally()
    let source: Source

    enum Source {
        case table(ArticleTable)
        case tree(ArticleTree)
    }

    /// Opens a file, and finds the mapping's columns in its heading.
    ///
    /// - Parameter currency: That of prices where the file names none.
    package init(
        path: String,
        mapping: ArticleMapping,
        currency: Currency
    ) throws(Unreadable) {
        self.mapping = mapping
        let file = try InputFile(path: path)
        if let outline = mapping.outline {
            source = .tree(try ArticleTree(file, mapping, outline, currency: currency))
        } else {
            source = .table(try ArticleTable(file, mapping, currency: currency))
        }
    }

    var file: InputFile {
        switch source {
        case .table(let table): table.file
        case .tree(let tree): tree.file
        }
    }

    /// Where the rows that cannot be taken are usually written.
    package var rejectsPath: String {
        let endings = [".csv", ".xml"]
        let ending = endings.first(where: file.path.hasSuffix)
        return file.path.dropLast(ending?.utf8.count ?? 0) + ".rejects.csv"
    }

    /// Reads all bytes of the file, whatever they mean, piece by piece.
    package func scan(
        _ each: (_ bytes: UnsafeRawBufferPointer, _ progress: Progress) -> Void
    ) throws(Unreadable) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { buffer.deallocate() }
        var position = 0
        while true {
            let count = try file.read(into: buffer, at: position)
            guard count > 0 else { return }
            position += count
            let progress = Progress(bytes: min(position, file.size), bytesTotal: file.size)
            each(UnsafeRawBufferPointer(rebasing: buffer[..<count]), progress)
        }
    }

    /// Reads from the first article to the last; it can be done again.
    ///
    /// - Parameter take: Gets each article in the order of the file, read or not, and how far
    ///   the file has been read; says whether to go on.
    /// - Throws: ``Shop/Unreadable`` where reading on would be senseless, and whatever
    ///   `take` throws.
    package mutating func read(
        _ take: (ArticleEntry, Progress) throws -> Bool
    ) throws {
        var intake = ArticleIntake(self)
        defer { tally = intake.tally }
        switch source {
        case .table(let table):
            try table.read { found, position in
                switch found {
                case .blank:
                    intake.tally.blankRows += 1
                    return true
                case .faulty(let row, let fault):
                    return try take(intake.entry(row, fault), intake.progress(position))
                case .record(let record, let kind):
                    guard let entry = intake.entry(record, kind) else { return true }
                    return try take(entry, intake.progress(position))
                }
            }
        case .tree(let tree):
            try tree.read { record, kind, position in
                guard let entry = intake.entry(record, kind) else { return true }
                return try take(entry, intake.progress(position))
            }
        }
    }
}

/// What the articles of a file came to.
package struct ArticleTally: Hashable, Sendable {
    package var articles = 0
    package var rejected = 0
    /// Rows that speak of a whole product, and are no variant of it.
    package var parents = 0
    package var blankRows = 0
    /// Rows set aside by the mapping's kinds, in its order.
    package var setAside: [Tally.SetAside] = []
}
