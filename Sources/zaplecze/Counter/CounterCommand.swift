import ArgumentParser
import Glibc
import Panes
import Shop
import ShopStore
import Terminal

/// The screen at which customers serve themselves, and from which there is no way to
/// anything else.
struct CounterCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "counter",
        abstract: "Let customers register returns and complaints themselves.",
        discussion: """
            For a terminal in the shop, or an SSH account of its own with \
            command="zaplecze counter" in its authorized_keys line. It is left by closing \
            the terminal, or by TERM. The key for one-time codes lies beside the shop's file, \
            as FILE-key. Codes are sent at once by the account's own mail-command, and what it \
            cannot send by zaplecze run, which then must be able to read the key too.
            """
    )

    static let isForCustomers = true

    @Option(
        help: ArgumentHelp(
            "Back to the first screen when nobody has typed for so long.",
            valueName: "seconds"
        )
    )
    var idle = 120

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard (10...3_600).contains(idle) else {
            throw ValidationError("'--idle' must be from 10 to 3600 seconds.")
        }
    }

    func run(at desk: Desk) throws {
        let counter = try desk.store.openCounter(for: desk.visitor)
        let configuration = try Configuration.read()
        // Until the terminal hands keys over, Ctrl-\ would end the program.
        signal(SIGQUIT, SIG_IGN)
        let signals = Signals()
        let mailbox = try Letterbox<CounterDesk.CounterLetter>()
        let theme = try ThemeFiles(in: Folders.own.themes)
            .theme(named: configuration.theme ?? ThemeFiles.standard)
        let rules = try desk.store.rules()
        let terminal = try Terminal(theme: theme, hasMouse: false)
        let size = terminal.size
        let store = desk.store
        let delivery = CodeDelivery(of: store, at: desk.path, by: desk.signatory)
        var loop = CounterLoop(
            terminal: terminal,
            screen: CounterScreen(
                rules: rules,
                zone: store.zone,
                language: desk.language,
                idle: idle,
                width: size.width,
                height: size.height,
                at: store.moment.at
            ),
            desk: CounterDesk(
                store: store,
                counter: counter,
                locker: LockerCommand(line: configuration.lockerCommand),
                mailbox: mailbox,
                handOver: { delivery.send() }
            ),
            signals: signals,
            clock: { store.moment.at }
        )
        throw ExitCode(128 + loop.run())
    }
}
