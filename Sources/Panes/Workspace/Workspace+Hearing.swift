import Canvas
import Shop

/// What a person does and what a scanner types, once it is clear which is which.
extension Workspace {
    /// Whether letters are typed into a text field; not while a scan waits or what it
    /// names is on its way, since what comes then is no longer meant for that field.
    var isTyping: Bool { sought == nil && typedAhead.isEmpty && isInField }

    /// Whether a scan must wait, since what is under way decides what it comes upon: the
    /// form that is being submitted will be closed.
    private var isHeldUp: Bool {
        if case .bulk? = overlay { return false }
        return isActing
    }

    /// Whether a text field has the keys.
    private var isInField: Bool {
        switch overlay {
        case .filter?, .finder?: true
        case .form(let screen)?: screen.isTyping
        case .counting(let screen)?: screen.isTyping
        case .bulk?: bulk?.asksForCount ?? false
        case .matching(let screen)?: screen.isTyping
        case .menu?, .ledger?, .feed?, .trial?, .leaving?, .confirming?, .text?, .stocktaking?, nil:
            false
        }
    }

    /// Does what was heard, or keeps it until what was scanned before is here.
    mutating func hear(_ heard: ScanRecogniser.Heard) {
        if heard == .input(.key(.escape)) {
            typedAhead = []
            if sought != nil { return stopSeeking() }
        }
        goOn()
        let waits = sought != nil || !typedAhead.isEmpty || (heard.isScan && isHeldUp)
        guard !waits || heard.cannotWait else { return typedAhead.append(heard.forLater) }
        perform(heard)
    }

    private mutating func perform(_ heard: ScanRecogniser.Heard) {
        switch heard {
        case .input(.key(let key)): press(key)
        case .input(.paste(let text)): paste(text)
        case .input(.mouse(let mouse)): point(mouse)
        case .input(.resized): break
        case .scan(let text, let typed): scan(text, typed: typed)
        case .burstInField(let text, let end): endBurst(text, by: end)
        case .broken(let text): tellBroken(text)
        }
    }

    /// Does what was typed ahead, as far as it need not wait for another scan.
    mutating func goOn() {
        while sought == nil, !isHeldUp, !typedAhead.isEmpty { perform(typedAhead.removeFirst()) }
    }

    /// Forgets the commands that were meant for what a scan did not open; scans that
    /// came after them are looked up.
    mutating func goOnWithNextScan() {
        typedAhead = Array(typedAhead.drop { !$0.isScan })
        goOn()
    }

    private mutating func stopSeeking() {
        if case .code(let ticket)? = sought { pending[ticket] = nil }
        leaveSoughtPage()
        sought = nil
    }

    /// A burst went into a text field: it belongs there, unless it can only be a scan.
    private mutating func endBurst(_ text: String, by end: Key) {
        let isKnown = Code(text)?.isOfKnownForm ?? false
        guard isKnown || takesScan, isInField else { return press(end) }
        takeBack(text.count)
        hear(.scan(text, typed: 0))
    }

    private mutating func scan(_ text: String, typed: Int) {
        if isInField { takeBack(typed) }
        if case .form(let form)? = overlay, let code = Code(text), scan(code, in: form) { return }
        look(for: text)
    }

    /// Takes letters back out of the field into which a scanner typed them.
    private mutating func takeBack(_ count: Int) {
        for _ in 0..<count { pressOverlay(.backspace) }
    }

    /// Whether what lies open is filled in by scans, whatever the code looks like: a form
    /// of which a shelf's label is for the shelf, or a parcel being matched, which the
    /// scanner's Enter would match.
    private var takesScan: Bool {
        if case .matching? = overlay { return true }
        if let register = form as? RegisterForm { return register.wantsCode }
        guard case .form(let screen)? = overlay, screen is any ScanTaking else { return false }
        return ![.shelf, .bin].contains(screen.form.rows[screen.form.focus].name)
    }

    private mutating func tellBroken(_ text: String) {
        guard !isTooSmall else { return }
        let part = text.cut(to: 40)
        refuseLoudly(
            scene.say(
                "The scan broke off at \(part). Scan it again.",
                "Skan urwał się na \(part). Zeskanuj ponownie."
            )
        )
    }
}

extension FormScreen {
    fileprivate var isTyping: Bool {
        guard form.rows.indices.contains(form.focus) else { return false }
        return switch form.rows[form.focus].field {
        case .text: true
        case .choice, .number, .toggle: false
        }
    }
}

extension ScanRecogniser.Heard {
    fileprivate var isScan: Bool {
        switch self {
        case .scan: true
        case .input, .burstInField, .broken: false
        }
    }

    /// The same for when the field into which its letters went is no longer there.
    fileprivate var forLater: ScanRecogniser.Heard {
        guard case .scan(let text, _) = self else { return self }
        return .scan(text, typed: 0)
    }

    /// Whether it does nothing with a record, and so need not wait for one.
    fileprivate var cannotWait: Bool {
        switch self {
        case .input(.resized), .broken, .input(.key(.control("c"))), .input(.key(.control("l"))),
            .input(.key(.control("z"))):
            true
        case .input, .scan, .burstInField: false
        }
    }
}
