import Canvas
import Shop

/// Texts that are read: a summary, what came of it, a return.
extension CounterScreen {
    /// The lines of the page, as wide as it is now.
    var pageLines: [[Label]] {
        page.flatMap { $0.isEmpty ? [[]] : $0.wrapped(to: textWidth, indent: 2) }
    }

    private var page: [[Label]] {
        switch step {
        case .summary: draft.business == .claim ? complaintPage : summaryPage
        case .done: donePage
        case .details(let place): own.indices.contains(place) ? details(of: own[place]) : []
        case .trouble: [[Label(trouble)]]
        case .returns:
            [[Label(say("There are none yet.", "Nie ma jeszcze żadnych zwrotów."))]]
        case .welcome, .address, .number, .code, .choice, .units, .reason, .demand, .defect,
            .wayBack, .account:
            []
        }
    }

    private func pair(_ name: String, _ text: String, _ style: Style = .plain) -> [Label] {
        [Label(name + ": ", .dim), Label(text, style)]
    }

    private func goods(_ name: String, _ units: Int, _ rest: String = "") -> [Label] {
        [
            Label("\(language.number(units)) × \(name)"),
            Label(rest.isEmpty ? "" : "  \(rest)", .dim),
        ]
    }

    private func amounts(_ rows: [RefundRow], of order: Order) -> [[Label]] {
        rows.map { row in
            let text = told(row, of: order)
            let amount = language.change(row.amount, order.currency)
            return [Label("\(amount)  "), Label(text, .dim)]
        }
    }
}

extension CounterScreen {
    /// What a row of the refund is; the label is not used yet when it is first shown.
    private func told(_ row: RefundRow, of order: Order) -> String {
        if case .label = row.kind, row.amount != .zero { return row.kind.label(in: language) }
        return row.explanation(of: order, currency: order.currency, in: language)
    }
}

/// Before it is handed in.
extension CounterScreen {
    private var summaryPage: [[Label]] {
        var page = chosenLines.map { line in
            let reason = draft.reasons[line.id] ?? .notGiven
            return goods(
                line.name,
                draft.units[line.id, default: 0],
                reason == .notGiven ? "" : reason.label(in: language)
            )
        }
        page.append([])
        page.append(pair(say("Way back", "Sposób zwrotu"), wayLabel(draft.wayBack)))
        if asksForAccount { page.append(accountLine) }
        page.append([])
        do throws(Return.Refusal) {
            let (purchase, goods) = try trial()
            let rows = purchase.expectation(for: goods)
            page += amounts(rows, of: purchase.order)
            let total = language.money(rows.map(\.amount).total, currency)
            page.append(
                [
                    Label(say("To be paid back: ", "Do zwrotu: ")), Label(total, .plain.bold),
                    Label("  " + Return.ifAllAccepted.text(in: language), .dim),
                ]
            )
        } catch {
            page.append([Label("! " + explanation(of: error), .error)])
        }
        return page
    }

    private var complaintPage: [[Label]] {
        var page = chosenLines.map { goods($0.name, draft.units[$0.id, default: 0]) }
        page += [
            [],
            pair(say("What is wrong", "Wada"), draft.defect),
            pair(say("Demand", "Żądanie"), draft.demand?.label(in: language) ?? ""),
            pair(say("Goods", "Towar"), wayLabel(draft.wayBack)),
        ]
        if asksForAccount { page.append(accountLine) }
        return page
    }

    private var accountLine: [Label] {
        pair(
            say("Account", "Konto"),
            account?.grouped ?? say("we will ask you", "zapytamy o numer")
        )
    }

    private func wayLabel(_ way: Return.WayBack?) -> String {
        switch way {
        case .ownParcel?, .locker?, .inPerson?: way?.label(in: language) ?? ""
        case nil: say("you keep them for now", "na razie u Ciebie")
        }
    }
}

/// When it is done.
extension CounterScreen {
    private var donePage: [[Label]] {
        let name =
            draft.business == .claim
            ? say("Number of the complaint", "Numer reklamacji")
            : say("Number of the return", "Numer zwrotu")
        var page = [pair(name, number, .plain.bold), [], [Label(instruction)]]
        if let lockerCode {
            page += [
                [],
                pair(say("Code for the parcel", "Kod na paczkę"), lockerCode.spaced, .plain.bold),
            ]
        }
        page.append([])
        if draft.business == .claim {
            let last = language.date(today + rulesNow.claimTerm)
            page.append([Label(say("We will answer by \(last).", "Odpowiemy do \(last)."))])
        }
        page.append(
            [
                Label(
                    say(
                        "We are sending you a confirmation by e-mail.",
                        "Potwierdzenie wysyłamy pocztą elektroniczną."
                    )
                )
            ]
        )
        return page
    }

    /// The number of the return under which the goods of a complaint come.
    private var parcelNumber: String? {
        guard let purchase = file?.purchase,
            let claim = purchase.claims.first(where: { $0.number == number })
        else { return nil }
        return purchase.goodsUnderWay(of: claim)?.number
    }

