import Foundation
import PseudoTerminal
import Testing

/// The words of messages, set by hand: what is broken is refused and changes nothing.
@Suite struct CommandLineTemplateTests {
    @Test func `every template is listed, the shop's own marked`() throws {
        let shop = try CommandLineShop.founded()
        let before = try shop.objects("templates list")
        #expect(before.count == 46)
        #expect(before.allSatisfy { $0["own"] as? Bool == false })
        let file = try shop.write("Temat {{number}}\n\nTreść\n", to: "a.mustache")
        let set = try shop.run("templates set return.accepted --language pl \(file) --lang pl")
        #expect(set.answer == "return.accepted.pl: własny, wersja 1\n")
        let own = try shop.objects("templates list").filter { $0["own"] as? Bool == true }
        #expect(own.count == 1)
        #expect(own.first?["template"] as? String == "return.accepted")
        #expect(own.first?["language"] as? String == "pl")
        #expect(own.first?["version"] as? Int == 1)
        #expect((own.first?["set_at"] as? String)?.hasSuffix("Z") == true)
        let listed = try shop.run("templates list --lang pl").answer
        #expect(listed.contains("return.accepted     pl  zwrot zaakceptowany"))
        #expect(listed.contains("własny, wersja 1\n"))
    }

    @Test func `show prints the one in force, or the one that ships`() throws {
        let shop = try CommandLineShop.founded()
        let name = "return.cancelled --language en"
        let shipped = try shop.run("templates show \(name)").output
        #expect(shipped.hasPrefix("Return {{number}}: cancelled\n\nDear {{name}}"))
        let own = "Own {{number}}\n\nŻółć\n"
        _ = try shop.write(own, to: "own.mustache")
        let set = try shop.shell("$Z templates set \(name) - < \(shop.folder)/own.mustache")
        #expect(set.output == "return.cancelled.en: the shop's own, version 1\n")
        #expect(try shop.run("templates show \(name)").output == own)
        #expect(try shop.object("templates show \(name)")["text"] as? String == own)
        #expect(try shop.run("templates show \(name) --shipped").output == shipped)
        #expect(try shop.run("templates reset \(name)").answer == "return.cancelled.en: shipped\n")
        #expect(try shop.run("templates show \(name)").output == shipped)
    }

    @Test func `what ships can be set again as it is`() throws {
        let shop = try CommandLineShop.founded()
        let round = try shop.shell(
            """
            $Z templates show claim.answered --language pl > $HOME/a && \
            $Z templates set claim.answered --language pl $HOME/a && \
            $Z templates show claim.answered --language pl | cmp - $HOME/a
            """
        )
        #expect(round.status == .success, "\(round)")
    }

    @Test(arguments: [
        ("Temat\n\nAla ma {{kotta}}", "line 3, column 8: Nothing is called “kotta” here."),
        ("Temat\n\n{{#lines}}x", "line 3, column 1: Nothing closes the section lines"),
        ("Temat\n\n{{amonut}}", "Did you mean amount?"),
        ("Temat", "line 2, column 1: The first line is the subject"),
    ])
    func `a broken template is refused with its place`(text: String, words: String) throws {
        let shop = try CommandLineShop.founded()
        let file = try shop.write(text, to: "bad.mustache")
        let line = "templates set return.accepted --language pl \(file)"
        let refusal = try #require(try shop.run(line).refusal)
        #expect(refusal.hasPrefix("zaplecze: \(file), line "))
        #expect(refusal.contains(words))
        let polish = try #require(try shop.run(line + " --lang pl").refusal)
        #expect(polish.hasPrefix("zaplecze: \(file), wiersz "))
        let json = try #require(try shop.run(line + " --json").refusal)
        #expect(json.hasPrefix(#"{"error":"template","message":""#))
        #expect(try shop.objects("templates list").allSatisfy { $0["own"] as? Bool == false })
    }

    @Test func `a file that is none is refused`() throws {
        let shop = try CommandLineShop.founded()
        let line = "templates set return.accepted --language pl"
        #expect(try shop.run("\(line) \(shop.folder)/nothing").refusal != nil)
        #expect(try shop.run("\(line) \(shop.folder)").refusal != nil)
        #expect(try shop.shell("printf 'T\\n\\n\\377' | $Z \(line) -").refusal != nil)
        #expect(try shop.shell("yes T | $Z \(line) -").refusal != nil)
    }

    @Test func `the names are listed with those within them`() throws {
        let shop = try CommandLineShop.founded()
        let names = try shop.objects("templates names").compactMap { $0["path"] as? String }
        #expect(names.contains("number") && names.contains("locker.code"))
        #expect(try shop.run("templates names --lang pl").answer.contains("  article"))
    }

    @Test(arguments: [
        "templates show return.nothing --language pl", "templates show return.accepted",
        "templates set return.accepted --language de -", "templates set return.accepted",
    ])
    func `a wrong command line ends with 64`(line: String) throws {
        let shop = try CommandLineShop.founded()
        #expect(try shop.run(line).status == .exited(64))
    }
}
