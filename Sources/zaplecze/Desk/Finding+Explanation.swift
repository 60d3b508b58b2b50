import Panes
import Shop

extension Finding {
    func explanation(in language: Language) -> String {
        switch self {
        case .file(let detail):
            language.choose(english: "The file: \(detail)", polish: "Plik: \(detail)")
        case .chainBroken(let deed):
            language.choose(
                english: "Entry \(deed) of the history was changed, or one before it removed.",
                polish: "Wpis \(deed) historii zmieniono albo usunięto wpis przed nim."
            )
        case .noteChanged(let deed):
            language.choose(
                english: "The note of entry \(deed) of the history is not the one written.",
                polish: "Notatka do wpisu \(deed) historii nie jest tą, którą zapisano."
            )
        case .orderTotals(let number):
            language.choose(
                english: "Order \(number): its totals are not what its lines add up to.",
                polish: "Zamówienie \(number): suma pozycji nie zgadza się z wartością."
            )
        case .paidPerUnit(let number):
            language.choose(
                english: "Order \(number): prices paid per unit do not add up to its total.",
                polish: "Zamówienie \(number): zapłacone ceny sztuk nie dają jego wartości."
            )
        case .returnLevels(let number):
            language.choose(
                english: "Return \(number): its figures are not what its entries add up to.",
                polish: "Zwrot \(number): kwoty nie zgadzają się z jego wpisami."
            )
        case .orderRefunded(let number):
            language.choose(
                english: "Order \(number): what it gave back differs from its returns.",
                polish: "Zamówienie \(number): wypłacona kwota nie zgadza się ze zwrotami."
            )
        case .moreUnitsThanBought(let number):
            language.choose(
                english: "Order \(number): more units came back than were bought.",
                polish: "Zamówienie \(number): wróciło więcej sztuk, niż kupiono."
            )
        case .moreMoneyThanPaid(let number):
            language.choose(
                english: "Order \(number): more money is owed back than was paid.",
                polish: "Zamówienie \(number): do zwrotu jest więcej, niż zapłacono."
            )
        case .exchange(let number):
            language.choose(
                english: "Return \(number): the order made in exchange does not match its rows.",
                polish: "Zwrot \(number): zamówienie z wymiany nie zgadza się z jego wpisami."
            )
        case .parcelLevels(let tracking):
            language.choose(
                english:
                    "Parcel \(tracking): its place in the list does not follow from its state.",
                polish: "Przesyłka \(tracking): miejsce na liście nie wynika z jej stanu."
            )
        case .bankFile(let number):
            language.choose(
                english: "Bank file \(number): its transfers are not what its returns sent.",
                polish: "Plik \(number): przelewy nie zgadzają się z wypłatami ze zwrotów."
            )
        case .evidence(let number):
            language.choose(
                english:
                    "Return \(number): its evidence is not what the history says was taken in.",
                polish: "Zwrot \(number): dowody nie są tymi, które zapisano w historii."
            )
        case .message(let id):
            language.choose(
                english: "Message \(id): how it stands does not follow from its attempts.",
                polish: "Wiadomość \(id): stan nie wynika z prób wysłania."
            )
        case .claim(let number):
            language.choose(
                english: "Claim \(number): its place in the list, its dates or its return do "
                    + "not fit it.",
                polish: "Reklamacja \(number): miejsce na liście, daty albo zwrot nie pasują "
                    + "do niej."
            )
        case .stock(let article):
            language.choose(
                english: "Stock of \(article): levels, cost or reservations are not what its "
                    + "movements add up to.",
                polish: "Stan \(article): poziomy, koszt albo rezerwacje nie wynikają z ruchów."
            )
        case .points(let account):
            language.choose(
                english: "Points account \(account): lots and balance are not what its ledger "
                    + "adds up to.",
                polish: "Konto punktowe \(account): partie i saldo nie zgadzają się z księgą."
            )
        case .orderPoints(let number):
            language.choose(
                english: "Order \(number): its points are not what its rules and returns "
                    + "come to.",
                polish: "Zamówienie \(number): punkty nie wynikają z zasad i ze zwrotów."
            )
        case .orderStock(let number):
            language.choose(
                english: "Order \(number): its goods are not where the stock ledger has them.",
                polish: "Zamówienie \(number): towar nie jest tam, gdzie wskazują ruchy magazynu."
            )
        case .coupon(let number):
            language.choose(
                english: "Coupon \(number): how it stands is not what happened to it, or its "
                    + "points are not what the ledger says.",
                polish: "Kupon \(number): stan nie wynika z historii albo punkty nie zgadzają "
                    + "się z księgą punktów."
            )
        case .giftCard(let number):
            language.choose(
                english: "Gift card \(number): its balance is not what its entries add up to.",
                polish: "Karta podarunkowa \(number): saldo nie wynika z jej wpisów."
            )
        }
    }
}
