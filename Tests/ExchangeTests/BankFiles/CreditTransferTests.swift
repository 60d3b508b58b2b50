import Foundation
import Shop
import Testing

@testable import Exchange

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// pain.001.001.03 against the schema of ISO 20022 and the guidelines of SEPA, element by
/// element, by a parser that is not ours.
@Suite struct CreditTransferTests {
    @Test func `the file is a document with a head, one payment and its transfers`() throws {
        let file = bankFile(.sepa, to: ["Anna Łącka", "Jürgen Groß"])
        let text = String(decoding: file.bytes, as: UTF8.self)
        #expect(
            text
                == """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.03">
                  <CstmrCdtTrfInitn>
                    <GrpHdr>
                      <MsgId>P-2026-000001</MsgId>
                      <CreDtTm>2026-03-10T12:00:00Z</CreDtTm>
                      <NbOfTxs>2</NbOfTxs>
                      <CtrlSum>246.11</CtrlSum>
                      <InitgPty>
                        <Nm>Sklep Cma Sp. z o.o.</Nm>
                      </InitgPty>
                    </GrpHdr>
                    <PmtInf>
                      <PmtInfId>P-2026-000001-SCT</PmtInfId>
                      <PmtMtd>TRF</PmtMtd>
                      <NbOfTxs>2</NbOfTxs>
                      <CtrlSum>246.11</CtrlSum>
                      <PmtTpInf>
                        <SvcLvl>
                          <Cd>SEPA</Cd>
                        </SvcLvl>
                      </PmtTpInf>
                      <ReqdExctnDt>2026-03-10</ReqdExctnDt>
                      <Dbtr>
                        <Nm>Sklep Cma Sp. z o.o.</Nm>
                      </Dbtr>
                      <DbtrAcct>
                        <Id>
                          <IBAN>PL61109010140000071219812874</IBAN>
                        </Id>
                      </DbtrAcct>
                      <DbtrAgt>
                        <FinInstnId>
                          <Othr>
                            <Id>NOTPROVIDED</Id>
                          </Othr>
                        </FinInstnId>
                      </DbtrAgt>
                      <ChrgBr>SLEV</ChrgBr>
                      \(transfer(1, "123.05", "Anna Lacka"))
                      \(transfer(2, "123.06", "Jurgen Gross"))
                    </PmtInf>
                  </CstmrCdtTrfInitn>
                </Document>

                """
        )
    }

    private func transfer(_ place: Int, _ amount: String, _ name: String) -> String {
        """
        <CdtTrfTxInf>
                <PmtId>
                  <EndToEndId>P-2026-000001-\(place)</EndToEndId>
                </PmtId>
                <Amt>
                  <InstdAmt Ccy="EUR">\(amount)</InstdAmt>
                </Amt>
                <Cdtr>
                  <Nm>\(name)</Nm>
                </Cdtr>
                <CdtrAcct>
                  <Id>
                    <IBAN>DE89370400440532013000</IBAN>
                  </Id>
                </CdtrAcct>
                <RmtInf>
                  <Ustrd>Zwrot / Refund R-2026-00000\(place)</Ustrd>
                </RmtInf>
              </CdtTrfTxInf>
        """
    }

    @Test func `whatever people are called, the document stands by the rules`() throws {
        let file = bankFile(
            .sepa,
            to: hostileNames,
            payer: BankFile.Payer(name: "<Sklep> & \"Syn\"\n🛒", address: "")
        )
        let document = try XMLTree.read(file.bytes)
        let root = try #require(document["CstmrCdtTrfInitn"])
        let payment = try #require(root["PmtInf"])
        let transfers = payment.children.filter { $0.name == "CdtTrfTxInf" }
        #expect(transfers.count == hostileNames.count)
        for counted in [try #require(root["GrpHdr"]), payment] {
            #expect(counted["NbOfTxs"]?.text == String(hostileNames.count))
            let sum = try transfers.map { try #require($0["Amt"]?["InstdAmt"]?.text) }
                .map { try #require(Int($0.filter { $0 != "." })) }.reduce(0, +)
            #expect(counted["CtrlSum"]?.text.filter { $0 != "." } == String(sum))
            #expect(sum == file.total.minorUnits)
        }
        let references = transfers.compactMap { $0["PmtId"]?["EndToEndId"]?.text }
        #expect(Set(references).count == transfers.count)
        #expect(document.problems == [])
        for (transfer, order) in zip(transfers, file.orders) {
            #expect(transfer["CdtrAcct"]?["Id"]?["IBAN"]?.text == order.account.text)
        }
    }

    @Test func `elements stand in the order of the schema`() throws {
        let document = try XMLTree.read(bankFile(.sepa).bytes)
        #expect(document.name == "Document")
        #expect(document.attributes["xmlns"] == "urn:iso:std:iso:20022:tech:xsd:pain.001.001.03")
        for (path, names) in Self.schema {
            let found = path.reduce(document) { $0?[$1] }
            #expect(found?.children.map(\.name) == names, "\(path)")
        }
    }

    private static let schema: [([String], [String])] = [
        (["CstmrCdtTrfInitn"], ["GrpHdr", "PmtInf"]),
        (["CstmrCdtTrfInitn", "GrpHdr"], ["MsgId", "CreDtTm", "NbOfTxs", "CtrlSum", "InitgPty"]),
        (
            ["CstmrCdtTrfInitn", "PmtInf"],
            [
                "PmtInfId", "PmtMtd", "NbOfTxs", "CtrlSum", "PmtTpInf", "ReqdExctnDt", "Dbtr",
                "DbtrAcct", "DbtrAgt", "ChrgBr", "CdtTrfTxInf",
            ]
        ),
        (
            ["CstmrCdtTrfInitn", "PmtInf", "CdtTrfTxInf"],
            ["PmtId", "Amt", "Cdtr", "CdtrAcct", "RmtInf"]
        ),
    ]

    @Test(arguments: [
        ("2026-03-14", "2026-03-16"), ("2026-04-03", "2026-04-07"), ("2026-12-25", "2026-12-28"),
    ])
    func `transfers are asked for when banks are open in Poland and in TARGET`(
        made: String,
        day: String
    ) throws {
        let text = String(decoding: bankFile(.sepa, made: moment(made)).bytes, as: UTF8.self)
        #expect(text.contains("<ReqdExctnDt>\(day)</ReqdExctnDt>"))
    }
}

/// Writing bank files to the disk.
@Suite struct BankFileWritingTests {
    @Test func `a file is for its owner's eyes, and takes nobody's place`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/P-2026-000001.txt"
        let file = bankFile(.elixir)
        try file.write(to: path)
        let facts = try FileManager.default.attributesOfItem(atPath: path)
        #expect(facts[.posixPermissions] as? Int == 0o600)
        #expect(FileManager.default.contents(atPath: path) == Data(file.bytes))
        #expect(throws: Unreadable(.alreadyThere, at: .file(path))) {
            try bankFile(.elixir, to: ["Ktoś inny"]).write(to: path)
        }
        #expect(FileManager.default.contents(atPath: path) == Data(file.bytes))
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.path)
                == ["P-2026-000001.txt"]
        )
    }

    @Test func `what cannot be written leaves nothing behind`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/nowhere/P-2026-000001.txt"
        #expect(throws: Unreadable(.notFound, at: .file(path))) {
            try bankFile(.elixir).write(to: path)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
}

