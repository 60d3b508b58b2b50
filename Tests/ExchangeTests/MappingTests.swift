import Shop
import Testing

@testable import Exchange

@Suite struct MappingTests {
    static let order = """
        [order]
        id = "id"
        placed = "date"
        currency = { constant = "PLN" }
        status = { constant = "paid" }

        """
    static let line = """
        [line]
        sku = "sku"
        units = "units"
        price = "price"

        """

    func problem(_ text: String) -> Unreadable? {
        unreadable { _ = try Mapping(text: text, name: "my.toml") }
    }

    @Test func `the least that a mapping must say is enough`() {
        #expect(problem(Self.order + Self.line) == nil)
    }

    @Test func `the shipped mappings are those in the folder, and each can be read`() throws {
        let tests = "/Tests/ExchangeTests/Files"
        let root = fixture("").dropLast(tests.count + 1)
        let folder = TemporaryFolder.names(in: "\(root)/Sources/Exchange/Mappings")
        let names = Mapping.shippedNames + ArticleMapping.shippedNames
        #expect(folder == names.map { "\($0).toml" }.sorted())
        for name in Mapping.shippedNames { #expect(try Mapping(name).name == name) }
    }

    @Test func `a mistake in the writing is said with its line and column`() throws {
        let error = try #require(problem(Self.order + "[line]\nsku = sku\n"))
        guard case .text(file: "my.toml", line: 7, let column) = error.place,
            case .syntax(let words) = error.problem
        else {
            Issue.record("\(error)")
            return
        }
        #expect(column > 0)
        #expect(!words.isEmpty && !words.hasPrefix("["))
    }

    @Test(
        arguments: [
            ("[orders]\n", "orders", .unknownKey(nearest: "order")),
            ("[customer]\nmail = \"x\"\n", "customer.mail", .unknownKey(nearest: "email")),
            ("[customer]\nshoe_size = \"x\"\n", "customer.shoe_size", .unknownKey(nearest: nil)),
            (
                "[customer]\nemail = 3\n", "customer.email",
                .wrongType(expected: "column name, or a table")
            ),
            (
                "[customer]\nemail = { columns = \"x\" }\n", "customer.email.columns",
                .unknownKey(nearest: "column")
            ),
            ("[customer]\nemail = { optional = true }\n", "customer.email.column", .missingValue),
            (
                "[customer]\nemail = { column = \"x\", optional = 1 }\n", "customer.email.optional",
                .wrongType(expected: "boolean")
            ),
            (
                "[file]\nencoding = \"utf-16\"\n", "file.encoding",
                .noSuchValue("utf-16", allowed: ["latin-1", "latin-2", "utf-8", "windows-1250"])
            ),
            (
                "[numbers]\ndecimal = \",\"\nthousands = \",\"\n", "numbers.thousands",
                .noSuchValue(",", allowed: [" ", "'", "."])
            ),
            ("dates = 1\n", "dates", .wrongType(expected: "table")),
            ("[[kinds]]\nname = \"x\"\n", "kinds[1].when", .missingValue),
            (
                "[[kinds]]\nname = \"x\"\nwhen = [{ column = \"a\" }]\n", "kinds[1].when[1].column",
                .wrongType(expected: "one of equals, starts, ends, contains, empty, below, above")
            ),
            (
                "[[kinds]]\nname = \"x\"\nwhen = [{ column = \"a\", below = 0.5 }]\n",
                "kinds[1].when[1].below",
                .wrongType(expected: "whole number, or a decimal one in quotes")
            ),
            (
                "[[statuses]]\nname = \"gone\"\nwhen = [{ column = \"a\", empty = true }]\n",
                "statuses[1].name",
                .noSuchValue("gone", allowed: Order.Status.allCases.map(\.rawValue))
            ),
        ] as [(String, String, Unreadable.Problem)]
    )
    func `a mistake in the meaning is said with its key`(
        text: String,
        path: String,
        problem: Unreadable.Problem
    ) {
        let before =
            text.hasPrefix("[") ? Self.order + Self.line + text : text + Self.order + Self.line
        let expected = Unreadable(problem, at: .key(file: "my.toml", path: path))
        #expect(self.problem(before) == expected)
    }

    @Test func `what no order can do without must be there`() {
        let missing = { Unreadable(.missingValue, at: .key(file: "my.toml", path: $0)) }
        #expect(problem("") == missing("order.id"))
        #expect(problem(Self.order) == missing("line.units"))
        #expect(
            problem(Self.order + "[line]\nunits = \"n\"\nsku = \"s\"\n") == missing("line.price")
        )
        #expect(
            problem(Self.order + "[line]\nunits = \"n\"\nprice = \"p\"\n") == missing("line.sku")
        )
    }

    @Test func `a pattern of dates that cannot be is said with the words there are`() throws {
        let error = try #require(problem("[dates]\npatterns = [\"yyyy-mm-dd\"]\n"))
        #expect(error.place == .key(file: "my.toml", path: "dates.patterns"))
        guard case .noSuchValue("yyyy-mm-dd", let allowed) = error.problem else {
            Issue.record("\(error)")
            return
        }
        #expect(allowed.contains("YYYY"))
    }

    @Test func `an unknown name is answered with those that ship`() {
        let error = unreadable { _ = try Mapping("shopfy") }
        #expect(error?.problem == .unknownMapping("shopfy", known: ["generic", "shopify"]))
        #expect(unreadable { _ = try Mapping("./none.toml") }?.problem == .notFound)
    }

    @Test func `bytes that are no text are no mapping`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write([0xFF, 0xFE, 0x41], as: "a.toml")
        #expect(unreadable { _ = try Mapping(path) }?.problem == .encoding("utf-8"))
        #expect(problem("a = \"\u{0}\"")?.problem == .binary)
    }

    @Test(arguments: ["[", "[ = ", "[.order]", "[[.a]]", "\u{A0}[ #x", "[[ [order]]", "[\n[order]"])
    func `a table without a name is a mistake with its line and column`(header: String) {
        let error = problem("\n" + header)
        guard case .text(file: "my.toml", line: 2, let column) = error?.place else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(column >= 2)
    }
}
