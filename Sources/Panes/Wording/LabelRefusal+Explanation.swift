package import Shop

extension ItemLabel.Refusal {
    /// Why no label was printed, and what to do about it.
    package func explanation(in language: Language) -> String {
        switch self {
        case .notConfigured(let file):
            return language.choose(
                english: "No command prints labels. Write one into \(file), such as "
                    + "label-command = \"lp -d labels\".",
                polish: "Nie ustawiono polecenia drukowania etykiet. Wpisz je do \(file), na "
                    + "przykład label-command = \"lp -d etykiety\"."
            )
        case .notStarted(let number):
            return language.choose(
                english: "The command that prints labels could not be started (error \(number) "
                    + "of the system). Try again.",
                polish: "Nie udało się uruchomić polecenia drukowania etykiet (błąd systemu "
                    + "\(number)). Spróbuj ponownie."
            )
        case .failed(let status, let said):
            let reason = said.isEmpty ? "." : ": \(said)"
            return language.choose(
                english: "The label was not printed: the command ended with status "
                    + "\(status)\(reason)",
                polish: "Etykieta nie została wydrukowana: polecenie skończyło się kodem "
                    + "\(status)\(reason)"
            )
        case .killed(let signal):
            return language.choose(
                english: "The label was not printed: signal \(signal) ended the command.",
                polish: "Etykieta nie została wydrukowana: polecenie przerwał sygnał \(signal)."
            )
        case .tookTooLong(let seconds):
            let time = language.number(seconds)
            return language.choose(
                english: "The label was not printed: the command took longer than \(time) s and "
                    + "was stopped. Look at the printer.",
                polish: "Etykieta nie została wydrukowana: polecenie trwało dłużej niż \(time) s "
                    + "i zostało przerwane. Sprawdź drukarkę."
            )
        }
    }
}