/// An element of XML with what is in it.
private final class XMLTree {
    let name: String
    let attributes: [String: String]
    var children: [XMLTree] = []
    var text = ""

    init(_ name: String, _ attributes: [String: String]) {
        self.name = name
        self.attributes = attributes
    }

    subscript(name: String) -> XMLTree? { children.first { $0.name == name } }

    static func read(_ bytes: [UInt8]) throws -> XMLTree {
        let builder = Builder()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = builder
        try #require(parser.parse(), "\(String(describing: parser.parserError))")
        return try #require(builder.root)
    }

    /// What the rules of SEPA would refuse, anywhere below.
    var problems: [String] {
        let own = children.isEmpty ? problemsOfText : []
        return own + children.flatMap(\.problems)
    }

    private var problemsOfText: [String] {
        // EPC217-08: the Latin character set, in which no text is empty.
        let allowed = Set(
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-?:().,'+ "
        )
        let most = ["Nm": 70, "Ustrd": 140, "MsgId": 35, "PmtInfId": 35, "EndToEndId": 35]
        var problems: [String] = []
        if text.isEmpty { problems.append("\(name) is empty") }
        if !text.allSatisfy(allowed.contains) { problems.append("\(name): \(text)") }
        if text.count > most[name] ?? .max { problems.append("\(name) is too long") }
        if text.hasPrefix("/") || text.contains("//") { problems.append("\(name) has slashes") }
        if text.first == " " || text.last == " " { problems.append("\(name) has blanks") }
        if name == "InstdAmt" {
            let parts = text.split(separator: ".")
            if attributes["Ccy"] != "EUR" || parts.count != 2 || parts.last?.count != 2 {
                problems.append("amount \(text)")
            }
        }
        if name == "IBAN", (try? IBAN(typed: text))?.text != text { problems.append(text) }
        return problems
    }

    private final class Builder: NSObject, XMLParserDelegate {
        var root: XMLTree?
        private var open: [XMLTree] = []

        func parser(
            _ parser: XMLParser,
            didStartElement name: String,
            namespaceURI: String?,
            qualifiedName: String?,
            attributes: [String: String]
        ) {
            let element = XMLTree(name, attributes)
            open.last?.children.append(element)
            if root == nil { root = element }
            open.append(element)
        }

        func parser(_ parser: XMLParser, foundCharacters text: String) {
            open.last?.text += text
        }

        func parser(
            _ parser: XMLParser,
            didEndElement name: String,
            namespaceURI: String?,
            qualifiedName: String?
        ) {
            open.removeLast()
        }
    }
}
