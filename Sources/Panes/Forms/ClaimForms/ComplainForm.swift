import Canvas
import Shop

/// What a customer complains about, taken in from an order or one of its returns.
struct ComplainForm: FormScreen {
    var form: Form<FormQuestion>
    private let purchase: Purchase
    /// The lines of which units have not come back for good.
    private let lines: [Order.Line]
    private let ways: [Return.WayBack]

    init(_ purchase: Purchase, scene: Scene) {
        self.purchase = purchase
        let left = purchase.unitsNotBack
        lines = purchase.order.lines.filter { left[$0.id, default: 0] > 0 }
        ways = Return.WayBack.offered(under: scene.rules)
        form = Form(
            lines.enumerated().map { index, line in
                Self.row(for: line, index, left: left[line.id, default: 0], scene)
            } + Self.rows(ways, scene)
        )
        adapt(in: scene)
    }

    func title(in scene: Scene) -> String {
        let claim = Return.Kind.claim.label(in: scene.language)
        return "\(purchase.order.number) › \(claim)"
    }

    func consequence(in scene: Scene) -> String {
        scene.say("If registered now", "Po zarejestrowaniu")
    }

    mutating func adapt(in scene: Scene) {
        let isCut = chosen(.demand, of: Claim.Demand.allCases) == .priceCut
        form.setHidden(!isCut, for: .amount)
        form.setHidden(!form.isOn(.bringsGoods), for: .wayBack)
        let day = try? day(.reached, in: scene)
        let hint = day.map { scene.language.weekday($0, today: scene.today) } ?? ""
        form.setHint(hint, for: .reached)
        let asks = scene.occasion.rights.contains(.registerLate) && isLate(in: scene)
        form.setHidden(!asks, for: .lateReason)
    }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        let complaint = try complaint(in: scene)
        if let refusal = refusal(of: complaint, in: scene) {
            throw FormProblem(place(of: refusal), explanation(refusal, scene))
        }
        return .complain(complaint, about: purchase.order.id)
    }

    func preview(in scene: Scene) -> [[Label]] {
        let complaint: Complaint
        do throws(FormProblem) {
            complaint = try self.complaint(in: scene)
        } catch {
            return refusal(error.text)
        }
        if let why = refusal(of: complaint, in: scene) {
            return refusal(explanation(why, scene))
        }
        let last = Claim.answerBy(complaint.received, under: scene.rules)
        let isConsumers = purchase.order.buyer.kind.hasConsumersRights
        let term = Claim.Term.answerBy(last)
        let by = term.phrase(today: scene.today, isConsumers: isConsumers, in: scene.language)
        let units = scene.language.pieces(complaint.lines.map(\.units).reduce(0, +))
        let goods =
            complaint.bringsGoods
            ? scene.say("a return for \(units) is opened", "powstanie zwrot, \(units)")
            : scene.say("none is expected yet", "na razie nie ma przyjść")
        return [
            labelled(ColumnTitle.due.title(in: scene.language), [Label(by)]),
            scene.goodsLine([Label(goods)]), scene.messageLine(to: purchase.order),
        ]
    }
}

extension ComplainForm {
    private static func row(
        for line: Order.Line,
        _ index: Int,
        left: Int,
        _ scene: Scene
    ) -> FormRow {
        let stepper = FormField.Stepper(0, in: 0...left)
        var units = FormRow(.units(index), line.name, .number(stepper))
        let (bought, rest) = (scene.language.number(line.units), scene.language.number(left))
        units.hint = scene.say(
            "bought \(bought), kept \(rest)",
            "kupiono \(bought), u klienta \(rest)"
        )
        return units
    }

    private static func rows(_ ways: [Return.WayBack], _ scene: Scene) -> [FormRow] {
        func title(_ column: ColumnTitle) -> String { column.title(in: scene.language) }
        var amount = FormRow(.amount, "  " + scene.say("Price cut", "Obniżenie"), .typed())
        amount.hint = scene.say("if the customer names one", "jeśli klient podaje kwotę")
        var defect = FormRow(.defect, title(.defect), .typed(), isRequired: true)
        defect.hint = scene.say("in the customer's words", "słowami klienta")
        return [
            defect,
            Form.Row(.demand, title(.demand), .demand(in: scene.language), isRequired: true),
            amount,
            Form.Row(
                .reached,
                scene.say("Reached us", "Wpłynęła"),
                .typed(scene.today.iso),
                isRequired: true
            ),
            Form.Row(
                .bringsGoods,
                scene.say("Goods come with it", "Towar przychodzi"),
                .toggle(false)
            ),
            Form.Row(.wayBack, "  " + title(.wayBack), .way(ways, in: scene.language)),
            Form.Row(
                .lateReason,
                scene.say("Why it is taken late", "Dlaczego po terminie"),
                .typed(),
                isRequired: true
            ),
        ]
    }

    private func complaint(in scene: Scene) throws(FormProblem) -> Complaint {
        let received = try day(.reached, in: scene)
        guard let demand = chosen(.demand, of: Claim.Demand.allCases) else {
            throw FormProblem(
                .demand,
                scene.say("Choose what the customer demands.", "Wybierz, czego żąda klient.")
            )
        }
        return Complaint(
            lines: lines.enumerated().compactMap { index, line in
                let units = form.number(.units(index)) ?? 0
                return units > 0 ? Claim.Line(orderLine: line.id, units: units) : nil
            },
            demand: demand,
            amount: try amount(.amount, in: purchase.order.currency, scene),
            defect: typed(.defect),
            received: scene.moment(on: received, notBefore: purchase.order.placed),
            lateReason: form.asks(.lateReason) ? typed(.lateReason) : "",
            bringsGoods: form.isOn(.bringsGoods),
            wayBack: chosen(.wayBack, of: ways) ?? .ownParcel
        )
    }

    private func refusal(of complaint: Complaint, in scene: Scene) -> Claim.Refusal? {
        var trial = purchase
        do throws(Claim.Refusal) {
            _ = try trial.complain(
                complaint,
                id: ID(-1),
                number: "",
                opening: .trial,
                on: scene.occasion
            )
            return nil
        } catch {
            return error
        }
    }

    private func isLate(in scene: Scene) -> Bool {
        guard let received = try? day(.reached, in: scene),
            let last = purchase.order.lastClaimDay(under: scene.rules)
        else { return false }
        return received > last
    }

    private func place(of refusal: Claim.Refusal) -> FormQuestion? {
        switch refusal {
        case .missingDefect: .defect
        case .datesOutOfOrder: .reached
        case .liabilityEnded: form.asks(.lateReason) ? .lateReason : .reached
        case .cutOutOfRange: .amount
        case .goods: .bringsGoods
        case _: nil
        }
    }

    private func explanation(_ refusal: Claim.Refusal, _ scene: Scene) -> String {
        scene.explanation(of: refusal, purchase.order.currency)
    }
}
