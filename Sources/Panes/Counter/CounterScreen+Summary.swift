import Canvas
import Shop

/// Before it is handed in.
extension CounterScreen {
    var summaryPage: [[Label]] {
        var page = chosenUnits.flatMap { line, units in
            let reason = draft.reasons[line.id] ?? .notGiven
            let goods = goods(
                line.name,
                units,
                reason == .notGiven ? "" : reason.label(in: language)
            )
            return [goods] + (substitute(for: line).map { [exchanged(for: $0.name)] } ?? [])
        }
        page.append([])
        page.append(pair(say("Way back", "Sposób zwrotu"), wayLabel(draft.wayBack)))
        if asksForAccount { page.append(accountLine) }
        page.append([])
        do throws(Return.Refusal) {
            let (purchase, goods) = try trial()
            let rows = purchase.expectation(for: goods, on: today)
            page += amounts(rows, of: purchase.order)
            if wantsExchange {
                let surcharge = purchase.exchangeSurcharge(of: goods, on: today)
                page.append(surchargeLine(surcharge, currency))
            }
            let total = language.money(rows.map(\.amount).total, currency)
            page.append(
                [
                    Label(say("To be paid back: ", "Do zwrotu: ")), Label(total, .plain.bold),
                    Label("  " + Return.ifAllAccepted.text(in: language), .dim),
                ]
            )
            if wantsExchange { page += [[], [Label(exchangeFallback, .dim)]] }
        } catch {
            page.append([Label("! " + explanation(of: error), .error)])
        }
        return page
    }

    var complaintPage: [[Label]] {
        var page = chosenUnits.map { goods($0.line.name, $0.units) }
        page += [
            [],
            pair(say("What is wrong", "Wada"), draft.defect),
            pair(say("Demand", "Żądanie"), demand),
            pair(say("Goods", "Towar"), wayLabel(draft.wayBack)),
        ]
        if asksForAccount { page.append(accountLine) }
        return page
    }

    private var demand: String {
        let amount = cut.map { " " + language.money($0, currency) } ?? ""
        return (draft.demand?.label(in: language) ?? "") + amount
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
