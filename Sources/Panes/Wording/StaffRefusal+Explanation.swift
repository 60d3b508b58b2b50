package import Shop

extension Staff.Refusal {
    /// What is wrong and what to do about it.
    package func explanation(in language: Language) -> String {
        switch self {
        case .nameTaken(let name):
            language.choose(
                english: "\(language.quoted(name)) is on the staff already. "
                    + "Choose another name, or change the role of this one.",
                polish: "\(language.quoted(name)) jest już na liście pracowników. "
                    + "Wybierz inną nazwę albo zmień rolę tej osoby."
            )
        case .noSuchName(let name):
            language.choose(
                english: "Nobody on the staff is called \(language.quoted(name)). "
                    + "The command zaplecze staff list shows the names.",
                polish: "Na liście pracowników nie ma nazwy \(language.quoted(name)). "
                    + "Nazwy pokazuje polecenie zaplecze staff list."
            )
        case .unusableName(let name):
            language.choose(
                english: "\(language.quoted(name)) cannot be a staff member's name. "
                    + "Begin with a to z, go on with a to z, digits, dots, hyphens and underscores, "
                    + "32 characters at most.",
                polish: "\(language.quoted(name)) nie może być nazwą pracownika. "
                    + "Na początku litera od a do z, dalej także cyfry, kropki, łączniki "
                    + "i podkreślenia, razem najwyżej 32 znaki."
            )
        case .lastOwner(let name):
            language.choose(
                english: "\(language.quoted(name)) is the last owner, and a shop needs one. "
                    + "Make somebody else an owner first.",
                polish: "\(language.quoted(name)) to ostatni właściciel, a sklep musi go mieć. "
                    + "Najpierw nadaj rolę właściciela komuś innemu."
            )
        case .alreadyGone(let name):
            language.choose(
                english: "\(language.quoted(name)) has left the staff already. "
                    + "There is nothing to remove.",
                polish: "\(language.quoted(name)) nie należy już do pracowników. "
                    + "Nie ma czego usuwać."
            )
        }
    }
}
