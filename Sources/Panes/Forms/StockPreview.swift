import Canvas
import Shop

extension Scene {
    /// What a step does to the stock, and what a later one will:
    /// `Stock  +2 quarantine (not for sale)  ·  once accepted: +1 restock A-04-2, +1 outlet`.
    ///
    /// Nothing where nothing moves.
    func stockLine(_ changes: [PlacedUnits], onceAccepted: [PlacedUnits] = []) -> [[Label]] {
        guard !changes.isEmpty else { return [] }
        let later = onceAccepted.map(words).joined(separator: ", ")
        let title = say("Stock", "Magazyn")
        return [
            labelled(
                title,
                dotted([
                    Label(changes.map(words).joined(separator: ", ")),
                    Label(
                        later.isEmpty ? "" : say("once accepted: ", "po akceptacji: ") + later,
                        .dim
                    ),
                ])
            )
        ]
    }

    /// `+1 restock A-04-2`; what leaves the shop has no sign.
    private func words(_ units: PlacedUnits) -> String {
        let change = language.change(units.units)
        let number = language.number(abs(units.units))
        func text(_ disposition: Disposition) -> String { disposition.label(in: language) }
        switch units.place {
        case .quarantine:
            let name = Bin.Purpose.quarantine.label(in: language)
            guard units.units > 0 else { return "\(change) \(name)" }
            return "\(change) \(name) (\(say("not for sale", "nie do sprzedaży")))"
        case .shelf:
            let code = units.bin?.code ?? ""
            return "\(change) \(text(.restock))" + (code.isEmpty ? "" : " \(code)")
        case .outlet: return "\(change) \(text(.outlet))"
        case .repair: return "\(change) \(text(.repair))"
        case .supplier: return "\(change) \(text(.supplier))"
        case .scrapped: return "\(number) \(text(.scrap))"
        case nil: return "\(number) \(text(.backToCustomer))"
        }
    }
}
