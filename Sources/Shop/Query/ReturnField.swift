/// What returns are asked for by.
package enum ReturnField: QueryField {
    case number
    case order
    case status
    case kind
    /// The day by which the money must be back.
    case due
    case overdue
    /// Whether the refund waits for the parcel or proof of posting.
    case waits
    case registered
    case settled
    case amount
    case customer
    case email
    case phone
    case sku
    case ean
    case reason
    case way
    /// Whether a settlement waits for a second person.
    case proposed
    /// Whether a case about a parcel keeps the refund back.
    case frozen
    /// Whether its transfer is with the bank.
    case atBank
    /// Whether an account is known that a transfer could go to.
    case account
    /// By which way the order was paid.
    case paidBy
    /// Whether another variant is wanted in exchange.
    case exchange
    /// Whether it names no order, as an imported one may.
    case orphan
    /// Who last acted on it.
    case by

    package var name: QueryName {
        switch self {
        case .number: QueryName("number", "numer", "nr")
        case .order: QueryName("order", "zamówienie")
        case .status: QueryName("status", "status")
        case .kind: QueryName("kind", "rodzaj")
        case .due: QueryName("due", "termin")
        case .overdue: QueryName("overdue", "po-terminie", "przeterminowane")
        case .waits: QueryName("waits", "czeka-na-paczkę", "waits-for-parcel", "czeka")
        case .registered: QueryName("registered", "zarejestrowany", "zgłoszony")
        case .settled: QueryName("settled", "rozliczony")
        case .amount: QueryName("amount", "kwota")
        case .customer: QueryName("customer", "klient", "name")
        case .email: QueryName("email", "e-mail", "mail")
        case .phone: QueryName("phone", "telefon", "tel")
        case .sku: QueryName("sku", "sku")
        case .ean: QueryName("ean", "ean", "gtin")
        case .reason: QueryName("reason", "powód", "przyczyna")
        case .way: QueryName("way", "sposób")
        case .proposed: QueryName("proposed", "do-potwierdzenia")
        case .frozen: QueryName("frozen", "wstrzymany", "wstrzymane")
        case .atBank: QueryName("at-bank", "w-banku")
        case .account: QueryName("account", "konto", "iban")
        case .paidBy: QueryName("paid-by", "zapłacono", "instrument")
        case .exchange: QueryName("exchange", "wymiana")
        case .orphan: QueryName("orphan", "bez-zamówienia")
        case .by: QueryName("by", "przez", "kto")
        }
    }

    package var kind: QueryKind {
        switch self {
        case .number, .order, .customer, .email, .phone, .sku, .ean, .by: .text
        case .status: .choice(statuses)
        case .kind: .choice(kinds)
        case .due: .deadline
        case .overdue, .waits, .orphan, .proposed, .frozen, .atBank, .account, .exchange: .flag
        case .paidBy: .choice(instruments)
        case .registered, .settled: .day
        case .amount: .money
        case .reason: .choice(reasons)
        case .way: .choice(ways)
        }
    }
}

private let statuses = [
    QueryChoice("registered", QueryName("registered", "zarejestrowany")),
    QueryChoice(
        "awaiting",
        QueryName("awaiting", "do-rozpatrzenia", "oczekuje", "oczekuje-na-realizację")
    ),
    QueryChoice("accepted", QueryName("accepted", "zaakceptowany")),
    QueryChoice("settled", QueryName("settled", "rozliczony")),
    QueryChoice("rejected", QueryName("rejected", "odrzucony")),
    QueryChoice("cancelled", QueryName("cancelled", "anulowany", "canceled")),
]

private let kinds = [
    QueryChoice("withdrawal", QueryName("withdrawal", "odstąpienie")),
    QueryChoice("claim", QueryName("claim", "reklamacja")),
    QueryChoice("undelivered", QueryName("undelivered", "nieodebrane")),
    QueryChoice("calledOff", QueryName("order-called-off", "anulowane-zamówienie", "called-off")),
]

private let reasons = [
    QueryChoice("size", QueryName("size", "rozmiar", "fit")),
    QueryChoice("changedMind", QueryName("changed-mind", "zmiana-decyzji", "rozmyślił-się")),
    QueryChoice(
        "damagedInTransit",
        QueryName("damaged-in-transit", "uszkodzony-w-transporcie", "uszkodzone-w-transporcie")
    ),
    QueryChoice("defective", QueryName("defective", "wadliwy", "wada")),
    QueryChoice("notAsDescribed", QueryName("not-as-described", "niezgodny-z-opisem")),
    QueryChoice("wrongItem", QueryName("wrong-item", "zły-towar", "pomyłka")),
    QueryChoice("late", QueryName("late", "za-późno", "opóźnienie")),
    QueryChoice("other", QueryName("other", "inny", "inne")),
    QueryChoice("notGiven", QueryName("not-given", "nie-podano")),
]

private let ways = [
    QueryChoice("own", QueryName("own", "nadanie-własne", "własne")),
    QueryChoice("inpost", QueryName("inpost", "inpost", "paczkomat")),
    QueryChoice("person", QueryName("person", "osobiście", "in-person")),
]

private let instruments = [
    QueryChoice("transfer", QueryName("transfer", "przelew", "przelewem")),
    QueryChoice("card", QueryName("card", "karta", "kartą")),
    QueryChoice("blik", QueryName("blik", "blik")),
    QueryChoice("cash", QueryName("cash", "gotówka", "gotówką")),
    QueryChoice("cashOnDelivery", QueryName("cash-on-delivery", "pobranie", "za-pobraniem")),
    QueryChoice("external", QueryName("external", "zewnętrznie", "pośrednik")),
    QueryChoice("giftCard", QueryName("gift-card", "karta-podarunkowa")),
    QueryChoice("points", QueryName("points", "punkty")),
]
