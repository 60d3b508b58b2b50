import Shop
import Testing

@testable import Post

/// Mails as other programs read them.
@Suite struct MailTests {
    private func mail(
        _ letter: Letter = Letter(subject: "Zwrot R-1: odmowa", body: "Dzień dobry,\n"),
        to: String = "anna@example.com",
        from: String = "sklep@example.pl",
        shopName: String = "Sklep Zażółć",
        id: String = "zaplecze.7"
    ) -> Mail {
        Mail(
            letter,
            to: to,
            from: from,
            shopName: shopName,
            at: Instant(milliseconds: 1_795_104_127_000),
            id: id
        )
    }

    @Test func `a whole mail`() throws {
        #expect(
            try mail().text == """
                To: anna@example.com
                From: =?UTF-8?Q?Sklep_Za=C5=BC=C3=B3=C5=82=C4=87?= <sklep@example.pl>
                Subject: Zwrot R-1: odmowa
                Date: Thu, 19 Nov 2026 16:02:07 +0000
                Message-ID: <zaplecze=2E7@example.pl>
                MIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: quoted-printable
                Auto-Submitted: auto-generated

                Dzie=C5=84 dobry,

                """
        )
    }

    @Test func `where the mail system names the sender there is none`() throws {
        let decoded = try #require(DecodedMail(mail(from: "").text))
        #expect(decoded.names == DecodedMail.expected.filter { $0 != "From" })
        #expect(decoded.headers["message-id"] == "<zaplecze=2E7@zaplecze.invalid>")
    }

    @Test(arguments: [
        "Krótki", "Zwrot R-2026-000123: potwierdzenie zgłoszenia", "=?UTF-8?Q?x?=", "a?b=c_d",
        String(repeating: "zażółć gęślą jaźń ", count: 8) + "x", String(repeating: "a", count: 140),
        String(repeating: "👩‍👩‍👧‍👦", count: 20), String(repeating: "a", count: 66) + "żółć",
    ])
    func `a subject comes back as it was`(subject: String) throws {
        let decoded = try #require(
            DecodedMail(mail(Letter(subject: subject, body: "x\n")).text)
        )
        #expect(decoded.headers["subject"] == subject)
        #expect(decoded.names == DecodedMail.expected)
    }

    @Test(arguments: ["Sklep", "Sklep \"Pod, Lipą\" <x@y.pl>", "Żabka; s.c.", "a@b.pl", "="])
    func `a name stands beside the address and is no part of it`(name: String) throws {
        let text = try mail(shopName: name).text
        let decoded = try #require(DecodedMail(text))
        #expect(decoded.headers["from"] == "\(name) <sklep@example.pl>")
        let line = try #require(
            text.replacing("\n ", with: " ").split(separator: "\n").first { $0.hasPrefix("From: ") }
        )
        #expect(line.filter { $0 == "<" || $0 == "@" || $0 == "," || $0 == "\"" }.count == 2)
    }

    @Test(arguments: [
        ".\n", ".\n..\n.x\n", "From me\nFrom you\n", " \n\t\nx \n", "=\n==\n=3D\n", "x", "\n",
        String(repeating: "a", count: 75) + "\n", String(repeating: "a", count: 76) + "\n",
        String(repeating: "a", count: 77) + "\n", String(repeating: "ż", count: 5_000) + "\n",
        String(repeating: "a", count: 75) + " \n" + String(repeating: ".", count: 400) + "\n",
        "\u{A0}– “x” 😀\n",
    ])
    func `a body comes back as it was, in short lines that nothing trips over`(
        body: String
    ) throws {
        let decoded = try #require(DecodedMail(mail(Letter(subject: "x", body: body)).text))
        #expect(decoded.body == (body.hasSuffix("\n") ? body : body + "\n"))
    }

    @Test func `nothing in a letter can add a header`() throws {
        let letter = Letter(subject: "a\nBcc: x@y.pl\r\n\r\nb", body: "x\n")
        let decoded = try #require(
            DecodedMail(mail(letter, shopName: "a\nBcc: x@y.pl", id: "a>\nBcc: x@y.pl").text)
        )
        #expect(decoded.names == DecodedMail.expected)
        #expect(decoded.headers["subject"] == "a Bcc: x@y.pl b")
        #expect(decoded.headers["from"] == "a Bcc: x@y.pl <sklep@example.pl>")
    }

    @Test(arguments: [
        "", "anna", "@example.com", "anna@", "a@b@c.pl", "a@b.pl\nBcc: x@y.pl", "a@b.pl, x@y.pl",
        "<a@b.pl>", "Anna <a@b.pl>", "a b@c.pl", "a@b.pl;", "\"a\"@b.pl", "a(b)@c.pl",
        "a@b.pl\u{0}",
        "żółć@b.pl", "-oQ@b.pl", "a\\@b.pl", "a:b@c.pl", "a@[1.2.3.4]", "a@b.pl\u{2028}",
        String(repeating: "a", count: 250) + "@b.pl",
    ])
    func `an address that could be taken for more is refused`(address: String) {
        #expect(throws: Mail.Problem.unusableRecipient(address)) { try mail(to: address).text }
        guard !address.isEmpty else { return }
        #expect(throws: Mail.Problem.unusableSender(address)) { try mail(from: address).text }
    }
}
