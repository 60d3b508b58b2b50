/// An ISO 4217 currency code.
package struct Currency: Hashable, Sendable {
    /// Three capital letters, such as `PLN`.
    package let code: String

    /// A currency by its code, in capitals or not.
    ///
    /// Nil for anything but three letters from A to Z.
    package init?(code: String) {
        let letters = code.utf8.map { (97...122).contains($0) ? $0 - 32 : $0 }
        guard letters.count == 3, letters.allSatisfy({ (65...90).contains($0) }) else {
            return nil
        }
        self.code = String(decoding: letters, as: UTF8.self)
    }

    private init(known code: String) {
        self.code = code
    }

    package static let pln = Currency(known: "PLN")
    package static let eur = Currency(known: "EUR")
    package static let gbp = Currency(known: "GBP")

    /// How many decimals the minor unit stands for (ISO 4217, list one).
    package var decimals: Int {
        switch code {
        case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND",
            "VUV", "XAF", "XOF", "XPF":
            0
        case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND":
            3
        default:
            2
        }
    }
}
