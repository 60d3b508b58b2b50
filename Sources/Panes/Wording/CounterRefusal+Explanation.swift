package import Shop

extension Counter.Refusal {
    /// What is wrong with the key's file and what to do about it.
    package func explanation(in language: Language) -> String {
        switch self {
        case .keyIsOpen(let path):
            language.choose(
                english: "The key for one-time codes can be read or changed by others: "
                    + "\(language.quoted(path, limit: 200)). Close it: chmod 600, or 640 where "
                    + "the shop's group works with it.",
                polish: "Klucz kodów jednorazowych jest dostępny dla innych: "
                    + "\(language.quoted(path, limit: 200)). Zamknij go: chmod 600 albo 640, "
                    + "jeśli używa go grupa sklepu."
            )
        case .keyNotReadable(let path):
            language.choose(
                english: "This account cannot read the key for one-time codes: "
                    + "\(language.quoted(path, limit: 200)). Let the shop's group read it: "
                    + "chmod 640.",
                polish: "To konto nie może odczytać klucza kodów jednorazowych: "
                    + "\(language.quoted(path, limit: 200)). Pozwól na to grupie sklepu: "
                    + "chmod 640."
            )
        case .keyNotWritable(let path):
            language.choose(
                english: "The key for one-time codes cannot be written: "
                    + "\(language.quoted(path, limit: 200)). Check the folder's rights and "
                    + "the room on the disk.",
                polish: "Nie można zapisać klucza kodów jednorazowych: "
                    + "\(language.quoted(path, limit: 200)). Sprawdź prawa do folderu i miejsce "
                    + "na dysku."
            )
        case .keyDamaged(let path):
            language.choose(
                english: "This file is no key for one-time codes: "
                    + "\(language.quoted(path, limit: 200)). Move it away; a new one is made, "
                    + "and codes on their way stop working.",
                polish: "Ten plik nie jest kluczem kodów jednorazowych: "
                    + "\(language.quoted(path, limit: 200)). Przenieś go; powstanie nowy, "
                    + "a wysłane kody przestaną działać."
            )
        }
    }
}
