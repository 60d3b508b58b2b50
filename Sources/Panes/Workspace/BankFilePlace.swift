package import Shop

/// Where a bank file lies that was just made.
package enum BankFilePlace: Hashable, Sendable {
    /// The shop has no folder for them.
    case nowhere
    case at(String)
    /// It could not be written; the transfers count as given to the bank all the same.
    case failed(Unreadable)
}

extension Workspace {
    /// Says what has become of a bank file, and where it lies.
    mutating func made(_ file: BankFile, at place: BankFilePlace, _ errand: Errand?) {
        made(file, errand)
        let language = scene.language
        let sum = language.money(file.total, file.currency)
        let count = language.number(file.orders.count)
        let head = scene.say(
            "\(file.number): transfers \(count), \(sum)",
            "\(file.number): przelewy \(count), \(sum)"
        )
        switch place {
        case .at(let path): notice = Notice(kind: .done, text: "\(head), \(path)")
        case .nowhere:
            let text = scene.say(
                "\(head). zaplecze payouts show \(file.number) gives the file.",
                "\(head). Plik daje zaplecze payouts show \(file.number)."
            )
            notice = Notice(kind: .done, text: text)
        case .failed(let error):
            let reason = error.explanation(in: language)
            refuse(
                scene.say(
                    "\(head), but not written: \(reason)",
                    "\(head), ale nie zapisano pliku: \(reason)"
                )
            )
        }
    }
}
