import Canvas
import Shop
import Testing

@testable import Panes

/// The counter as customers see it.
@Suite struct CounterScreenTests {
    @Test func `look`() throws {
        for language in Language.allCases {
            var at = try AtCounter(in: language)
            func show() { print(at.picture, "\n=======") }
            show()
            try at.press(.enter); show()
            try at.fill("anna"); show()
            try at.fill("@example.com"); show()
            try at.fill("ZP-1"); show()
            try at.fill("12"); show()
            try at.press(.control("u"))
            try at.fill("123456"); show()
            try at.fill(AtCounter.code); show()
            try at.press(.enter); show()
            try at.press(.enter); try at.press(.enter); show()
            try at.press(.right, .enter); show()
            try at.press(.enter); show()
            try at.press(.down, .enter); show()
            try at.press(.down, .enter); show()
            try at.fill("PL6110901014"); show()
            try at.press(.control("u"))
            try at.fill("61 1090 1014 0000 0712 1981 2874"); show()
            try at.press(.enter); show()
            try at.press(.enter); show()
            try at.type("3"); show()
            try at.type("1"); show()
            try at.press(.escape, .escape)
            try at.type("2"); show()
            try at.press(.right, .enter, .enter); show()
            try at.type("4"); show()
            try at.fill("pęknięty uchwyt"); show()
            try at.type("3"); show()
            try at.press(.enter); show()
            try at.press(.enter); show()
            try at.wait(95); show()
        }
    }
}
