import Canvas
import Shop

/// Answers, taken or sent back with what is wrong with them.
extension CounterScreen {
    mutating func choose(_ place: Int) -> [CounterRequest] {
        switch step {
        case .welcome:
            language = Language.allCases[place]
            return advance()
        case .choice: return begin(CounterChoice.allCases[place])
        case .reason(let line):
            draft.reasons[chosenLines[line].id] = Return.Reason.allCases[place]
            return advance()
        case .instead(let line):
            let id = chosenLines[line].id
            draft.instead[id] = place > 0 ? substitutes(at: line)[place - 1].id : nil
            return advance()
        case .demand:
            draft.demand = Claim.Demand.allCases[place]
            return advance()
        case .wayBack:
            draft.wayBack = waysBack[place]
            return advance()
        case .returns:
            go(to: .details(place))
            return []
        case .address, .number, .code, .units, .cut, .defect, .account, .summary, .done, .details,
            .trouble:
            return []
        }
    }

    private mutating func begin(_ choice: CounterChoice) -> [CounterRequest] {
        switch choice {
        case .withdrawal:
            draft.begin(.withdrawal)
            go(to: .units)
        case .claim:
            draft.begin(.claim)
            go(to: .units)
        case .returns: return visit.map { run(.records($0)) } ?? leave()
        case .leave: return leave()
        }
        return []
    }

    mutating func take(_ text: String) -> [CounterRequest] {
        switch step {
        case .address:
            draft.address = text
            guard text.isMailAddress else {
                return refuse(
                    "Write the whole address, such as anna@example.com.",
                    "Wpisz cały adres, na przykład anna@example.com."
                )
            }
        case .number:
            draft.number = text
            guard !text.isEmpty else {
                return refuse("Write the order's number.", "Wpisz numer zamówienia.")
            }
        case .code:
            let digits = text.filter { !$0.isWhitespace }
            guard digits.utf8.count == 6, digits.utf8.allSatisfy({ (48...57).contains($0) }),
                let ticket
            else { return refuse("The code has 6 digits.", "Kod ma 6 cyfr.") }
            return run(.enter(code: digits, ticket))
        case .cut:
            draft.cut = text
            guard let wrong = refusalOfCut else { break }
            problem = wrong
            return []
        case .defect:
            draft.defect = text
            guard !text.isEmpty else {
                return refuse("Write what is wrong.", "Napisz, co jest nie tak.")
            }
        case .account:
            draft.account = text
            do throws(IBAN.Problem) {
                // Left empty the shop asks for it later: no return waits for a number.
                if !text.isEmpty { _ = try IBAN(typed: text) }
            } catch {
                problem = error.explanation(in: language)
                return []
            }
        case .welcome, .choice, .units, .reason, .instead, .demand, .wayBack, .summary, .done,
            .returns, .details, .trouble:
            return []
        }
        return advance()
    }

    /// What is wrong with the amount as it was typed.
    private var refusalOfCut: String? {
        guard !draft.cut.isEmpty else { return nil }
        do throws(AmountProblem) {
            let amount = try Money(typed: draft.cut, decimals: currency.decimals)
            guard amount <= .zero || amount > cutLimit else { return nil }
        } catch {
            return error.explanation(in: language)
        }
        return cutOutOfRange(cutLimit)
    }

    mutating func takeUnits() -> [CounterRequest] {
        guard !chosenLines.isEmpty else {
            return refuse(
                "Mark at least one thing with Space.",
                "Zaznacz spacją co najmniej jedną rzecz."
            )
        }
        problem = refusalOfUnits
        return problem == nil ? advance() : []
    }

    private mutating func refuse(_ english: String, _ polish: String) -> [CounterRequest] {
        problem = say(english, polish)
        return []
    }
}

/// What a customer who was let in can begin.
enum CounterChoice: CaseIterable {
    case withdrawal
    case claim
    case returns
    case leave
}
