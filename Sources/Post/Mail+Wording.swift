package import Panes

extension Mail.Problem {
    /// What is wrong and what to do about it; the address is not told, since whoever reads
    /// it may not see it.
    package func explanation(in language: Language) -> String {
        switch self {
        case .unusableRecipient:
            language.choose(
                english: "No mail can go to the address on the order. Correct it where the "
                    + "order comes from.",
                polish: "Na adres z zamówienia nie da się wysłać wiadomości. Popraw go tam, "
                    + "skąd pochodzi zamówienie."
            )
        case .unusableSender:
            language.choose(
                english: "Messages cannot come from the address that is set. The owner sets "
                    + "another: config set mail-from ADDRESS.",
                polish: "Z ustawionego adresu nie da się wysyłać wiadomości. Właściciel ustawia "
                    + "inny: config set mail-from ADRES."
            )
        }
    }
}
