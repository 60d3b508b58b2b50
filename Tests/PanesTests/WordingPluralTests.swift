import Panes
import Testing

@Suite struct WordingPluralTests {
    @Test(arguments: [
        (0, "0 zwrotów"), (1, "1 zwrot"), (2, "2 zwroty"), (4, "4 zwroty"), (5, "5 zwrotów"),
        (11, "11 zwrotów"), (12, "12 zwrotów"), (14, "14 zwrotów"), (21, "21 zwrotów"),
        (22, "22 zwroty"), (100, "100 zwrotów"), (101, "101 zwrotów"), (102, "102 zwroty"),
        (112, "112 zwrotów"), (-1, "−1 zwrot"), (-3, "−3 zwroty"), (1_204, "1\u{A0}204 zwroty"),
    ])
    func `Polish has three forms`(count: Int, text: String) {
        #expect(Plural.returns.text(count, in: .polish) == text)
    }

    @Test(arguments: [
        (0, "0 returns"), (1, "1 return"), (2, "2 returns"), (21, "21 returns"),
        (1_204, "1,204 returns"),
    ])
    func `English has two forms`(count: Int, text: String) {
        #expect(Plural.returns.text(count, in: .english) == text)
    }

    @Test func `two days and five days are the same word in Polish`() {
        let days = [1, 2, 5].map { Plural.days.text($0, in: .polish) }
        #expect(days == ["1 dzień", "2 dni", "5 dni"])
    }

    @Test func `men take the genitive in Polish`() {
        let customers = [1, 2, 5].map { Plural.customers.text($0, in: .polish) }
        #expect(customers == ["1 klient", "2 klientów", "5 klientów"])
    }

    @Test func `marks are counted`() {
        let marked = [1, 2, 5].map { Plural.marked.text($0, in: .polish) }
        #expect(marked == ["1 zaznaczony", "2 zaznaczone", "5 zaznaczonych"])
        #expect(Plural.marked.text(2, in: .english) == "2 marked")
    }
}
