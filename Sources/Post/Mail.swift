package import Shop

/// A letter as a mail that `sendmail -t` takes: headers and plain text.
package struct Mail: Sendable {
    package var letter: Letter
    package var to: String
    /// Empty where the mail system names the sender.
    package var from: String
    package var shopName: String
    package var at: Instant
    /// What tells it from all others; the same for each attempt.
    package var id: String

    package init(
        _ letter: Letter,
        to: String,
        from: String,
        shopName: String,
        at: Instant,
        id: String
    ) {
        self.letter = letter
        self.to = to
        self.from = from
        self.shopName = shopName
        self.at = at
        self.id = id
    }

    /// Why no mail can be made.
    package enum Problem: Error, Hashable {
        /// Nothing that a mail can be sent to, or a header could take for more than that.
        case unusableRecipient(String)
        case unusableSender(String)
    }

    /// The mail in ASCII, with the line ends that programs on this machine expect (RFC 5322,
    /// RFC 2045 to 2047): the body in quoted-printable, so that no line is long, none is a
    /// single dot and none begins like a mailbox's separator.
    ///
    /// - Throws: ``Problem`` where an address could be taken for anything else.
    package var text: String {
        get throws(Problem) {
            guard to.isMailboxAddress else { throw .unusableRecipient(to) }
            guard from.isEmpty || from.isMailboxAddress else { throw .unusableSender(from) }
            return (headers + ["", letter.body.quotedPrintable]).joined(separator: "\n")
        }
    }

    private var headers: [String] {
        var headers = ["To: \(to)"]
        if !from.isEmpty {
            headers.append(sender)
        }
        headers.append(letter.subject.asSubject.header(named: "Subject"))
        headers.append("Date: \(at.mailDate)")
        headers.append("Message-ID: <\(id.prefix(64).asAtom)@\(domain)>")
        headers.append("MIME-Version: 1.0")
        headers.append("Content-Type: text/plain; charset=UTF-8")
        headers.append("Content-Transfer-Encoding: quoted-printable")
        headers.append("Auto-Submitted: auto-generated")
        return headers
    }

    /// The shop's name and address; the address on a line of its own where both are long.
    private var sender: String {
        let name = shopName.asSubject
        guard !name.isEmpty else { return "From: \(from)" }
        let line = "From: \(name.asPhrase) <\(from)>"
        let isShort = line.utf8.count <= 76
        return isShort ? line : "From: \(name.asPhrase)\n <\(from)>"
    }

    /// The sender's domain; without one a name that nobody can own (RFC 2606).
    private var domain: String {
        from.split(separator: "@").last.map(String.init) ?? "zaplecze.invalid"
    }
}

extension String {
    /// An address of ASCII that no header takes for more than one address.
    ///
    /// Others are known (RFC 6532), but hardly any mail system takes them.
    fileprivate var isMailboxAddress: Bool {
        isMailAddress && utf8.allSatisfy { $0 > 32 && $0 < 127 } && !hasPrefix("-")
    }
}

extension Substring {
    /// The text as one half of a message's name: what cannot stand there in hexadecimal.
    fileprivate var asAtom: String {
        utf8.reduce(into: "") { text, byte in
            text += byte.isAlphanumeric || byte == 45 ? String(byte.asCharacter) : byte.escaped
        }
    }
}

extension Instant {
    /// `Thu, 19 Nov 2026 13:02:07 +0000` (RFC 5322, section 3.3).
    fileprivate var mailDate: String {
        let (day, seconds) = Zone.utc.clock(at: self)
        let (year, month, number) = day.civil
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        let time = [seconds / 3_600, seconds / 60 % 60, seconds % 60].map(\.twoDigits)
        return "\(days[day.weekday - 1]), \(number) \(months[month - 1]) \(year) "
            + time.joined(separator: ":") + " +0000"
    }
}

extension Int {
    fileprivate var twoDigits: String { self < 10 ? "0\(self)" : String(self) }
}
