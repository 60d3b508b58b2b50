import Canvas
import Shop

/// Points accounts: what can be done with one, and where the programme begins.
extension Workspace {
    mutating func showAccounts(_ query: Query<AccountField>) {
        accounts.closePage()
        accounts.listing.ask(query, &desk)
        go(to: .accounts)
    }

    mutating func askTerms() { _ = desk.ask(.terms) }

    /// What the views of points need to know, unless it is here.
    mutating func beginLoyalty() {
        if scene.terms == nil { askTerms() } else { beginFigures() }
    }

    /// Figures are read for the views that show them, and in the background.
    private mutating func beginFigures() {
        guard scene.terms?.isEmpty == false else { return }
        if view == .terms || view == .loyaltyFigures { loyaltyFigures.begin(&desk) }
    }

    /// The rules as they are; perhaps since they were changed here.
    mutating func took(_ terms: [LoyaltyTerms], _ errand: Errand?) {
        let isFirst = scene.terms?.isEmpty ?? true
        scene.terms = terms
        if isFirst { beginFigures() }
        guard case .act(.changeLoyalty(let change))? = errand else { return }
        if case .trial? = overlay { overlay = nil }
        let language = scene.language
        guard case .setTerms(_, let day) = change else {
            notice = Notice(
                kind: .done,
                text: scene.say(
                    "The programme has begun: orders placed from now on give points.",
                    "Program działa: zamówienia złożone od teraz dają punkty."
                )
            )
            return
        }
        let number = language.number(terms.last?.version ?? 0)
        let from = day.map { language.date($0) } ?? scene.say("now on", "teraz")
        notice = Notice(
            kind: .done,
            text: scene.say(
                "Rules, version \(number): they count from \(from).",
                "Zasady, wersja \(number): obowiązują od \(from)."
            )
        )
    }

    /// Something was booked or noted on an account.
    mutating func accountChanged(_ file: AccountFile, _ errand: Errand?) {
        close(for: errand)
        outdated.insert(.accounts)
        catchUp()
        guard case .act(.changeLoyalty(let change))? = errand else { return }
        let language = scene.language
        let what =
            switch change {
            case .adjust(let points, _, _):
                language.change(points) + scene.say(", balance ", ", saldo ")
                    + language.number(file.row.balance)
            case .setBirthday(let birthday, _):
                birthday.map { scene.say("birthday ", "urodziny ") + $0.label(in: language) }
                    ?? scene.say("birthday forgotten", "usunięto datę urodzin")
            case .open, .setTerms: ""
            }
        notice = Notice(kind: .done, text: "\(file.row.number): \(what)")
    }

    /// The account that is being corrected was read again, since somebody was faster.
    mutating func rebasePoints(on file: AccountFile) {
        guard case .form(let form)? = overlay, var form = form as? AdjustPointsForm else { return }
        form.rebase(on: file)
        overlay = .form(form)
    }

    mutating func explainPoints() {
        guard let file = accounts.current else { return refuse(noRecord) }
        let what = Command.explain.title(in: scene.language)
        overlay = .text(
            title: "\(file.row.number) › \(what)",
            AccountList.ledger(file, width: body.width - 6, scene),
            scroll: 0
        )
    }

    mutating func openPointsForm(for command: Command) {
        guard let file = accounts.current else { return refuse(noRecord) }
        overlay =
            command == .noteBirthday
            ? .form(BirthdayForm(file, scene: scene)) : .form(AdjustPointsForm(file, scene: scene))
    }
}

/// Why something cannot be done now.
extension Workspace {
    func refusal(ofPoints command: Command) -> String? {
        let right: Right = command == .noteBirthday ? .serveLoyalty : .keepLoyalty
        if let refusal = refusal(without: right) { return refusal }
        return accounts.listing.selected == nil ? noRecord : nil
    }

    /// That a shop without a programme has nothing to be listed or changed.
    func refusal(withoutLoyalty command: Command) -> String? {
        guard view.keepsPoints, scene.terms?.isEmpty == true else { return nil }
        let needing: [Command] = [
            .open, .filter, .sort, .chooseColumns, .chooseView, .mark, .markAll, .copy, .explain,
            .history, .adjustPoints, .redeem, .noteBirthday, .change, .addTermsRule, .dropTermsRule,
        ]
        return needing.contains(command) ? explanation(of: PointsRefusal.notOpened) : nil
    }

    var refusalToOpenLoyalty: String? {
        if let refusal = refusal(without: .keepLoyalty) { return refusal }
        return scene.terms?.isEmpty == true
            ? nil : explanation(of: PointsRefusal.alreadyOpened)
    }
}

/// The beginning.
extension Workspace {
    mutating func askToOpenLoyalty() {
        let menu = question(
            no: scene.say("no, not yet", "nie, jeszcze nie"),
            yes: scene.say("yes, begin", "tak, zaczynamy")
        )
        let title = scene.say(
            "Begin the loyalty programme?",
            "Zacząć program lojalnościowy?"
        )
        overlay = .confirming(title: title, menu, .changeLoyalty(.open))
    }

    /// Says how a shop begins its programme, in the place of lists with nothing in them.
    func drawIntroToLoyalty(on canvas: inout Canvas, in area: Area) {
        let usual = LoyaltyTerms(from: scene.moment)
        let language = scene.language
        let rate = language.decimal(usual.rate)
        let worth = language.money(usual.pointValue, Rules.currency)
        let lines = [
            scene.say(
                "This shop has no loyalty programme yet.",
                "Sklep nie ma jeszcze programu lojalnościowego."
            ), "",
            scene.say("Begin it with", "Zacznij go:"),
            "  \(Command.openLoyalty.keys[0].label(in: language))",
            scene.say("or from a shell:", "albo z powłoki:"), "  zaplecze loyalty open", "",
            scene.say(
                "From then on new orders give points: \(rate) for a złoty, worth \(worth) each, "
                    + "once the time for returns is over. Older orders give none. All rules can "
                    + "be changed later.",
                "Odtąd nowe zamówienia dają punkty: \(rate) za złoty, każdy wart \(worth), gdy "
                    + "minie czas na zwrot. Starsze zamówienia nie dają punktów. Wszystkie "
                    + "zasady można potem zmienić."
            ),
        ]
        let room = area.droppingTop(1).inset(columns: Table.gutter)
        let text = lines.flatMap { line in
            [Label(line, line.hasPrefix("  ") ? .key : .plain)].wrapped(to: room.width, indent: 0)
        }
        for (row, line) in text.prefix(room.height).enumerated() {
            canvas.write(line, x: room.x, y: room.y + row, width: room.width)
        }
    }
}

extension View {
    /// Whether it shows points or their rules, which only a programme has.
    var keepsPoints: Bool { [.accounts, .terms, .loyaltyFigures].contains(self) }
}
