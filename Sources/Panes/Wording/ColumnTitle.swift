/// A column of a list, or a labelled value below one: what it is called.
///
/// One word for one thing on every pane; panes choose from them and set widths.
package enum ColumnTitle: CaseIterable, Sendable {
    case number
    case due
    case status
    case customer
    case email
    case phone
    case city
    case channel
    case pieces
    case total
    /// What a return gives back.
    case refund
    /// What an order has given back so far.
    case refunded
    case wayBack
    case order
    case returns
    case parcel
    case handledBy
    case placed
    case registered
    case line
    case ean
    case sku
    case article
    case bought
    case back
    case announced
    case counted
    case condition
    case goesTo
    case reason
    case decision
    case note
    case payment
    case reference
    case document
    case moment
    case author
    case terminal
    case action
    case record
    case before
    case after
    /// What a scanner read.
    case code
    /// The record that was open.
    case place
    case carrier
    case sender
    case shelf
    case inquiry
    case received
    /// The number on a parcel's label.
    case tracking
    /// When a parcel was logged at the dock.
    case logged
    case contents
    /// How a case ended.
    case outcome
    /// When a message was written.
    case written
    /// Where a transfer goes to.
    case account
    /// By which ways an order was paid.
    case paidBy
    /// How far a payout is.
    case stage
    /// The day a return's money went out.
    case settled
    /// The day of the sale.
    case sold
    /// What a sale is corrected by, and the VAT in it.
    case gross
    case vat
    /// The last day on which a claim is answered in time.
    case answerBy
    case demand
    case defect
    /// When a claim reached the shop.
    case claimed
    case answer
    case lateReason
    /// All units of an article in the house.
    case onHand
    case reserved
    case available
    /// Units that orders wait for, since they are not there.
    case awaited
    case incoming
    /// Units that nobody can buy.
    case unsellable
    /// For how many days what is available lasts.
    case cover
    /// What the units cost.
    case cost
    case price
    /// By how much a level changed.
    case change
    /// What a level then was.
    case level
    case warehouse
    case bin
    /// At how many units an article is ordered.
    case reorderPoint
    /// How many units should be ordered.
    case toOrder
    /// What has come of what was ordered or sent.
    case arrived
    /// What was ordered, or sent to another warehouse.
    case ordered
    case sent
    /// What has not come yet of it.
    case stillToCome
    /// Of which kind a paper is, and how many articles it names.
    case kind
    /// What is left on a gift card, and what it was worth when it was made.
    case balance
    case faceValue
    /// The last day on which a gift card can be spent.
    case validUntil
    /// When something was last booked on it.
    case lastEntry
    case articles
    case supplier
    case from
    case to
    /// Why goods moved: an order, a document, a person's reason.
    case cause
    /// What is to be done about a record, in a word or two.
    case remark
    /// Units sold in the days by which the pace is taken.
    case pace
    /// Points that wait.
    case pending
    /// Points whose last day comes soon.
    case expiring
    case tier
    /// What is still to be spent for it.
    case toNextTier
    /// What points buy.
    case rewards
    /// What was spent within twelve months.
    case spent
    case birthday
    case pointsGiven

    /// The heading; 12 columns at most.
    package func title(in language: Language) -> String {
        titles.text(in: language)
    }

    private var titles: Wording {
        switch self {
        case .number: Wording("Number", "Numer")
        case .due: Wording("Due", "Termin")
        case .status: Wording("Status", "Status")
        case .customer: Wording("Customer", "Klient")
        case .email: Wording("E-mail", "E-mail")
        case .phone: Wording("Phone", "Telefon")
        case .city: Wording("City", "Miasto")
        case .channel: Wording("Channel", "Kanał")
        case .pieces: Wording("Pcs", "Szt.")
        case .total: Wording("Total", "Wartość")
        case .refund: Wording("Refund", "Kwota")
        case .refunded: Wording("Refunded", "Wypłacono")
        case .wayBack: Wording("Way back", "Nadanie")
        case .order: Wording("Order", "Zamówienie")
        case .returns: Wording("Returns", "Zwroty")
        case .parcel: Wording("Parcel", "Przesyłka")
        case .handledBy: Wording("With", "Prowadzi")
        case .placed: Wording("Placed", "Złożone")
        case .registered: Wording("Registered", "Rejestracja")
        case .line: Wording("Line", "Pozycja")
        case .ean: Wording("EAN", "EAN")
        case .sku: Wording("SKU", "SKU")
        case .article: Wording("Article", "Towar")
        case .bought: Wording("Bought", "Kupiono")
        case .back: Wording("Back", "Wróciło")
        case .announced: Wording("Announced", "Zgłoszono")
        case .counted: Wording("Counted", "Policzono")
        case .condition: Wording("Condition", "Ocena")
        case .goesTo: Wording("Goes to", "Dokąd")
        case .reason: Wording("Reason", "Powód")
        case .decision: Wording("Decision", "Decyzja")
        case .note: Wording("Note", "Notatka")
        case .payment: Wording("Payment", "Płatność")
        case .reference: Wording("Reference", "Nr operacji")
        case .document: Wording("Document", "Dokument")
        case .moment: Wording("When", "Kiedy")
        case .author: Wording("Who", "Kto")
        case .terminal: Wording("Terminal", "Terminal")
        case .action: Wording("What", "Co")
        case .record: Wording("About", "Dotyczy")
        case .before: Wording("Before", "Przed")
        case .after: Wording("After", "Po")
        case .code: Wording("Code", "Kod")
        case .place: Wording("Open then", "Otwarte")
        case .carrier: Wording("Carrier", "Przewoźnik")
        case .sender: Wording("Sender", "Nadawca")
        case .shelf: Wording("Shelf", "Regał")
        case .inquiry: Wording("Case", "Sprawa")
        case .received: Wording("Before", "Wcześniej")
        case .tracking: Wording("Tracking", "Nr przesyłki")
        case .logged: Wording("Logged", "Wpisana")
        case .contents: Wording("Contents", "Zawartość")
        case .outcome: Wording("Outcome", "Wynik")
        case .written: Wording("Written", "Napisana")
        case .account: Wording("Account", "Konto")
        case .paidBy: Wording("Paid by", "Zapłacono")
        case .stage: Wording("Stage", "Etap")
        case .settled: Wording("Settled", "Zwrot")
        case .sold: Wording("Sold", "Sprzedaż")
        case .gross: Wording("Gross", "Brutto")
        case .vat: Wording("VAT", "VAT")
        case .answerBy: Wording("Answer by", "Odpowiedź do")
        case .demand: Wording("Demand", "Żądanie")
        case .defect: Wording("Defect", "Wada")
        case .claimed: Wording("Received", "Wpłynęła")
        case .answer: Wording("Answer", "Odpowiedź")
        case .lateReason: Wording("Taken late", "Po terminie")
        case .onHand: Wording("On hand", "Na stanie")
        case .reserved: Wording("Reserved", "Zarezerw.")
        case .available: Wording("Available", "Dostępne")
        case .awaited: Wording("Short", "Brakuje")
        case .incoming: Wording("Incoming", "W dostawie")
        case .unsellable: Wording("Not for sale", "Wyłączone")
        case .cover: Wording("Days", "Dni")
        case .cost: Wording("At cost", "Koszt")
        case .price: Wording("Price", "Cena")
        case .change: Wording("Change", "Zmiana")
        case .level: Wording("Level", "Stan")
        case .warehouse: Wording("Warehouse", "Magazyn")
        case .bin: Wording("Bin", "Lokalizacja")
        case .reorderPoint: Wording("Reorder at", "Zamów przy")
        case .toOrder: Wording("To order", "Zamówić")
        case .arrived: Wording("Received", "Przyjęto")
        case .ordered: Wording("Ordered", "Zamówiono")
        case .sent: Wording("Sent", "Wysłano")
        case .stillToCome: Wording("To come", "Do przyjęcia")
        case .kind: Wording("Kind", "Rodzaj")
        case .balance: Wording("Balance", "Saldo")
        case .faceValue: Wording("Worth", "Wartość")
        case .validUntil: Wording("Valid until", "Ważna do")
        case .lastEntry: Wording("Last used", "Ostatni wpis")
        case .articles: Wording("Articles", "Towary")
        case .supplier: Wording("Supplier", "Dostawca")
        case .from: Wording("From", "Z")
        case .to: Wording("To", "Do")
        case .cause: Wording("Because of", "Podstawa")
        case .remark: Wording("Remark", "Uwaga")
        case .pace: Wording("30 days", "30 dni")
        case .pending: Wording("Waiting", "Oczekują")
        case .expiring: Wording("Expiring", "Wygasają")
        case .tier: Wording("Tier", "Poziom")
        case .rewards: Wording("Rewards", "Nagrody")
        case .toNextTier: Wording("To next", "Do awansu")
        case .spent: Wording("In 12 months", "W 12 mies.")
        case .birthday: Wording("Birthday", "Urodziny")
        case .pointsGiven: Wording("Given", "Przyznano")
        }
    }
}
