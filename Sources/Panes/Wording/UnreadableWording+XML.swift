import Shop

/// Files in XML.
extension UnreadableWording {
    var notXML: String {
        language.choose(
            english: "this is not XML. Check that it is the right file, or choose another mapping.",
            polish: "to nie jest XML. Sprawdź, czy to właściwy plik, albo wybierz inne mapowanie."
        )
    }

    var notWellFormed: String {
        language.choose(
            english: "the XML is broken here: a tag does not match, or a sign such as & stands "
                + "where it may not. Export the file again.",
            polish: "XML jest tu uszkodzony: znacznik nie ma pary albo stoi tu niedozwolony znak, "
                + "np. &. Wyeksportuj plik jeszcze raz."
        )
    }

    var unknownEntity: String {
        language.choose(
            english: "a name such as &nbsp; stands here, which XML does not know. "
                + "Put the character itself in its place.",
            polish: "stoi tu nazwa, np. &nbsp;, której XML nie zna. "
                + "Wstaw w jej miejsce sam znak."
        )
    }

    var definesEntities: String {
        language.choose(
            english: "the file brings definitions of its own (DOCTYPE), which can make it grow "
                + "without end. Such files are not read; export it without them.",
            polish: "plik zawiera własne definicje (DOCTYPE), przez które mógłby rosnąć bez końca. "
                + "Takie pliki nie są czytane; wyeksportuj go bez nich."
        )
    }

    var cutOff: String {
        language.choose(
            english: "the file is cut off: its end is missing. Fetch or export it again.",
            polish: "plik jest urwany: brakuje jego końca. Pobierz go lub wyeksportuj jeszcze raz."
        )
    }

    var forbiddenCharacter: String {
        language.choose(
            english: "a control character stands here, which XML does not allow. Take it out.",
            polish: "stoi tu znak sterujący, którego XML nie dopuszcza. Usuń go."
        )
    }

    func nestedTooDeep(_ limit: Int) -> String {
        language.choose(
            english: "elements lie in one another more than \(limit) deep. "
                + "Such files are not read; check where it comes from.",
            polish: "elementy są zagnieżdżone głębiej niż \(limit). "
                + "Takie pliki nie są czytane; sprawdź, skąd pochodzi."
        )
    }

    func elementTooLong(_ limit: Int) -> String {
        let limit = Plural.characters.text(limit, in: language)
        return language.choose(
            english: "one article has more than \(limit). Such files are not read; "
                + "check where it comes from.",
            polish: "jeden artykuł ma ponad \(limit). Takie pliki nie są czytane; "
                + "sprawdź, skąd pochodzi."
        )
    }

    func noSuchElement(_ path: String, _ root: String) -> String {
        let (path, root) = (language.quoted(path), language.quoted(root))
        return language.choose(
            english: "there is no element \(path) in it; it begins with \(root). "
                + "Choose the mapping for this kind of file.",
            polish: "nie ma w nim elementu \(path); zaczyna się od \(root). "
                + "Wybierz mapowanie dla tego rodzaju pliku."
        )
    }
}
