package import Shop

extension ShopFile.Refusal {
    /// What is wrong with which file, and what to do.
    package func explanation(in language: Language) -> String {
        switch self {
        case .notFound(let path):
            language.choose(
                english: "There is no shop at \(quoted(path, in: language)). Make one with "
                    + "zaplecze init, or name another with --db.",
                polish: "Nie ma sklepu w pliku \(quoted(path, in: language)). Załóż go poleceniem "
                    + "zaplecze init albo wskaż inny przez --db."
            )
        case .alreadyThere(let path):
            language.choose(
                english: "\(quoted(path, in: language)) is there already and was left as it is. "
                    + "Name another file.",
                polish: "Plik \(quoted(path, in: language)) już istnieje i pozostał bez zmian. "
                    + "Podaj inny plik."
            )
        case .notADatabase(let path):
            language.choose(
                english: "\(quoted(path, in: language)) is not the file of a shop. "
                    + "Check --db or ZAPLECZE_DB.",
                polish: "\(quoted(path, in: language)) to nie plik sklepu. "
                    + "Sprawdź --db albo ZAPLECZE_DB."
            )
        case .notOurs(let path):
            language.choose(
                english: "\(quoted(path, in: language)) is the database of another program "
                    + "and was left as it is. Check --db or ZAPLECZE_DB.",
                polish: "\(quoted(path, in: language)) to baza innego programu "
                    + "i pozostała bez zmian. Sprawdź --db albo ZAPLECZE_DB."
            )
        case .newer(let path, let version, let known):
            language.choose(
                english: "\(quoted(path, in: language)) was written by a newer Zaplecze "
                    + "(version \(version) of the file, this one knows \(known)). "
                    + "Install the newer one.",
                polish: "\(quoted(path, in: language)) pochodzi z nowszego Zaplecza "
                    + "(plik w wersji \(version), a ten program zna \(known)). Zainstaluj nowsze."
            )
        case .notReadable(let path):
            language.choose(
                english: "Your account may not read \(quoted(path, in: language)). "
                    + "Ask the owner of the shop for access.",
                polish: "Twoje konto nie może odczytać pliku \(quoted(path, in: language)). "
                    + "Poproś właściciela sklepu o dostęp."
            )
        case .notWritable(let path):
            language.choose(
                english: "Your account may not write \(quoted(path, in: language)). "
                    + "Ask the owner of the shop for access to the file and its folder.",
                polish: "Twoje konto nie może zapisać pliku \(quoted(path, in: language)). "
                    + "Poproś właściciela sklepu o dostęp do pliku i jego folderu."
            )
        case .busy(let holder):
            busy(holder, in: language)
        case .diskFull(let path):
            language.choose(
                english: "The disk would not take the change to \(quoted(path, in: language)), "
                    + "so nothing was saved. Make room on it, then do it again.",
                polish: "Dysk nie przyjął zmiany w pliku \(quoted(path, in: language)), "
                    + "więc nic nie zapisano. Zwolnij na nim miejsce i powtórz."
            )
        case .damaged(let path, let detail):
            damaged(path, detail, in: language)
        }
    }

    private func busy(_ holder: String, in language: Language) -> String {
        let process =
            holder.isEmpty
            ? "" : language.choose(english: " (process \(holder))", polish: " (proces \(holder))")
        return language.choose(
            english: "Somebody else is writing to the shop\(process), and it takes too long. "
                + "Nothing was saved; do it again in a moment.",
            polish: "Ktoś inny zapisuje dane sklepu\(process) i trwa to zbyt długo. "
                + "Nic nie zapisano, za chwilę spróbuj ponownie."
        )
    }

    private func damaged(_ path: String, _ detail: String, in language: Language) -> String {
        let detail = detail.isEmpty ? "" : " (\(quoted(detail, in: language)))"
        return language.choose(
            english: "\(quoted(path, in: language)) is damaged\(detail). Stop working in it "
                + "and put the last backup copy in its place.",
            polish: "\(quoted(path, in: language)) jest uszkodzony\(detail). Przerwij w nim pracę "
                + "i zastąp go ostatnią kopią zapasową."
        )
    }

    /// A path is shown whole: its end says more than its beginning.
    private func quoted(_ path: String, in language: Language) -> String {
        language.quoted(path, limit: 1_000)
    }
}

extension Stranger {
    /// Why somebody is not let in, and the command that the owner must run.
    package func explanation(in language: Language) -> String {
        let quoted = language.quoted(name)
        let command = command(in: language)
        switch problem {
        case .unknown:
            return language.choose(
                english: "\(quoted) is not on the staff of this shop. "
                    + "Ask the owner to run: \(command), and come again.",
                polish: "\(quoted) nie należy do pracowników tego sklepu. Poproś właściciela "
                    + "o polecenie: \(command), i spróbuj ponownie."
            )
        case .left:
            return language.choose(
                english: "\(quoted) is no longer on the staff of this shop. If that is a mistake, "
                    + "ask the owner to run: \(command), and come again.",
                polish: "\(quoted) nie należy już do pracowników tego sklepu. Jeśli to pomyłka, "
                    + "poproś właściciela o polecenie: \(command), "
                    + "i spróbuj ponownie."
            )
        case .notShared:
            return language.choose(
                english: "The account \(quoted) is not marked as shared, so --as does not work "
                    + "on it. Leave --as out.",
                polish: "Konto \(quoted) nie jest oznaczone jako wspólne, więc --as na nim "
                    + "nie działa. Pomiń --as."
            )
        case .needsName:
            return language.choose(
                english: "The account \(quoted) is shared, so it does not say who you are. "
                    + "Add --as and your name.",
                polish: "Konto \(quoted) jest wspólne, więc nie mówi, kim jesteś. "
                    + "Dodaj --as i swoją nazwę."
            )
        }
    }

    /// What the owner types; never with a name that a shell could take for more.
    private func command(in language: Language) -> String {
        let name =
            Staff.canBeNamed(name) ? name : language.choose(english: "NAME", polish: "NAZWA")
        return "zaplecze staff add \(name) " + language.choose(english: "ROLE", polish: "ROLA")
    }
}
