import Canvas
import Shop

/// Matching a parcel: its keys, its scans, and what comes back for it.
extension Workspace {
    mutating func openMatching(_ file: ParcelFile) {
        var screen = MatchScreen(file, scene: scene)
        screen.resize(to: body, &desk)
        screen.search(&desk)
        overlay = .matching(screen)
    }

    /// Does something with the screen on which a parcel is matched, where it is open.
    @discardableResult
    mutating func withMatching<Result>(
        _ body: (inout MatchScreen, inout RequestDesk) -> Result
    ) -> Result? {
        guard case .matching(var screen)? = overlay else { return nil }
        let result = body(&screen, &desk)
        overlay = .matching(screen)
        return result
    }

    mutating func press(_ key: Key, in screen: MatchScreen) {
        var screen = screen
        let outcome = screen.handle(key, in: scene.language, &desk)
        overlay = .matching(screen)
        switch outcome {
        case .left: overlay = nil
        case .confirmed: match()
        case .unmatched: unmatch()
        case .changed: break
        }
    }

    /// What is scanned while a parcel is matched: a return is marked, an article was
    /// found inside.
    mutating func scan(_ code: Code, in screen: MatchScreen) {
        notice = nil
        var screen = screen
        screen.scan(code, in: scene.language, &desk)
        overlay = .matching(screen)
        handInCodes()
    }

    private mutating func refuse(_ refusal: Parcel.Refusal) {
        refuse(explanation(of: refusal))
    }
}

extension Workspace {
    /// Matches with what is chosen, once nothing is under way any more that it hangs on.
    private mutating func match() {
        guard case .matching(var screen)? = overlay else { return }
        screen.isEager = isActing || screen.candidates.listing.isAwaited
        overlay = .matching(screen)
        guard !screen.isEager else { return }
        guard !screen.isOpenQuestion else {
            withMatching { screen, _ in screen.goToList() }
            return tell(
                scene.say(
                    "Several fit. Choose one, or mark some with Space.",
                    "Pasuje kilka. Wybierz jeden albo zaznacz spacją."
                )
            )
        }
        guard !screen.chosen.isEmpty else { return refuse(.nothingChosen) }
        take(.match(screen.chosen.map(\.id)), with: screen.file.parcel)
    }

    private mutating func unmatch() {
        guard case .matching(let screen)? = overlay else { return }
        guard screen.file.parcel.status == .matched else {
            return refuse(.outOfOrder(.match, screen.file.parcel.status))
        }
        take(.match([]), with: screen.file.parcel)
    }

    private mutating func take(_ step: Parcel.Step, with parcel: Parcel) {
        act(.handle(step, with: parcel.id, seen: parcel.version))
    }

    /// Keeps what was scanned inside with the parcel, one request at a time; more that
    /// is scanned meanwhile goes with the next.
    private mutating func handInCodes() {
        guard case .matching(var screen)? = overlay, !screen.codes.isEmpty, !isActing else {
            return
        }
        let codes = screen.codes
        screen.codes = []
        overlay = .matching(screen)
        take(.unpack(codes), with: screen.file.parcel)
    }

    /// Goes on with what waited.
    private mutating func goOnMatching() {
        handInCodes()
        guard case .matching(let screen)? = overlay, screen.isEager else { return }
        match()
    }
}

/// What comes back.
extension Workspace {
    mutating func foundCandidates(_ page: Page<ReturnRow>, _ ticket: Ticket) {
        let missing = withMatching { $0.take(page, ticket, &$1) } ?? nil
        if let missing {
            refuse(
                scene.say(
                    "\(missing) is not among the open returns.",
                    "\(missing) nie jest wśród otwartych zwrotów."
                )
            )
        }
        goOnMatching()
    }

    /// A step was taken with the parcel that is matched.
    ///
    /// Returns the numbers it was matched with, once it was.
    mutating func matched(_ kind: Parcel.Step.Kind, _ parcel: Parcel) -> [String] {
        guard case .matching(var screen)? = overlay, screen.file.parcel.id == parcel.id else {
            return []
        }
        screen.take(parcel)
        overlay = .matching(screen)
        guard kind == .match else {
            goOnMatching()
            return []
        }
        overlay = nil
        let ids = Set(parcel.returns)
        return screen.chosen.filter { ids.contains($0.id) }.map(\.number)
    }

    /// The parcel was read again; if somebody was faster, what is open about it goes on
    /// from there.
    ///
    /// A change that nobody was told of does not count as seen.
    mutating func readAgain(_ file: ParcelFile, _ errand: Errand?) {
        guard errand == .renewed else {
            withMatching { screen, _ in screen.takeNames(of: file) }
            return
        }
        if var form = form as? any ParcelForm, form.open.parcel.id == file.parcel.id {
            form.open = OpenParcel(file)
            overlay = overlay?.with(form)
        }
        withMatching { screen, _ in screen.renew(file) }
        goOnMatching()
    }

    /// Somebody was faster: what was typed and scanned is kept, and goes with the parcel
    /// as it is once it is read.
    mutating func failed(_ step: Parcel.Step, with id: ID<Parcel>, _ error: any Error) {
        withMatching { screen, _ in
            screen.isEager = false
            if error is Stale, case .unpack(let codes) = step {
                screen.codes = codes + screen.codes
            }
        }
        if error is Stale { pending[desk.ask(.parcel(id))] = .renewed }
    }
}
