import Canvas
import Panes
import Shop
import Terminal
import Testing

@testable import zaplecze

@Suite struct AppConfigurationTests {
    @Test func `folders follow the XDG rules`() {
        let set = Folders(
            environment: ["XDG_CONFIG_HOME": "/c", "XDG_DATA_DIRS": "/one:relative:/two"],
            home: "/home/ewa"
        )
        #expect(set.configuration == "/c/zaplecze/config.toml")
        #expect(
            set.themes == ["/two/zaplecze/Themes", "/one/zaplecze/Themes", "/c/zaplecze/Themes"]
        )
        let plain = Folders(environment: ["XDG_CONFIG_HOME": "", "XDG_DATA_DIRS": "."], home: "/h")
        #expect(plain.configuration == "/h/.config/zaplecze/config.toml")
        #expect(
            plain.themes == [
                "/usr/share/zaplecze/Themes", "/usr/local/share/zaplecze/Themes",
                "/h/.config/zaplecze/Themes",
            ]
        )
    }

    @Test func `without a file nothing is chosen`() throws {
        let folder = try TrialFolder()
        #expect(try Configuration.read(in: folders(folder.path)) == Configuration())
    }

    @Test func `theme and language are read, also a theme of one's own`() throws {
        let folder = try TrialFolder()
        let text = """
            theme = "mine"
            language = "pl"
            label-command = "lp -d labels"
            """
        try folder.write(text, to: "zaplecze/config.toml")
        try folder.write("", to: "zaplecze/Themes/mine.toml")
        let expected = Configuration(
            theme: "mine",
            language: .polish,
            labelCommand: "lp -d labels"
        )
        #expect(try Configuration.read(in: folders(folder.path)) == expected)
    }

    @Test func `the command that takes messages is read, and has a standard`() throws {
        let folder = try TrialFolder()
        let standard = try MailCommand.configured(in: folders(folder.path))
        #expect(standard.line == "sendmail -t -i" && standard.seconds == 60)
        try folder.write(
            "mail-command = \"msmtp -t\"\nmail-timeout = 5",
            to: "zaplecze/config.toml"
        )
        let command = try MailCommand.configured(in: folders(folder.path))
        #expect(command.line == "msmtp -t" && command.seconds == 5)
        #expect(command.configuration == folders(folder.path).configuration)
        for wrong in [
            "mail-timeout = 0", "mail-timeout = 3601", "mail-command = 5", "mail-command = \"\"",
            "mail-command = \"  \"", "mail-command = \"# sendmail -t\"",
            "mail-command = \"\\n # one\\n\\t# two\"", "label-command = \"\"",
        ] {
            try folder.write(wrong, to: "zaplecze/config.toml")
            #expect(throws: Unreadable.self) {
                try MailCommand.configured(in: folders(folder.path))
            }
        }
    }

    @Test(arguments: [
        ("$UNSET", true), ("${UNSET}", true), ("\"$UNSET\"", true),
        (" $UNSET  \"${BLANK}\" ", true),
        ("$1", true), ("$MAILER", false), ("$UNSET -t -i", false), ("sendmail -t -i", false),
        ("$UNSET; sendmail -t", false), ("$(cat mailer)", false), ("$UNSET$MAILER", false),
    ])
    func `a command of empty variables is none`(line: String, isNothing: Bool) {
        let command = MailCommand(line: line, seconds: 60, configuration: "")
        let variables = ["BLANK": "  ", "MAILER": "msmtp -t"]
        #expect(command.isNothing { variables[$0] } == isNothing)
    }

    @Test func `how a scanner types is read`() throws {
        let folder = try TrialFolder()
        try folder.write("scan-gap = 25\nscan-prefix = \"Ctrl-B\"", to: "zaplecze/config.toml")
        let expected = Configuration(scanGap: 25, scanPrefix: .control("b"))
        let configuration = try Configuration.read(in: folders(folder.path))
        #expect(configuration == expected)
        #expect(configuration.recogniser == ScanRecogniser(gap: 25, prefix: .control("b")))
        #expect(Configuration().recogniser == ScanRecogniser(gap: 40))
    }

    @Test(arguments: [
        ("theme = ", "line 1, column 9"),
        ("themes = \"dark\"", "key themes: there is no such key. Perhaps theme is meant."),
        ("theme = \"blue\"", "key theme: “blue” is not known here. Known are: “amber”"),
        ("label-command = 1", "key label-command: something else must stand here"),
        ("language = 1", "key language: something else must stand here: a text in quotes."),
        ("language = \"de\"", "key language: “de” is not known here. Known are: “en”"),
        ("scan-gap = 1001", "key scan-gap: something else must stand here: "),
        ("scan-gap = \"40\"", "key scan-gap: something else must stand here: "),
        ("scan-prefix = \"Ctrl-M\"", "key scan-prefix: something else must stand here: "),
        ("[ = ]", "line 1, column 3: this cannot be read"),
    ])
    func `a broken file is refused in one line with its place`(text: String, words: String) throws {
        let folder = try TrialFolder()
        try folder.write(text, to: "zaplecze/config.toml")
        let folders = folders(folder.path)
        let refusal = #expect(throws: Unreadable.self) { try Configuration.read(in: folders) }
        let explanation = refusal?.explanation(in: .english) ?? ""
        #expect(explanation.contains(words), "\(explanation)")
        #expect(explanation.hasPrefix(folders.configuration))
        #expect(!explanation.contains { $0.isNewline })
    }

    @Test func `a folder in place of the file is refused`() throws {
        let folder = try TrialFolder()
        try folder.write("", to: "zaplecze/config.toml/x")
        let folders = folders(folder.path)
        let refusal = #expect(throws: Unreadable.self) { try Configuration.read(in: folders) }
        #expect(refusal?.problem == .isDirectory)
    }

    @Test(arguments: [
        Terminal.Failure.notATerminal, .unknownKind(""), .unknownKind("klingon"),
        .cannotAddress("dumb"),
    ])
    func `without a screen one is told what to do`(failure: Terminal.Failure) {
        for language in Language.allCases {
            let text = failure.explanation(in: language)
            #expect(text.contains("zaplecze returns list"))
            #expect(text.contains("TERM=xterm-256color") || failure == .notATerminal)
        }
    }

    private func folders(_ path: String) -> Folders {
        Folders(environment: ["XDG_CONFIG_HOME": path, "XDG_DATA_DIRS": "/nowhere"], home: "/")
    }
}
