import Foundation
import FoundationXML
import Shop

/// Reads an XML file product by product, a piece at a time: its memory does not grow with
/// the file.
///
/// No file but this one is looked at; entities are those of XML alone.
final class ElementReader: NSObject, XMLParserDelegate {
    private let outline: Outline
    private let bytes: XMLBytes
    private let path: String
    private let take: ([Record], _ position: Int) throws -> Bool

    /// The nodes of the outline that the open elements are, and where those of each
    /// element begin.
    private var nodes = [0]
    private var starts = [0]
    /// Values from outside of the products.
    private var surroundings: [Int: String] = [:]
    private var element: ProductElement?
    /// The texts being read, each with the depth of its element.
    private var texts: [(depth: Int, text: String)] = []
    private var root: String?
    private var isOver = false
    private var failure: (any Error)?
    private var hasElements = false

    private static let depthLimit = 64

    /// - Parameter take: Gets the variants of each product and how many bytes have been
    ///   read, and says whether to go on.
    init(
        _ outline: Outline,
        _ bytes: XMLBytes,
        path: String,
        take: @escaping ([Record], _ position: Int) throws -> Bool
    ) {
        self.outline = outline
        self.bytes = bytes
        self.path = path
        self.take = take
    }

    /// Reads to the end, or until it is told to stop.
    func read() throws {
        let parser = XMLParser(stream: bytes)
        parser.shouldResolveExternalEntities = false
        parser.delegate = self
        _ = parser.parse()
        if let failure { throw failure }
        if let failure = bytes.failure { throw failure }
        guard !isOver else { return }
        guard let root, starts.count == 1 else {
            throw Unreadable(.cutOff, at: .line(max(1, parser.lineNumber), path: nil))
        }
        guard hasElements else {
            throw Unreadable(.noSuchElement(outline.item, root: root), at: .file(path))
        }
    }

    private func fail(_ parser: XMLParser, _ problem: Unreadable.Problem, _ name: String? = nil) {
        stop(parser, Unreadable(problem, at: .line(max(1, parser.lineNumber), path: name)))
    }

    private func stop(_ parser: XMLParser, _ error: (any Error)?) {
        guard !isOver else { return }
        isOver = true
        failure = error
        parser.abortParsing()
    }
}

extension ElementReader {
    func parser(
        _ parser: XMLParser,
        didStartElement name: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        guard !isOver else { return }
        root = root ?? name
        guard starts.count < Self.depthLimit else {
            fail(parser, .nestedTooDeep(limit: Self.depthLimit))
            return
        }
        let outer = starts[starts.count - 1]..<nodes.count
        starts.append(nodes.count)
        guard !outer.isEmpty else { return }
        for parent in outer {
            for child in outline.nodes[nodes[parent]].children {
                let node = outline.nodes[child]
                guard node.step?.fits(name, attributes) == true else { continue }
                nodes.append(child)
                enter(node, in: outline.nodes[nodes[parent]].owner, attributes, parser)
            }
        }
        let opened = nodes[starts[starts.count - 1]...]
        if opened.contains(where: { !outline.nodes[$0].texts.isEmpty }) {
            texts.append((starts.count, ""))
        }
    }

    func parser(_ parser: XMLParser, foundCharacters characters: String) {
        guard !isOver, let last = texts.indices.last, texts[last].depth == starts.count else {
            return
        }
        texts[last].text += characters
        if texts[last].text.utf8.count > Row.cellLimit {
            fail(parser, .elementTooLong(limit: Row.cellLimit))
        }
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
        guard let text = String(validating: block, as: UTF8.self) else {
            fail(parser, .encoding(bytes.opening.encoding.rawValue))
            return
        }
        self.parser(parser, foundCharacters: text)
    }

    func parser(
        _ parser: XMLParser,
        didEndElement name: String,
        namespaceURI: String?,
        qualifiedName: String?
    ) {
        guard !isOver else { return }
        let opened = nodes[starts[starts.count - 1]...].map { outline.nodes[$0] }
        let depth = starts.count
        nodes.removeLast(opened.count)
        starts.removeLast()
        guard !opened.isEmpty else { return }
        if let text = texts.last, text.depth == depth {
            texts.removeLast()
            for node in opened {
                for column in node.texts { set(column, of: node.owner, to: text.text) }
            }
        }
        if let element, element.weight > ProductElement.limit {
            fail(parser, .elementTooLong(limit: ProductElement.limit))
        }
        if opened.contains(where: { $0.part == .product }) { finish(parser) }
    }

    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
        let number = (error as NSError).code
        // A prefix that is not declared: nothing here depends on it (libxml2, xmlerror.h).
        guard !(200..<300).contains(number) else { return }
        // What a server shows in place of a feed: an error, a page to log in.
        fail(parser, root?.lowercased() == "html" ? .notXML : problem(number))
    }
}

extension ElementReader {
    private func enter(
        _ node: Outline.Node,
        in owner: ArticleField.Part?,
        _ attributes: [String: String],
        _ parser: XMLParser
    ) {
        if let part = node.part {
            if part == .product {
                element = ProductElement(line: parser.lineNumber, columns: outline.columns.count)
            }
            element?.begin(part, in: owner, line: parser.lineNumber)
        }
        for filling in node.attributes {
            guard let value = attributes.value(of: filling.attribute) else { continue }
            set(filling.column, of: node.owner, to: value)
        }
    }

    private func set(_ column: Int, of owner: ArticleField.Part?, to text: String) {
        let value = text.trimmed
        guard let owner else {
            surroundings[column] = value
            return
        }
        if !value.isEmpty { element?.set(column, of: owner, to: value) }
    }

    private func finish(_ parser: XMLParser) {
        guard !isOver, let element else { return }
        self.element = nil
        hasElements = true
        let records = element.records(surroundings, hasStocks: outline.has(.stock))
        do {
            if try !take(records, bytes.position) { stop(parser, nil) }
        } catch {
            stop(parser, error)
        }
    }

    /// What the parser's error numbers mean (libxml2, xmlerror.h).
    private func problem(_ number: Int) -> Unreadable.Problem {
        switch number {
        case _ where bytes.isAtEnd: .cutOff
        case 9 where bytes.hasControls: .forbiddenCharacter
        case 9, 81: .encoding(bytes.opening.encoding.rawValue)
        case 26: .unknownEntity
        case 1: .elementTooLong(limit: 10_000_000)
        case _: .notWellFormed
        }
    }
}
