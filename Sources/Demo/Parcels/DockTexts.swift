/// What is written about parcels at the dock.
enum DockTexts {
    static let swapped = "W kartonie stara para butów zamiast nowej"
    static let damaged = "Karton zgnieciony z jednej strony, taśma przewoźnika"
    static let torn = "Rozdarta folia, zawartość cała"
    static let settled = "Protokół spisany z kurierem, przewoźnik uznał szkodę"
    static let empty = "Koperta otwarta, w środku tylko faktura"
    /// An article that the shop never sold.
    static let article = "5907811220415"
}
