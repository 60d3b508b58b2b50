import Canvas
package import Shop

/// Where a bank file lies that was just made.
package enum BankFilePlace: Hashable, Sendable {
    /// The shop has no folder for them.
    case nowhere
    case at(String)
    /// It could not be written; the transfers count as given to the bank all the same.
    case failed(Unreadable)
}

extension BankFilePlace {
    /// Where a file is to be found, or why it is not to be found yet.
    func label(of file: BankFile, in scene: Scene) -> Label {
        let again = "zaplecze payouts show \(file.number)"
        return switch self {
        case .at(let path): Label(scene.say("It lies in \(path)", "Plik: \(path)"))
        case .nowhere: Label(scene.say("\(again) gives the file.", "Plik daje \(again)."))
        case .failed(let error):
            Label(
                scene.say(
                    "✗ Not written, \(again) gives it: ",
                    "✗ Nie zapisano, plik daje \(again): "
                )
                    + error.explanation(in: scene.language),
                .error
            )
        }
    }
}