    /// What to do with the goods now.
    private var instruction: String {
        let mark = parcelNumber.map { say($0, "numer \($0)") } ?? say("this number", "ten numer")
        switch draft.wayBack {
        case .ownParcel?:
            let address = rulesNow.shopAddress
            guard !address.isEmpty else {
                return say(
                    "Write \(mark) on the parcel and send it to the shop.",
                    "Napisz \(mark) na paczce i wyślij ją do sklepu."
                )
            }
            let whole = [rulesNow.shopName, address].filter { !$0.isEmpty }.joined(separator: ", ")
            return say(
                "Write \(mark) on the parcel and send it to: \(whole).",
                "Napisz \(mark) na paczce i wyślij ją na adres: \(whole)."
            )
        case .locker?:
            return lockerCode == nil
                ? say(
                    "The staff will send you the code for the parcel by e-mail.",
                    "Kod na paczkę wyśle pocztą elektroniczną obsługa sklepu."
                )
                : say(
                    "Write this code on the parcel and post it at any parcel locker.",
                    "Napisz ten kod na paczce i nadaj ją w dowolnym paczkomacie."
                )
        case .inPerson?:
            return say("Hand the goods in to the staff.", "Oddaj towar obsłudze.")
        case nil:
            return say("Keep the goods until we answer.", "Zatrzymaj towar do naszej odpowiedzi.")
        }
    }
}

/// One return of the customer's.
extension CounterScreen {
    private func details(of mine: Counter.OwnReturn) -> [[Label]] {
        let (goods, order) = (mine.goods, mine.purchase.order)
        var page = [
            pair("Status", goods.status.label(in: language).capitalisedFirst, .plain.bold),
            [Label(meaning(of: goods), .dim)],
        ]
        if let rejection = goods.rejection {
            let note = rejection.note.isEmpty ? "" : ": " + rejection.note
            page.append(
                pair(say("Reason", "Powód"), rejection.ground.label(in: language) + note)
            )
        }
        page += [
            [], pair(say("Order", "Zamówienie"), order.number),
            pair(
                say("Registered", "Zgłoszony"),
                language.dayAndTime(goods.registered.at, in: zone, today: today)
            ),
            pair(say("Way back", "Sposób zwrotu"), goods.wayBack.label(in: language)),
        ]
        if !goods.lockerCode.isEmpty {
            page.append(pair(say("Code for the parcel", "Kod na paczkę"), goods.lockerCode.spaced))
        }
        if let account = goods.account {
            page.append(pair(say("Account", "Konto"), account.masked))
        }
        page.append([])
        page += lines(of: goods, in: order)
        return page + money(of: mine)
    }

    private func lines(of goods: Return, in order: Order) -> [[Label]] {
        let decided = goods.decisions.standing
        func name(_ line: ID<Order.Line>) -> String { order.line(line)?.name ?? "" }
        guard decided.isEmpty else {
            return decided.map { decision in
                switch decision.verdict {
                case .accepted:
                    self.goods(name(decision.line), decision.units, say("accepted", "przyjęte"))
                case .refused(let ground):
                    self.goods(
                        name(decision.line),
                        decision.units,
                        say("refused: ", "odmowa: ") + ground.label(in: language)
                    )
                }
            }
        }
        return goods.lines.map { self.goods(name($0.orderLine), $0.units) }
    }

    private func money(of mine: Counter.OwnReturn) -> [[Label]] {
        let (goods, order) = (mine.goods, mine.purchase.order)
        // What a claim gives is known only once it is answered.
        guard goods.kind != .claim || goods.remedy != nil else { return [] }
        let rows = mine.purchase.expectation(for: goods)
        guard !rows.isEmpty else { return [] }
        let total = language.money(rows.map(\.amount).total, order.currency)
        let isExpected = goods.status == .registered || goods.status == .awaiting
        var page: [[Label]] = [[]]
        page += amounts(rows, of: order)
        page.append(
            [
                Label(
                    goods.status == .settled
                        ? say("Paid back: ", "Zwrócono: ") : say("To be paid back: ", "Do zwrotu: ")
                ),
                Label(total, .plain.bold),
                Label(isExpected ? "  " + Return.ifAllAccepted.text(in: language) : "", .dim),
            ]
        )
        return page
    }

    /// What its status means for the customer.
    private func meaning(of goods: Return) -> String {
        switch goods.status {
        case .registered: say("We are waiting for the goods.", "Czekamy na towar.")
        case .awaiting:
            say("The goods are here; we are looking at them.", "Towar dotarł, sprawdzamy go.")
        case .accepted where goods.sendsGoodsBack:
            goods.remedy == .repair
                ? say("We repair the goods and send them back.", "Towar naprawimy i odeślemy.")
                : say("We send other goods in their place.", "W zamian wyślemy inny towar.")
        case .settled where goods.sendsGoodsBack:
            goods.remedy == .repair
                ? say("The goods were repaired.", "Towar został naprawiony.")
                : say("The goods were exchanged.", "Towar został wymieniony.")
        case .accepted:
            say("Accepted; the money is about to be paid back.", "Zwrot przyjęty, wkrótce wypłata.")
        case .settled: say("The money was paid back.", "Pieniądze zostały zwrócone.")
        case .rejected: say("The return was refused.", "Odmówiono przyjęcia zwrotu.")
        case .cancelled: say("The return was called off.", "Zwrot został anulowany.")
        }
    }
}

extension String {
    /// Ten digits in groups, as they are written down.
    fileprivate var spaced: String {
        guard utf8.count == 10 else { return self }
        return "\(prefix(4)) \(dropFirst(4).prefix(4)) \(suffix(2))"
    }
}
