import Panes
import Testing

/// Expects a text for people in every language, whole and on one line.
///
/// Texts that are put in must be plain words without Polish letters.
func expectSentences(
    _ text: (Language) -> String,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let polishLetters = Set("ąćęńóśźżĄĆĘŁŃÓŚŹŻ")
    for language in Language.allCases {
        let text = text(language)
        let isWhole = text.last == "." && !text.hasSuffix("..") && text.contains(" ")
        #expect(isWhole, "\(text)", sourceLocation: sourceLocation)
        for bad in ["  ", " .", " ,", "..", ".,.", "%", "Optional", "nil", "\n", "\\", "()"] {
            #expect(!text.contains(bad), "\(text)", sourceLocation: sourceLocation)
        }
    }
    let english = text(.english)
    #expect(polishLetters.isDisjoint(with: english), "\(english)", sourceLocation: sourceLocation)
    #expect(english != text(.polish), sourceLocation: sourceLocation)
}
