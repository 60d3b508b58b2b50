import Panes
import Terminal

extension Terminal.Failure {
    /// Why there is no screen, and what to do.
    func explanation(in language: Language) -> String {
        let instead = language.choose(
            english: "or use the subcommands, e.g. zaplecze returns list.",
            polish: "albo używaj poleceń, na przykład zaplecze returns list."
        )
        switch self {
        case .notATerminal:
            return language.choose(
                english: "The app needs a terminal. Its input or its output is a file or a "
                    + "pipe: run it in a terminal, ",
                polish: "Program potrzebuje terminala. Jego wejście albo wyjście to plik lub "
                    + "potok: uruchom go w terminalu "
            ) + instead
        case .unknownKind(""):
            return language.choose(
                english: "TERM is not set, so nobody knows what this terminal can do. "
                    + "Set TERM=xterm-256color, ",
                polish: "Zmienna TERM nie jest ustawiona i nie wiadomo, co ten terminal potrafi. "
                    + "Ustaw TERM=xterm-256color "
            ) + instead
        case .unknownKind(let kind):
            let kind = language.quoted(kind)
            return language.choose(
                english: "TERM is \(kind), which is not known here. Set TERM=xterm-256color, ",
                polish: "TERM ma wartość \(kind), której ten system nie zna. "
                    + "Ustaw TERM=xterm-256color "
            ) + instead
        case .cannotAddress(let kind):
            let kind = language.quoted(kind)
            return language.choose(
                english: "TERM is \(kind), a terminal that cannot place its cursor. If yours "
                    + "can, set TERM=xterm-256color, ",
                polish: "TERM ma wartość \(kind), czyli terminal, który nie umie ustawić kursora. "
                    + "Jeśli Twój umie, ustaw TERM=xterm-256color "
            ) + instead
        }
    }
}
