import ArgumentParser
import Canvas
import Exchange
import Panes
import Shop
import ShopStore
import Terminal

/// The full-screen app: a workspace on a terminal, over a shop.
enum App {
    /// Runs until the person leaves.
    ///
    /// The signals that it waits for are held back in this thread and in those that come
    /// later; the threads of a shop that is open already hold them back themselves.
    ///
    /// - Parameter store: The shop, open; it is read from this thread only, and opened
    ///   once more for what takes longer.
    /// - Throws: `Terminal.Failure` where there is no screen, and `Unreadable` for the
    ///   theme, both with the terminal untouched; an exit status of 128 and the signal's
    ///   number where a signal ended it, or the loss of the terminal, which is a HUP.
    static func run(
        store: ShopStore,
        visitor: Visitor,
        language: Language,
        theme name: String = ThemeFiles.standard,
        recogniser: ScanRecogniser = ScanRecogniser(),
        labelCommand: String? = nil
    ) throws {
        let signals = Signals()
        let themes = ThemeFiles(in: Folders.own.themes)
        let theme = try themes.theme(named: name)
        let watch = try Watch(store)
        let mailbox = try Mailbox()
        let session = try store.openSession(for: visitor)
        let visitor = session.visitor
        let scene = try Scene(store: store, visitor: visitor, language: language)
        let terminal = try Terminal(theme: theme)
        let size = terminal.size
        var loop = Loop(
            terminal: terminal,
            live: LiveWorkspace(
                Workspace(
                    scene: scene,
                    width: size.width,
                    height: size.height,
                    themes: themes.names,
                    mappings: ArticleMapping.shippedNames,
                    recogniser: recogniser
                ),
                executor: Executor(
                    store: store,
                    visitor: visitor,
                    session: session,
                    worker: Worker(over: store, postingTo: mailbox),
                    printer: LabelPrinter(command: labelCommand, language: language),
                    mailbox: mailbox
                )
            ),
            signals: signals,
            mailbox: mailbox,
            themes: themes,
            watch: watch,
            clock: { store.moment.at }
        )
        try leave(loop.run(), loop.live.executor)
    }

    /// What was asked of the shop before leaving is done; a signal waits for nothing,
    /// since what is under way is then done whole or not at all.
    private static func leave(_ end: Loop.End, _ executor: Executor) throws {
        switch end {
        case .quit:
            executor.finishActions()
            executor.close()
        case .signal(let number): throw ExitCode(128 + number)
        case .lost: throw ExitCode(128 + 1)
        }
    }
}

extension Scene {
    /// What every screen needs to know, as it is now.
    init(store: ShopStore, visitor: Visitor, language: Language) throws {
        let names = try store.staff(by: visitor).map { ($0.id, $0.name) }
        self.init(
            language: language,
            zone: store.zone,
            now: store.moment.at,
            visitor: visitor,
            rules: try store.rules(),
            staff: Dictionary(uniqueKeysWithValues: names)
        )
    }
}

extension Worker {
    /// A worker over a shop, which it opens for itself.
    fileprivate convenience init(over store: ShopStore, postingTo mailbox: Mailbox) {
        let backroom = Backroom { try store.again() }
        self.init(
            Tools(
                perform: { backroom.perform($0) },
                interrupt: { backroom.interrupt() },
                deliver: { mailbox.post($0) }
            )
        )
    }
}
