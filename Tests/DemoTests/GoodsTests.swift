import Shop
import Testing

@testable import Demo

@Suite struct GoodsTests {
    let variants = Told.small.variants

    @Test func `every EAN is Polish and valid, and there is one per variant`() {
        for ean in variants.map(\.ean) {
            let digits = ean.compactMap(\.wholeNumberValue)
            let threefold = stride(from: 1, to: 13, by: 2).map { digits[$0] * 3 }
            let single = stride(from: 0, to: 13, by: 2).map { digits[$0] }
            #expect(digits.count == 13 && ean.hasPrefix("590"))
            #expect((threefold + single).reduce(0, +).isMultiple(of: 10))
        }
        #expect(Set(variants.map(\.ean)).count == variants.count)
    }

    @Test func `check digits are those that others print`() {
        #expect(CheckDigit.ean("590123412345") == "5901234123457")
        #expect(CheckDigit.nip("526000124") == "5260001246")
        #expect(CheckDigit.nip("020000000") == nil)
    }

    @Test(arguments: [
        "Kurtka przejściowa oliwkowa, r. L", "Płaszcz wełniany granatowy, r. M",
        "Botki skórzane czarne, r. 38", "Szalik kaszmirowy karmelowy",
        "Koszula lniana niebieska, r. S", "Kubek ceramiczny niebieski",
        "Jeansy proste niebieskie, r. 32/32",
    ])
    func `names agree in gender`(name: String) {
        #expect(variants.contains { $0.name == name })
    }

    @Test func `winter goods sell in winter`() throws {
        var dice = Dice(seed: 3)
        let assortment = Assortment(dice: &dice)
        func coats(in month: Int) -> Int {
            (0..<4_000).count { _ in
                assortment.article(inMonth: month, with: &dice).variant.sku.hasPrefix("KUR-PUC")
            }
        }
        #expect(coats(in: 12) > 3 * coats(in: 7))
    }

    @Test func `gifts are never bought`() {
        var dice = Dice(seed: 3)
        let assortment = Assortment(dice: &dice)
        #expect(!assortment.gifts.isEmpty)
        #expect(assortment.gifts.allSatisfy { $0.price == .zero })
        for _ in 0..<2_000 {
            #expect(assortment.article(inMonth: 5, with: &dice).price > .zero)
        }
    }
}
