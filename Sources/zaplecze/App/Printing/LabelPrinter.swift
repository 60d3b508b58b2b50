import Canvas
import Dispatch
import Panes
import Shop

/// Prints labels by a command of the user's, one after the other in a thread of its own,
/// so that no key and no write waits for a printer.
///
/// The command gets the label on standard input, five lines of plain text: number,
/// article, condition, shelf, barcode; and the same in its environment.
final class LabelPrinter: Sendable {
    private let command: String?
    private let language: Language
    /// Where the command is set up, for whoever has not done so.
    private let configuration: String
    private let patience: Int
    private let queue = DispatchQueue(label: "labels")

    init(
        command: String?,
        language: Language,
        configuration: String = Folders.own.configuration,
        patience: Int = 10
    ) {
        self.command = command
        self.language = language
        self.configuration = configuration
        self.patience = patience
    }

    /// Prints when those before are done, and tells what came of it.
    func add(_ label: ItemLabel, whenDone tell: @escaping @Sendable (Answer) -> Void) {
        queue.async { tell(self.print(label)) }
    }

    /// Prints now, and comes back when the command has ended.
    func print(_ label: ItemLabel) -> Answer {
        do throws(ItemLabel.Refusal) {
            guard let command else { throw .notConfigured(file: configuration) }
            let shell = ShellCommand(
                line: command,
                input: label.lines(in: language).map { $0 + "\n" }.joined(),
                environment: label.environment
            )
            switch try shell.run(seconds: patience) {
            case .exited(0, _): return .printed
            case .exited(let status, let said): throw .failed(status: status, said: said)
            case .killed(let signal): throw .killed(signal: signal)
            case .tookTooLong: throw .tookTooLong(seconds: patience)
            }
        } catch {
            return .failed(error)
        }
    }
}

extension ItemLabel {
    /// What is printed; a line is empty where there is nothing, and never missing.
    fileprivate func lines(in language: Language) -> [String] {
        [number, article, condition.label(in: language), shelf, barcode].map(\.printable)
    }

    fileprivate var environment: [(String, String)] {
        [
            ("ZAPLECZE_NUMBER", number.printable), ("ZAPLECZE_ARTICLE", article.printable),
            ("ZAPLECZE_BARCODE", barcode.printable), ("ZAPLECZE_CONDITION", condition.word),
            ("ZAPLECZE_SHELF", shelf.printable),
        ]
    }
}

extension String {
    /// On one line, without anything that a printer could obey, and no longer than a label.
    fileprivate var printable: String { cleaned.cut(to: 400) }
}
