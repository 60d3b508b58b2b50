import Shop

extension ScanTarget {
    /// What a code may mean, where it may mean several things.
    func label(in language: Language) -> String {
        switch self {
        case .goodsReturned(_, let number):
            language.choose(english: "return \(number)", polish: "zwrot \(number)")
        case .parcel(_, let tracking):
            language.choose(english: "parcel \(tracking)", polish: "przesyłka \(tracking)")
        case .shipment(_, let number, _):
            language.choose(
                english: "shipment of order \(number)",
                polish: "wysyłka zamówienia \(number)"
            )
        case .order(_, let number):
            language.choose(english: "order \(number)", polish: "zamówienie \(number)")
        case .claim(_, let number):
            language.choose(english: "claim \(number)", polish: "reklamacja \(number)")
        case .coupon(_, let number):
            language.choose(english: "coupon \(number)", polish: "kupon \(number)")
        case .giftCard(_, let number):
            language.choose(english: "gift card \(number)", polish: "karta podarunkowa \(number)")
        case .variant(_, let sku, let name):
            language.choose(
                english: "returns with \(name) (\(sku))",
                polish: "zwroty, w których jest \(name) (\(sku))"
            )
        }
    }
}
