import Shop

extension Language {
    /// What amounts come to, currency by currency, the most first: `1,359.97 zł + €12.00`.
    func sums(of amounts: [Amount]) -> String {
        var sums: [Amount] = []
        for amount in amounts {
            if let known = sums.firstIndex(where: { $0.currency == amount.currency }) {
                sums[known].money += amount.money
            } else {
                sums.append(amount)
            }
        }
        return sums.sorted { ($0.money, $0.currency.code) > ($1.money, $1.currency.code) }
            .map { money($0.money, $0.currency) }.joined(separator: " + ")
    }
}
