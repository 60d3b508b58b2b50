import Foundation
import PseudoTerminal
import Testing

@Suite struct CommandLineUsageTests {
    @Test(
        arguments: [
            "orders list --nonsense", "orders list --limit 0", "returns receive",
            "returns register Z-1 --line KUB", "returns register Z-1 --line KUB=0",
            "returns register Z-1 --line KUB=1:whim",
            "returns register Z-1 --line KUB=1 --sent 2026-02-30", "staff add anna boss",
            "config set return-window", "check --lang de", "nonsense",
            "returns register Z-1 --line KUB=1 --way locker-a --locker-code 12345",
            "returns register Z-1 --line KUB=1 --locker-code 4821993017",
            "returns receive R-1 --unit KUB=1:used:outlet:torn", "returns decline R-1",
            "parcels match PX-1", "parcels match PX-1 R-1 --none", "parcels report PX-1 lost",
            "parcels close PX-1", "parcels resend PX-1", "run --every 0", "run --once --every 5",
            "outbox show", "outbox show one", "outbox drop 1", "outbox list --sort due",
        ]
    )
    func `a wrong command line ends with 64 and touches nothing`(line: String) throws {
        let shop = try CommandLineShop()
        let outcome = try shop.run(line)
        #expect(outcome.status == .exited(64), "\(outcome)")
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix("Error: "))
        #expect(!FileManager.default.fileExists(atPath: shop.path))
    }

    @Test func `what was typed is not repeated as it is`() throws {
        let shop = try CommandLineShop()
        for line in [
            "$Z orders list --sort \"$(printf 'a\\033[2Jb\\nc')\"",
            "$Z \"$(printf 'x\\033]0;y\\007')\"",
            "$Z returns receive R-1 \"$(printf -- '--\\033[31m')\"",
            "$Z orders list --limit=\"$(printf '1\\r\\nError: no')\"",
        ] {
            let outcome = try shop.shell(line)
            #expect(outcome.status == .exited(64), "\(outcome)")
            let signs = outcome.errors.unicodeScalars.filter { $0 != "\n" }
            #expect(signs.allSatisfy { $0.properties.generalCategory != .control }, "\(outcome)")
            #expect(!outcome.errors.contains("\nError: no"), "\(outcome)")
        }
    }

    @Test(arguments: [
        ("orders", "status:paid"), ("returns", "status:registered"), ("outbox", "state:failed"),
        ("parcels", "status:unassigned"), ("claims", "status:registered"),
        ("payouts", "status:accepted"),
    ])
    func `each list names a query that it understands`(list: String, field: String) throws {
        let shop = try CommandLineShop.founded()
        let help = try shop.run("\(list) list --help").output
        #expect(help.replacing(/\s+/, with: " ").contains("such as: "))
        #expect(help.contains(field), "\(help)")
        let words = help.replacing(/\s+/, with: " ").firstMatch(of: /such as: (.*?) OPTIONS/)?.1
        let outcome = try shop.run("\(list) list \(try #require(words))")
        #expect(outcome.status == .success, "\(outcome)")
    }

    @Test func `values of options are told in one line`() throws {
        let help = try CommandLineShop().run("claims answer --help").output
        #expect(help.contains("(values: repair, exchange,"))
    }

    @Test func `options of the shop may stand before the subcommand`() throws {
        let shop = try CommandLineShop()
        let path = "\(shop.folder)/other.sqlite"
        #expect(try shop.run("--db \(path) init").status == .success)
        #expect(try shop.run("--db=\(path) --json orders list").output == "[]\n")
        #expect(!FileManager.default.fileExists(atPath: shop.path))
    }

    @Test func `without a terminal the app is not opened`() throws {
        let shop = try CommandLineShop.founded()
        for line in ["", "open", "demo"] {
            let refusal = try #require(try shop.run(line).refusal)
            #expect(refusal.hasPrefix("zaplecze: The app needs a terminal"))
        }
    }

    @Test func `the shop lies where the folder for data is`() throws {
        let shop = try CommandLineShop()
        let first = try shop.shell("ZAPLECZE_DB= XDG_DATA_HOME=$HOME/data $Z init")
        #expect(first.output.hasPrefix("\(shop.folder)/data/zaplecze/shop.sqlite: "))
        let second = try shop.shell("ZAPLECZE_DB= XDG_DATA_HOME= $Z init")
        #expect(second.output.hasPrefix("\(shop.folder)/.local/share/zaplecze/shop.sqlite: "))
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `there are completions for every shell`(shell: String) throws {
        let shop = try CommandLineShop()
        let script = try shop.run("--generate-completion-script \(shell)")
        #expect(script.status == .success)
        for word in ["customer-service", "generic", "locker-a", "return-window", "settle"] {
            #expect(script.output.contains(word), "\(word)")
        }
    }

    @Test(
        arguments: zip(
            ["staff add anna cust", "returns reject R-1 --ground sw", "config set u", "ret"],
            ["customer-service", "swapped", "undo-hold", "returns"]
        )
    )
    func `bash completes what can be known`(line: String, word: String) throws {
        let shop = try CommandLineShop()
        let script = try shop.run("--generate-completion-script bash").output
        let file = try shop.write(
            script + """

                COMP_WORDS=(zaplecze \(line))
                COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                COMP_LINE="${COMP_WORDS[*]}" COMP_POINT=${#COMP_LINE}
                _zaplecze zaplecze "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
                echo "${COMPREPLY[*]}"
                """,
            to: "completions.bash"
        )
        #expect(try shop.shell("bash \(file)").output == word + "\n")
    }

    @Test func `it says which version it is`() throws {
        let shop = try CommandLineShop()
        #expect(try shop.run("--version").output.hasPrefix("zaplecze "))
    }
}
