import Shop

/// What can be wrong with files, in words; what needs figures or lists is in
/// `UnreadableWording+Cases.swift`.
struct UnreadableWording {
    let language: Language
    let currency: Currency?

    func text(of problem: Unreadable.Problem) -> String {
        switch problem {
        case .encoding(let name): encoding(name)
        case .noSuchColumn(let column, let found): noSuchColumn(column, found)
        case .duplicateColumn(let column): duplicateColumn(column)
        case .tooFewCells(let count, let expected): cells(count, expected)
        case .tooManyCells(let count, let expected): cells(count, expected)
        case .fieldTooLong(let limit): fieldTooLong(limit)
        case .notANumber(let text): notANumber(text)
        case .notAnAmount(let text): notAnAmount(text)
        case .amountTooLarge(let text): amountTooLarge(text)
        case .unitsOutOfRange(let text): unitsOutOfRange(text)
        case .notADate(let text, let pattern): notADate(text, pattern)
        case .noSuchCurrency(let text): noSuchCurrency(text)
        case .noSuchValue(let text, let allowed): noSuchValue(text, allowed)
        case .contradiction(let one, let other): contradiction(one, other)
        case .totalDiffers(let stated, let computed): totalDiffers(stated, computed)
        case .discountTooLarge(let discount): discountTooLarge(discount)
        case .differsFromStored(let stored, let incoming): differsFromStored(stored, incoming)
        case .orderRejected(let row): orderRejected(row)
        case .syntax(let detail): syntax(detail)
        case .unknownKey(let nearest): unknownKey(nearest)
        case .wrongType(let expected): wrongType(expected)
        case .unknownMapping(let name, let known): unknownMapping(name, known)
        case .notXML: notXML
        case .notWellFormed: notWellFormed
        case .unknownEntity: unknownEntity
        case .definesEntities: definesEntities
        case .cutOff: cutOff
        case .forbiddenCharacter: forbiddenCharacter
        case .nestedTooDeep(let limit): nestedTooDeep(limit)
        case .elementTooLong(let limit): elementTooLong(limit)
        case .noSuchElement(let path, let root): noSuchElement(path, root)
        case .belowZero(let text): belowZero(text)
        case .stockOutOfRange(let text): stockOutOfRange(text)
        case .duplicate(let text, let first): duplicate(text, first)
        case .noSuchWarehouse(let code, let known): noSuchWarehouse(code, known)
        case .fitsSeveral(let skus): fitsSeveral(skus)
        case .severalComponents(let product): severalComponents(product)
        case .otherCurrency(let currency): otherCurrency(currency)
        case .stock(let refusal): refusal.explanation(in: language)
        case .alreadyThere:
            language.choose(
                english: "it is there already and is not overwritten. Choose another name.",
                polish: "taki plik już jest i nie zostanie nadpisany. Podaj inną nazwę."
            )
        case .changedMeanwhile:
            language.choose(
                english: "the file changed while it was being read. Start again.",
                polish: "plik zmienił się w trakcie odczytu. Zacznij od nowa."
            )
        case .system(let code):
            language.choose(
                english: "the system could not read or write it (error \(code)). Try again.",
                polish: "system nie mógł go odczytać ani zapisać (błąd \(code)). "
                    + "Spróbuj ponownie."
            )
        case .notFound:
            language.choose(
                english: "there is no such file. Check its name and folder.",
                polish: "nie ma takiego pliku. Sprawdź nazwę i folder."
            )
        case .isDirectory:
            language.choose(
                english: "this is a folder. Name a file in it.",
                polish: "to jest folder. Podaj plik, który w nim leży."
            )
        case .notAllowed:
            language.choose(
                english: "your account may not use this file. Ask its owner for access.",
                polish: "Twoje konto nie ma dostępu do tego pliku. "
                    + "Poproś o dostęp jego właściciela."
            )
        case .empty:
            language.choose(
                english: "there is nothing in it. Export it again.",
                polish: "nic tu nie ma. Wyeksportuj plik jeszcze raz."
            )
        case .binary:
            language.choose(
                english: "this is not text. Save the file as text (CSV) again.",
                polish: "to nie jest tekst. Zapisz plik jeszcze raz jako tekst (CSV)."
            )
        case .unclosedQuote:
            language.choose(
                english: "a quotation mark is never closed. Close it or take it out.",
                polish: "cudzysłów nie jest zamknięty. Zamknij go albo usuń."
            )
        case .missingValue:
            language.choose(
                english: "the value is missing. Fill it in.",
                polish: "brakuje wartości. Uzupełnij ją."
            )
        }
    }
}
