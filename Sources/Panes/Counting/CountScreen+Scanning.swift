import Canvas
import Shop

/// What a code that was read while counting has come to.
enum CountedScan: Hashable, Sendable {
    case counted
    /// Of the order, and more than was announced.
    case surplus
    case wrong
}

extension CountScreen {
    /// Whether a code is that of an article of the order.
    func names(_ code: Code) -> Bool {
        order.lines.contains { code.names(ean: $0.ean, sku: $0.sku) }
    }

    /// Whether a code is on the parcel of this very return.
    func isOwn(_ code: Code) -> Bool {
        let text = code.text.uppercased()
        return text == file.goods.number.uppercased()
            || (!file.goods.lockerCode.isEmpty && text == file.goods.lockerCode)
            || file.parcels.contains { $0.tracking.uppercased() == text }
    }

    /// Counts what was scanned; the cursor goes there, whatever had the keys.
    mutating func scan(_ code: Code) -> CountedScan {
        focus = .list
        panel = nil
        askedToDrop = nil
        let result: CountedScan
        switch count.scan(code) {
        case .counted(let row):
            select(row)
            result = .counted
        case .surplus(let row):
            select(row)
            result = .surplus
        case .wrong(let row):
            select(row)
            result = .wrong
        }
        trail.note(code, isCounted: result != .wrong)
        return result
    }

    /// What a scan has come to, in words.
    func notice(of scan: CountedScan, _ code: Code, in scene: Scene) -> Notice {
        let language = scene.language
        guard let row else { return Notice(kind: .told, text: code.text) }
        let line = count.rows[row].item.line
        let here = line.map { count.counted(of: $0) + count.before(of: $0) } ?? 0
        let announced = line.map { count.announced(of: $0) } ?? 0
        switch scan {
        case .counted:
            let part = language.part(here, of: announced)
            let question = Reception.sealQuestion.text(in: language).capitalisedFirst
            let seal = awaitsSeal(row) ? " \(question) i" : ""
            return Notice(
                kind: .done,
                text: scene.say("\(code.text) counted", "\(code.text): policzono") + " (\(part))."
                    + seal
            )
        case .surplus:
            let (came, said) = (language.number(here), language.number(announced))
            return Notice(
                kind: .done,
                text: scene.say(
                    "\(code.text) counted, surplus: \(came), announced \(said).",
                    "\(code.text): policzono, nadwyżka: \(came), zgłoszono \(said)."
                )
            )
        case .wrong where count.rows[row].units > 0:
            let units = language.number(count.rows[row].units)
            return Notice(
                kind: .refused,
                text: scene.say(
                    "\(code.text) is not in this return; wrong items: \(units).",
                    "\(code.text): nie ma tego w zwrocie; zły towar: \(units)."
                )
            )
        case .wrong:
            return Notice(
                kind: .refused,
                text: scene.say(
                    "\(code.text) is not in this return. + records it, Del drops it.",
                    "\(code.text): nie ma tego w zwrocie. + zapisuje, Del usuwa."
                )
            )
        }
    }

    func awaitsSeal(_ row: Int) -> Bool {
        let row = count.rows[row]
        return row.units > 0 && count.asksForSeal(row) && row.isSealIntact == nil
    }
}
