import Canvas
import Shop

/// What a customer announces to send back of an order.
struct RegisterForm: FormScreen {
    var form: Form<FormQuestion>
    let purchase: Purchase
    /// The lines of which units can still come back.
    let lines: [Order.Line]
    private let waysBack: [Return.WayBack]
    /// What codes that were typed name; nil for those that name nothing.
    var named: [String: Variant?] = [:]

    init(_ file: OrderFile, scene: Scene) {
        let purchase = file.purchase
        self.purchase = purchase
        lines = purchase.order.lines.filter { purchase.returnable($0) > 0 }
        waysBack = [.ownParcel, .inPerson] + Return.LockerSize.allCases.map { .locker($0) }
        let currency = purchase.order.currency
        form = Form(
            lines.enumerated().flatMap { index, line in
                Self.rows(for: line, index, left: purchase.returnable(line), scene)
            } + Self.statementRows(waysBack, currency, scene)
        )
        adapt(in: scene)
    }

    func title(in scene: Scene) -> String {
        let step = Return.Step.Kind.register.noun(in: scene.language)
        return "\(purchase.order.number) › \(step)"
    }

    func consequence(in scene: Scene) -> String {
        scene.say("If registered now", "Po zarejestrowaniu")
    }

    mutating func adapt(in scene: Scene) {
        for index in lines.indices {
            form.setHidden(form.number(.units(index)) == 0, for: .reason(index))
            adaptWanted(index, in: scene)
        }
        for question in [FormQuestion.sent, .reached] {
            let day = try? day(question, in: scene)
            let hint = day.map { scene.language.weekday($0, today: scene.today) } ?? ""
            form.setHint(hint, for: question)
        }
        form.setHidden(!isByLocker, for: .lockerCode)
        form.setHidden(!goesBackByTransfer, for: .account)
        let asks = scene.occasion.rights.contains(.registerLate) && isLate(in: scene)
        form.setHidden(!asks, for: .lateReason)
    }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        let announcement = try announcement(in: scene)
        do throws(Return.Refusal) {
            _ = try registered(announcement, in: scene)
        } catch {
            throw FormProblem(place(of: error, announcement, in: scene), explanation(error, scene))
        }
        return .register(announcement, of: purchase.order.id)
    }

    func preview(in scene: Scene) -> [[Label]] {
        let last = purchase.order.lastReturnDay(under: scene.rules)
        let style: Style = last.map { $0 < scene.today } == true ? .warn : .plain
        let window = labelled(
            scene.say("Window", "Termin"),
            [Label(scene.language.returnWindow(until: last, today: scene.today), style)]
        )
        let account =
            (try? account(.account, in: scene)) != nil
            ? accountLines(.account, in: scene) : []
        return [window] + account + outcome(in: scene)
    }

    private func outcome(in scene: Scene) -> [[Label]] {
        do throws(FormProblem) {
            let announcement = try announcement(in: scene)
            do throws(Return.Refusal) {
                let (trial, goods) = try registered(announcement, in: scene)
                let rows = trial.expectation(for: goods, on: scene.today)
                let condition = "  " + Return.ifAllAccepted.text(in: scene.language)
                let currency = purchase.order.currency
                return [scene.refundLine(rows, currency) + [Label(condition, .dim)]]
                    + trial.wishes(of: goods).map { scene.wishLine($0, currency) }
                    + [scene.messageLine(to: purchase.order)]
            } catch {
                return refusal(explanation(error, scene))
            }
        } catch {
            return refusal(error.text)
        }
    }
}

extension RegisterForm {
    private func announcement(in scene: Scene) throws(FormProblem) -> Announcement {
        let sent = try day(.sent, in: scene)
        let reached = try day(.reached, in: scene)
        var announced: [Return.Line] = []
        for (index, line) in lines.enumerated() {
            guard let units = form.number(.units(index)), units > 0 else { continue }
            announced.append(
                Return.Line(
                    orderLine: line.id,
                    units: units,
                    reason: chosen(.reason(index), of: Return.Reason.allCases) ?? .notGiven,
                    wanted: try wanted(index, in: scene)
                )
            )
        }
        return Announcement(
            lines: announced,
            statementSent: scene.moment(on: sent, notBefore: purchase.order.placed),
            statementReached: scene.moment(on: reached, notBefore: purchase.order.placed),
            wayBack: chosen(.wayBack, of: waysBack) ?? .ownParcel,
            lockerCode: try lockerCode(in: scene),
            account: try account(.account, in: scene),
            lateReason: form.asks(.lateReason) ? typed(.lateReason) : ""
        )
    }

    /// Whether some of the money can only go back by transfer, so that an account is asked
    /// for; it may be left open.
    private var goesBackByTransfer: Bool {
        purchase.order.payments.contains { $0.instrument.goesBackByTransfer && $0.amount > .zero }
    }

    private var isByLocker: Bool {
        guard case .locker? = chosen(.wayBack, of: waysBack) else { return false }
        return true
    }

    /// The digits of the code on the parcel, or nothing where none was typed.
    private func lockerCode(in scene: Scene) throws(FormProblem) -> String {
        guard form.asks(.lockerCode) else { return "" }
        let text = typed(.lockerCode)
        guard !text.isEmpty else { return "" }
        guard let code = Announcement.lockerCode(typed: text) else {
            let why = scene.say(
                "The code has 10 digits, such as 4821 9930 17. Correct it or leave it empty.",
                "Kod ma 10 cyfr, na przykład 4821 9930 17. Popraw go albo zostaw puste pole."
            )
            throw FormProblem(.lockerCode, why)
        }
        return code
    }

    /// The order with the return that the announcement would open.
    private func registered(
        _ announcement: Announcement,
        in scene: Scene
    ) throws(Return.Refusal) -> (Purchase, Return) {
        var trial = purchase
        let id = ID<Return>((purchase.returns.map(\.id.key).max() ?? 0) + 1)
        _ = try trial.register(announcement, id: id, number: "", on: scene.occasion)
        guard let goods = trial[id] else { throw .noSuchReturn }
        return (trial, goods)
    }

    private func isLate(in scene: Scene) -> Bool {
        guard let sent = try? day(.sent, in: scene),
            let last = purchase.order.lastReturnDay(under: scene.rules)
        else { return false }
        return sent > last
    }

    private func place(
        of refusal: Return.Refusal,
        _ announcement: Announcement,
        in scene: Scene
    ) -> FormQuestion? {
        switch refusal {
        case .notReturnable(let name, _, _): place(of: name).map(FormQuestion.units)
        case .wantsTheSame(let name):
            lines.indices.first { lines[$0].name == name && form.asks(.wantedPrice($0)) }
                .map(FormQuestion.wanted)
        case .exchangePrice(let name): place(of: name).map(FormQuestion.wantedPrice)
        case .windowClosed: form.asks(.lateReason) ? .lateReason : .sent
        case .datesOutOfOrder:
            announcement.statementSent.day < purchase.order.placed.day
                || announcement.statementSent > scene.moment ? .sent : .reached
        case .lockerOff: .wayBack
        case _: nil
        }
    }

    private func place(of name: String) -> Int? {
        lines.indices.first { lines[$0].name == name && form.number(.units($0)) ?? 0 > 0 }
    }

    func explanation(_ refusal: Return.Refusal, _ scene: Scene) -> String {
        scene.explanation(of: refusal, purchase.order.currency)
    }
}
