import Shop
import Testing

@testable import Exchange

/// Elixir-0 against the rules that banks publish, read back by a reader of its own.
@Suite struct ElixirTests {
    @Test func `a transfer is one line of sixteen fields`() throws {
        let text = try #require(TextEncoding.windows1250.text(bankFile(.elixir).bytes[...]))
        #expect(
            text
                == """
                110,20260310,12305,10901014,0,"61109010140000071219812874",\
                "27114020040000300201355387","Sklep Ćma Sp. z o.o.|ul. Długa 5/7, 00-950 \
                Warszawa","Anna Łącka",0,11402004,"Zwrot R-2026-000001","","","51",\
                "R-2026-000001"\r\n
                """
        )
    }

    @Test func `Polish letters are written in Windows-1250`() {
        let bytes = bankFile(.elixir, to: ["Łącka ŹŻ"]).bytes
        let name: [UInt8] = [0xA3, 0xB9, 0x63, 0x6B, 0x61, 0x20, 0x8F, 0xAF]
        #expect(bytes.indices.contains { bytes[$0...].starts(with: name) })
    }

    @Test func `whatever people are called, the lines stand by the rules`() throws {
        let file = bankFile(
            .elixir,
            to: hostileNames,
            payer: BankFile.Payer(
                name: "Sklep \"X\"|Y\n" + String(repeating: "długa nazwa ", count: 20),
                address: String(repeating: "ulica ", count: 60)
            )
        )
        let lines = try ElixirReader.lines(of: file.bytes)
        #expect(lines.count == hostileNames.count)
        for (line, order) in zip(lines, file.orders) {
            #expect(line.problems == [], "\(order.name)")
            #expect(line.fields[2] == String(order.amount.minorUnits))
            #expect(line.fields[6] == order.account.national)
            #expect(!line.fields[8].isEmpty, "\(order.name)")
        }
        #expect(lines.map { Int($0.fields[2]) ?? 0 }.reduce(0, +) == file.total.minorUnits)
    }

    @Test(arguments: [
        ("Jan \"Szybki\" Nowak", "Jan 'Szybki' Nowak"), ("A|B", "AB"), ("🛒", "R-2026-000001"),
        ("", "R-2026-000001"), ("Олександр Щур", "Oleksandr Shchur"),
        ("José Ñuñez", "Jose Nunez"), ("Straße", "Strasse"), ("e\u{301}", "e"),
        ("Ewa\r\nNowak", "Ewa Nowak"), ("作者 Li", "?? Li"), ("作者", "R-2026-000001"),
    ])
    func `a name is told in signs that banks take`(name: String, told: String) throws {
        let line = try #require(
            try ElixirReader.lines(of: bankFile(.elixir, to: [name]).bytes).first
        )
        #expect(line.fields[8] == told)
    }

    @Test func `a long name is broken between words, onto four lines at most`() throws {
        let name = String(repeating: "Ala ma kota ", count: 40)
        let line = try #require(
            try ElixirReader.lines(of: bankFile(.elixir, to: [name]).bytes).first
        )
        let parts = line.fields[8].split(separator: "|")
        #expect(parts.count == 4)
        #expect(parts.first == "Ala ma kota Ala ma kota Ala ma kota")
    }

    @Test(arguments: [
        ("2026-03-10", "20260310"), ("2026-03-14", "20260316"), ("2026-04-03", "20260403"),
        ("2026-04-04", "20260407"), ("2026-12-24", "20261228"),
    ])
    func `transfers are asked for on a working day`(made: String, day: String) throws {
        let file = bankFile(.elixir, made: moment(made))
        #expect(try ElixirReader.lines(of: file.bytes).first?.fields[1] == day)
    }
}

/// Reads Elixir-0 as a bank does, and says what it would not take.
private enum ElixirReader {
    struct Line {
        /// Without their quotes.
        var fields: [String]
        var problems: [String]
    }

    struct NotText: Error {}

    static func lines(of bytes: [UInt8]) throws -> [Line] {
        guard let text = TextEncoding.windows1250.text(bytes[...]) else { throw NotText() }
        var scalars = text.unicodeScalars[...]
        var lines: [Line] = []
        while !scalars.isEmpty {
            guard let end = scalars.firstIndex(of: "\n"), scalars[..<end].last == "\r" else {
                throw NotText()
            }
            lines.append(line(String(scalars[..<end].dropLast())))
            scalars = scalars[scalars.index(after: end)...]
        }
        return lines
    }

    private static func line(_ text: String) -> Line {
        var fields: [(text: String, isQuoted: Bool)] = [("", false)]
        var isQuoted = false
        for sign in text {
            switch sign {
            case "\"":
                isQuoted.toggle()
                fields[fields.count - 1].isQuoted = true
            case "," where !isQuoted: fields.append(("", false))
            case _: fields[fields.count - 1].text.append(sign)
            }
        }
        return Line(fields: fields.map(\.text), problems: problems(fields, text))
    }

    private static func problems(
        _ fields: [(text: String, isQuoted: Bool)],
        _ text: String
    ) -> [String] {
        guard fields.count == 16 else { return ["\(fields.count) fields"] }
        var problems: [String] = []
        func check(_ holds: Bool, _ what: String) { if !holds { problems.append(what) } }
        check(text.filter { $0 == "\"" }.count == 18, "quotes")
        for (index, field) in fields.enumerated() {
            let shouldBeQuoted = [5, 6, 7, 8, 11, 12, 13, 14, 15].contains(index)
            check(field.isQuoted == shouldBeQuoted, "quotes of field \(index + 1)")
            check(
                field.text.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 },
                "control signs in field \(index + 1)"
            )
            if !shouldBeQuoted {
                check(field.text.allSatisfy { ("0"..."9").contains($0) }, "digits \(index + 1)")
            }
        }
        let texts = fields.map(\.text)
        check(texts[0] == "110" && texts[4] == "0" && texts[9] == "0", "constants")
        check(texts[14] == "51", "class")
        check(Day(compact: texts[1])?.isWorkingDay == true, "day")
        check((Int(texts[2]) ?? 0) > 0, "amount")
        for (account, bank) in [(5, 3), (6, 10)] {
            check((try? IBAN(typed: texts[account]))?.country == "PL", "account")
            check(texts[bank] == texts[account].dropFirst(2).prefix(8), "sort code")
        }
        for index in [7, 8, 11] {
            let lines = texts[index].split(separator: "|", omittingEmptySubsequences: false)
            check((1...4).contains(lines.count), "lines of field \(index + 1)")
            check(lines.allSatisfy { (1...35).contains($0.count) }, "width of \(index + 1)")
        }
        return problems
    }
}

extension Day {
    fileprivate init?(compact text: String) {
        guard text.count == 8 else { return nil }
        let (year, rest) = (text.prefix(4), text.dropFirst(4))
        self.init(iso: "\(year)-\(rest.prefix(2))-\(rest.suffix(2))")
    }
}
