/// Names of suppliers and of places on the shelves.
enum StockTexts {
    static let suppliers = ["Hurtownia Włókno", "Obuwie Południe", "Dom i Wnętrze S.C."]

    static let bins = 60

    /// `A-01-1` to `E-04-3`.
    static func bin(_ index: Int) -> String {
        let rows = ["A", "B", "C", "D", "E"]
        return "\(rows[index / 12 % rows.count])-0\(index / 3 % 4 + 1)-\(index % 3 + 1)"
    }
}
