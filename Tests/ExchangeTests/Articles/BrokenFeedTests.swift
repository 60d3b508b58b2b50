import Shop
import Testing

@testable import Exchange

/// Feeds that cannot be read to their end: one error, with its line.
@Suite struct BrokenFeedTests {
    private func line(_ problem: Unreadable.Problem, _ line: Int) -> Unreadable {
        Unreadable(problem, at: .line(line, path: nil))
    }

    @Test(arguments: ["ceneo.xml", "iof-full.xml"])
    func `a feed that is cut off anywhere is told as cut off, and hands out nothing twice`(
        name: String
    ) throws {
        let mapping = name == "ceneo.xml" ? "ceneo" : "iof"
        let source = try String(contentsOfFixture: name)
        let bytes = Array(source.utf8)
        let end = try #require(bytes.lastIndex(of: UInt8(ascii: ">")))
        for length in stride(from: 1, through: end, by: 1) {
            let error = try breakingOff(Array(bytes[..<length]), mapping)
            let problem = error?.problem
            #expect(
                problem == .cutOff || problem == .empty,
                "\(length): \(String(describing: error))"
            )
        }
    }

    @Test func `entities that grow are refused before anything is read`() throws {
        let laughs = """
            <?xml version="1.0"?>
            <!-- a feed -->
            <!DOCTYPE offers [
              <!ENTITY a "ha">
              <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
            ]>
            <offers><o id="A"><name>&b;</name></o></offers>
            """
        #expect(try breakingOff(laughs) == line(.definesEntities, 3))
        let outside =
            "<!DOCTYPE o [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<offers>&x;</offers>"
        #expect(try breakingOff(outside) == line(.definesEntities, 1))
        let hidden =
            "<?a <!DOCTYPE?>\n<!---->\n<!DOCTYPE\no SYSTEM '>' [<!ENTITY a \"b\">]>\n<offers/>"
        #expect(try breakingOff(hidden) == line(.definesEntities, 3))
    }

    @Test func `a document type without definitions is passed over, and no file looked at`() throws
    {
        let text = "<!DOCTYPE offers SYSTEM 'file:///[>.dtd' >\n<offers><o id=\"A\"/></offers>"
        #expect(try ReadArticles(text: text, "ceneo").articles.map(\.sku) == ["A"])
    }

    @Test func `a name that XML does not know is told with its line`() throws {
        let text = "<offers>\n<o id=\"A\">\n<name>a&nbsp;b</name></o></offers>"
        #expect(try breakingOff(text) == line(.unknownEntity, 3))
    }

    @Test func `what is broken is told with its line`() throws {
        #expect(try breakingOff("<offers>\n<o id=\"A\">\n</p></offers>") == line(.notWellFormed, 3))
        #expect(try breakingOff("<offers>\n<o id=\"A&B\"/></offers>") == line(.notWellFormed, 2))
        #expect(try breakingOff("<offers><o id=\"A\"/></offers>\n<x/>") == line(.notWellFormed, 2))
    }

    @Test func `what is no XML, or another kind of file, is said to be`() throws {
        func problem(_ text: String) throws -> Unreadable.Problem? {
            try breakingOff(text)?.problem
        }
        #expect(try problem("id;price\n1;2\n") == .notXML)
        #expect(try problem(" \n") == .empty)
        #expect(try problem("PK\u{3}\u{4}zip") == .binary)
        #expect(try problem("<!DOCTYPE html><html>Log in<br></html>") == .notXML)
        #expect(
            try problem("<stocks><stock id=\"1\"/></stocks>")
                == .noSuchElement("offers/o", root: "stocks")
        )
    }

    @Test func `bytes that are no text in the encoding are told with their line`() throws {
        let start = Array("<offers>\n<o id=\"A\"><name>".utf8)
        let end = Array("</name></o></offers>".utf8)
        #expect(try breakingOff(start + [0xB3] + end, "ceneo") == line(.encoding("utf-8"), 2))
        #expect(try breakingOff(start + [0x03] + end, "ceneo") == line(.forbiddenCharacter, 2))
        let declared = Array("<?xml version='1.0' encoding='windows-1250'?>".utf8)
        let undefined = declared + start + [0x81] + end
        #expect(try breakingOff(undefined, "ceneo") == line(.encoding("windows-1250"), 2))
    }

    @Test func `encodings that nobody here reads are refused at once`() throws {
        #expect(
            try breakingOff([0xFF, 0xFE, 0x3C, 0], "ceneo")?.problem == .encoding("utf-8")
        )
        let text = "<?xml version=\"1.0\" encoding=\"UTF-7\"?><offers/>"
        let error = try breakingOff(text)
        #expect(error?.place == .line(1, path: "encoding"))
        guard case .noSuchValue("UTF-7", let allowed) = error?.problem else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(allowed.contains("windows-1250"))
    }

    @Test func `elements nested without end are refused`() throws {
        let text = "<offers>" + String(repeating: "<o>\n", count: 100_000)
        #expect(try breakingOff(text)?.problem == .nestedTooDeep(limit: 64))
    }

    @Test func `a text without end is refused`() throws {
        let giant = String(repeating: "a", count: 2 << 20)
        #expect(
            try breakingOff("<offers><o id=\"A\"><name>\(giant)</name></o></offers>")?.problem
                == .elementTooLong(limit: 1 << 20)
        )
        let product = "<offers><o id=\"A\">" + String(repeating: "<name>a</name>", count: 10)
        #expect(try breakingOff(product + "</o></offers>") == nil)
        let sizes = String(repeating: "<size code='a'/>", count: 200_000)
        let offer =
            "<offer><products><product id='1'><sizes>\(sizes)</sizes></product></products></offer>"
        #expect(
            try breakingOff(Array(offer.utf8), "iof")?.problem
                == .elementTooLong(limit: 16 << 20)
        )
    }

    @Test func `a giant attribute is refused`() throws {
        let giant = String(repeating: "a", count: 12 << 20)
        #expect(
            try breakingOff("<offers><o id=\"\(giant)\"/></offers>")?.problem
                == .elementTooLong(limit: 10_000_000)
        )
    }

    @Test func `a beginning without end is refused`() throws {
        let comment = "<!--" + String(repeating: "a", count: 1 << 19) + "--><offers/>"
        #expect(try breakingOff(comment)?.problem == .elementTooLong(limit: 1 << 18))
    }
}

extension String {
    /// The text of a file of the tests.
    fileprivate init(contentsOfFixture name: String) throws {
        self = try Section.text(at: fixture(name))
    }
}
