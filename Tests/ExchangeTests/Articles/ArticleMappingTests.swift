import Shop
import Testing

@testable import Exchange

@Suite struct ArticleMappingTests {
    func problem(_ text: String) -> Unreadable? {
        unreadable { _ = try ArticleMapping(text: text, name: "my.toml") }
    }

    @Test func `one code is enough`() {
        #expect(problem("[article]\nean = \"EAN\"\n") == nil)
        let missing = Unreadable(.missingValue, at: .key(file: "my.toml", path: "article.sku"))
        #expect(problem("[article]\nprice = \"p\"\n") == missing)
    }

    @Test func `each that ships can be read, for tables or for XML`() throws {
        let mappings = try ArticleMapping.shippedNames.map { try ArticleMapping($0) }
        #expect(mappings.filter(\.isForXML).map(\.name) == ["ceneo", "iof", "iof-supplier"])
    }

    @Test(
        arguments: [
            ("[product]\nnom = \"x\"\n", "product.nom", .unknownKey(nearest: "name")),
            ("[product]\neach = \"a[\"\n", "product.each", .wrongType(expected: "path")),
            ("[stock]\neach = \"a/b\"\n", "product.each", .missingValue),
            (
                "[product]\neach = \"a/b\"\nname = \"a//b\"\n", "product.name",
                .wrongType(expected: "path")
            ),
            ("[numbers]\nprices = \"net\"\n", "numbers.prices", .unknownKey(nearest: nil)),
            ("[variant]\n", "variant", .unknownKey(nearest: nil)),
            (
                "[stock]\nuncounted = 1\n", "stock.uncounted",
                .wrongType(expected: "list of strings")
            ),
        ] as [(String, String, Unreadable.Problem)]
    )
    func `a mistake in the meaning is said with its key`(
        text: String,
        path: String,
        problem: Unreadable.Problem
    ) {
        let expected = Unreadable(problem, at: .key(file: "my.toml", path: path))
        #expect(self.problem("[article]\nsku = \"sku\"\n" + text) == expected)
    }

    @Test func `an unknown name is answered with those that ship`() {
        let error = unreadable { _ = try ArticleMapping("shopify") }
        let known = ArticleMapping.shippedNames
        #expect(error?.problem == .unknownMapping("shopify", known: known))
    }

    @Test(arguments: ["a/b", "@id", "/a/@b", "a[@n=x y/z]/b", "a[@n=\"1\"]", "x:a/@x:b"])
    func `paths are read as they are written`(text: String) {
        #expect(Path(text) != nil)
    }

    @Test(arguments: ["", "/", "a/", "//a", "a[", "a[1]", "a[@b]", "a b", "@", "@a/b", "a[@='x']"])
    func `what is no path is none`(text: String) {
        #expect(Path(text) == nil)
    }
}
