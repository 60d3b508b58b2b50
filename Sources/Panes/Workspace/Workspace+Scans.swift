import Canvas
import Shop

/// What a scan means, wherever the focus is.
extension Workspace {
    /// For how many milliseconds the bars are shown as an alarm.
    private static var alarmLength: Int64 { 400 }

    /// Gives a scan to the screen that counts, and looks it up anywhere else.
    mutating func look(for text: String) {
        guard !isTooSmall, let code = Code(text) else { return }
        notice = nil
        awaited = nil
        switch overlay {
        case .counting(let screen)?: scan(code, in: screen)
        case .matching(let screen)?: scan(code, in: screen)
        case .stocktaking(let screen)?: scan(code, in: screen)
        case .form?, .leaving?, .bulk?, .text?, .filter?, .finder?, .menu?, .ledger?, .confirming?,
            .feed?, .trial?, nil:
            if isTied { refuseToLeave(for: code.text) } else { lookUp(code) }
        }
    }

    /// Asks what a code names; what is typed meanwhile waits for what it opens.
    mutating func lookUp(_ code: Code) {
        let ticket = desk.ask(.scan(code))
        pending[ticket] = .scan(code)
        sought = .code(ticket)
    }

    /// What a scanned code names.
    mutating func scanned(
        _ code: Code,
        _ targets: [ScanTarget],
        _ errand: Errand?,
        _ ticket: Ticket
    ) {
        guard errand != nil, sought == .code(ticket) else { return }
        sought = nil
        guard let first = targets.first else { return unknown(code) }
        guard targets.count > 1 else { return open(first) }
        guard !isTied else { return refuseToLeave(for: code.text) }
        closeOverlay()
        let options = targets.map { Menu.Option($0.label(in: scene.language)) }
        overlay = .menu(Menu(options), .targets(targets))
        goOnWithNextScan()
    }

    mutating func scanFailed(_ ticket: Ticket) {
        guard sought == .code(ticket) else { return }
        sought = nil
        goOnWithNextScan()
    }

    /// Tells loudly that a code names nothing, and keeps it; at the dock it is taken for
    /// the label of a parcel that has just come.
    private mutating func unknown(_ code: Code) {
        if view == .parcels, !isAtWork, !isTied, refusal(without: .process) == nil {
            closeOverlay()
            openLogForm(tracking: code.text)
            return goOnWithNextScan()
        }
        let name = code.text.cut(to: 40)
        keep(.unknownScan(code, place: openRecord))
        refuseLoudly(
            scene.say(
                "\(name) is not known here. U shows unknown codes.",
                "Kod \(name) nie jest tu znany. U pokazuje nieznane kody."
            )
        )
        goOnWithNextScan()
    }

    /// Refuses so that those see it for a moment who do not hear it: somebody with a
    /// scanner looks at the goods.
    mutating func refuseLoudly(_ why: String) {
        refuse(why)
        alarm = Instant(milliseconds: scene.now.milliseconds + Self.alarmLength)
    }

    /// Whether something is under way that no scan may close.
    var isTied: Bool {
        switch overlay {
        case .leaving?, .bulk?, .feed?, .trial?: true
        case .form?, .text?, .filter?, .finder?, .menu?, .ledger?, .confirming?, .counting?,
            .matching?, .stocktaking?, nil:
            form?.form.isDirty ?? false
        }
    }

    mutating func refuseToLeave(for scanned: String) {
        let name = scanned.cut(to: 30)
        refuseLoudly(
            scene.say(
                "\(name): first finish or leave this, then scan.",
                "\(name): najpierw dokończ to lub zamknij, potem skanuj."
            )
        )
        goOnWithNextScan()
    }

    /// Whether codes are the work itself.
    private var isAtWork: Bool {
        switch overlay {
        case .counting?, .matching?, .stocktaking?: true
        case .filter?, .finder?, .menu?, .ledger?, .form?, .bulk?, .leaving?, .confirming?, .text?,
            .feed?, .trial?, nil:
            false
        }
    }

    /// The number of the record that is open, or nothing.
    private var openRecord: String {
        switch (overlay, place) {
        case (.counting(let screen)?, _): screen.file.goods.number
        case (.matching(let screen)?, _): screen.file.parcel.tracking
        case (.stocktaking(let screen)?, _): screen.file.stocktake.number
        case (.form?, _), (_, .page): currentNumber
        case (_, .list): ""
        }
    }

    /// Closes what lies over the pane; a query that was being typed is as it was.
    mutating func closeOverlay() {
        if case .filter? = overlay { pressOverlay(.escape) }
        overlay = nil
    }
}
