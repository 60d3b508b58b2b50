import Glibc
import Shop
import Testing

@testable import Exchange

@Suite struct RejectsFileTests {
    let folder: TemporaryFolder
    var file: OrderExport

    init() throws {
        folder = try TemporaryFolder()
        let text =
            "order;date;sku;product;quantity;price\r\n"
            + "1;2024-03-05;A;\"say \"\"x\"\"\";many;1\r\n1;2024-03-05;B;b;1\r\n2;2024-03-05;A;a;1;1\r\n"
        let path = try folder.write(text.replacing("b;1\r\n", with: "b;1;1\r\n"))
        file = try OrderExport(path: path, mapping: try Mapping("generic")) { _ in .utc }
    }

    func words(_ reason: Unreadable) -> String {
        switch reason.problem {
        case .notANumber(let text): "\"\(text)\" is no number; correct it"
        case .orderRejected(let row): "row \(row)"
        case _: "?"
        }
    }

    @Test mutating func `rejects stand as they were, with row and reason`() throws {
        var rejects = try RejectsFile(of: file, at: file.rejectsPath, wording: words)
        for reject in try file.all().rejects { try rejects.write(reject) }
        #expect(!folder.names.contains("orders.rejects.csv"))
        #expect(try rejects.finish() == 2)
        let expected = """
            order;date;sku;product;quantity;price;"rejected_row";"rejected_reason"
            1;2024-03-05;A;"say ""x""\";many;1;"1";"\""many"" is no number; correct it"
            1;2024-03-05;B;b;1;1;"2";"row 1"

            """
        #expect(try folder.read("orders.rejects.csv") == expected)
        #expect(folder.names == ["orders.csv", "orders.rejects.csv"])
    }

    @Test mutating func `corrected rejects are read with the same mapping`() throws {
        var rejects = try RejectsFile(of: file, at: file.rejectsPath, wording: words)
        for reject in try file.all().rejects { try rejects.write(reject) }
        try rejects.finish()
        let corrected = try folder.read("orders.rejects.csv").replacing("many", with: "3")
        #expect(
            try items(corrected, file.mapping).orders.map { $0.lines.map(\.units) } == [[3, 1]]
        )
    }

    @Test mutating func `until it is complete, what was there before stays`() throws {
        _ = try folder.write("before", as: "orders.rejects.csv")
        do {
            var rejects = try RejectsFile(of: file, at: file.rejectsPath, wording: words)
            for reject in try file.all().rejects { try rejects.write(reject) }
        }
        #expect(try folder.read("orders.rejects.csv") == "before")
        #expect(folder.names == ["orders.csv", "orders.rejects.csv"])
    }

    @Test func `without rejects there is no file`() throws {
        let rejects = try RejectsFile(of: file, at: file.rejectsPath, wording: words)
        #expect(try rejects.finish() == 0)
        #expect(folder.names == ["orders.csv"])
    }

    @Test func `the order file itself is never overwritten`() throws {
        let link = "\(folder.path)/link.csv"
        try #require(symlink("orders.csv", link) == 0)
        for path in [file.file.path, link] {
            let error = unreadable { _ = try RejectsFile(of: file, at: path, wording: words) }
            #expect(error == Unreadable(.notAllowed, at: .file(path)))
        }
    }

    @Test mutating func `a place where nothing can be written is an error`() throws {
        let path = "\(folder.path)/none/rejects.csv"
        let reject = try #require(try file.all().rejects.first)
        let error = unreadable {
            var rejects = try RejectsFile(of: file, at: path, wording: words)
            try rejects.write(reject)
        }
        #expect(error == Unreadable(.notFound, at: .file(path)))
    }

    @Test mutating func `only its owner may read what is personal`() throws {
        var rejects = try RejectsFile(of: file, at: file.rejectsPath, wording: words)
        for reject in try file.all().rejects { try rejects.write(reject) }
        try rejects.finish()
        var facts = stat()
        try #require(stat(file.rejectsPath, &facts) == 0)
        #expect(facts.st_mode & 0o777 == 0o600)
    }
}
