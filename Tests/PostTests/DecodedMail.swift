/// A mail read by the rules of its formats, with none of the code that wrote it.
struct DecodedMail {
    /// The headers' names as they stand, in their order.
    let names: [String]
    /// Decoded and unfolded, by their names in lower case.
    let headers: [String: String]
    let body: String

    /// The headers of a mail with a sender.
    static let expected = [
        "To", "From", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type",
        "Content-Transfer-Encoding", "Auto-Submitted",
    ]

    /// Nil for what breaks a rule: a line too long, a byte that is not ASCII, a word that is
    /// not whole by itself.
    init?(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard text.utf8.allSatisfy({ $0 == 10 || (32...126).contains($0) }),
            lines.allSatisfy({ $0.utf8.count <= 254 }),
            let end = lines.firstIndex(of: "")
        else { return nil }
        var fields: [String] = []
        for line in lines[..<end] {
            if line.hasPrefix(" ") {
                guard !fields.isEmpty else { return nil }
                fields[fields.count - 1] += line
            } else {
                fields.append(line)
            }
            guard !line.contains("=?") || line.utf8.count <= 76 else { return nil }
        }
        var names: [String] = []
        var headers: [String: String] = [:]
        for field in fields {
            guard let colon = field.firstIndex(of: ":") else { return nil }
            names.append(String(field[..<colon]))
            let value = field[field.index(after: colon)...].drop { $0 == " " }
            guard let decoded = DecodedMail.words(String(value)) else { return nil }
            headers[field[..<colon].lowercased()] = decoded
        }
        guard Set(names).count == names.count,
            let body = DecodedMail.quoted(Array(lines[(end + 1)...]))
        else { return nil }
        self.names = names
        self.headers = headers
        self.body = body
    }

    /// Encoded words, those side by side without the blanks between them.
    private static func words(_ value: String) -> String? {
        var text = ""
        var wasEncoded = false
        for word in value.split(separator: " ", omittingEmptySubsequences: false) {
            guard word.hasPrefix("=?UTF-8?Q?"), word.hasSuffix("?=") else {
                guard !word.contains("=?") else { return nil }
                text += text.isEmpty ? word : " " + word
                wasEncoded = false
                continue
            }
            let content = word.dropFirst(10).dropLast(2)
            guard word.utf8.count <= 75, !content.contains("?"),
                let bytes = bytes(content.replacing("_", with: "=20")),
                let decoded = String(validating: bytes, as: UTF8.self)
            else { return nil }
            text += text.isEmpty || wasEncoded ? decoded : " " + decoded
            wasEncoded = true
        }
        return text
    }

    private static func quoted(_ lines: [String]) -> String? {
        var all: [UInt8] = []
        for (place, line) in lines.enumerated() {
            let isSoft = line.hasSuffix("=")
            guard line.utf8.count <= 76, !line.hasPrefix("."), !line.hasPrefix("From "),
                !line.hasSuffix(" "), let bytes = bytes(isSoft ? line.dropLast() : line[...])
            else { return nil }
            all += bytes
            if !isSoft, place < lines.count - 1 { all.append(10) }
        }
        return String(validating: all, as: UTF8.self)
    }

    private static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let first = rest.popFirst() {
            guard first == 61 else {
                bytes.append(first)
                continue
            }
            guard let high = rest.popFirst(), let low = rest.popFirst(),
                let byte = UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16)
            else { return nil }
            bytes.append(byte)
        }
        return bytes
    }
}
