package import Shop

extension StockRefusal {
    /// Why stock cannot be changed so, and what to do.
    package func explanation(in language: Language) -> String {
        switch self {
        case .notThere(let article, let asked, let there):
            language.choose(
                english: "\(article): only \(language.pieces(there)) of "
                    + "\(language.number(asked)) are there. Count the shelf, and correct the "
                    + "stock if there are more.",
                polish: "\(article): na stanie jest \(language.pieces(there)) z "
                    + "\(language.number(asked)). Policz towar na półce i skoryguj stan, "
                    + "jeśli jest go więcej."
            )
        case .notAvailable(let article, let asked, let available):
            language.choose(
                english: "\(article): \(language.number(asked)) asked for, "
                    + "\(language.number(available)) available. The rest is sold or kept for "
                    + "others.",
                polish: "\(article): potrzeba \(language.number(asked)), dostępne "
                    + "\(language.number(available)). Reszta jest sprzedana albo zarezerwowana."
            )
        case .goneAgain(let article, let count):
            language.choose(
                english: "\(article): \(language.pieces(count)) that had been put back for sale "
                    + "are sold again or kept for others, so the step stays.",
                polish: "\(article): \(language.pieces(count)) z powrotem w sprzedaży już komuś "
                    + "sprzedano albo zarezerwowano, więc kroku nie da się cofnąć."
            )
        case .undecided(let article, let count):
            language.choose(
                english: "\(article): returns wait for a decision on \(language.pieces(count)). "
                    + "Decide them first.",
                polish: "\(article): na decyzję w zwrotach czeka jeszcze "
                    + "\(language.pieces(count)). Najpierw rozpatrz zwrot."
            )
        case .tooMany(let article):
            language.choose(
                english: "\(article): more units than the books can hold. Look at the number.",
                polish: "\(article): tylu sztuk nie da się zapisać. Sprawdź liczbę."
            )
        case .unusableAmount:
            language.choose(
                english: "An amount is zero or more, and no more than the books can hold. Look "
                    + "at it again.",
                polish: "Kwota musi być zerem albo większa i mieścić się w księgach. Sprawdź ją."
            )
        case .unitsNotPositive:
            language.choose(
                english: "Say how many units, at least one.",
                polish: "Podaj liczbę sztuk, co najmniej jedną."
            )
        case .missingReason:
            language.choose(
                english: "A correction needs a reason. Say why the stock differs.",
                polish: "Korekta wymaga powodu. Podaj, skąd różnica."
            )
        case .notATime:
            language.choose(
                english: "A cart keeps goods for a second at least and a week at most.",
                polish: "Koszyk blokuje towar co najmniej sekundę, a najwyżej tydzień."
            )
        case .noSuchArticle(let code):
            language.choose(
                english: "There is no article \(language.quoted(code)). Look for it with "
                    + "zaplecze stock list.",
                polish: "Nie ma artykułu \(language.quoted(code)). Poszukaj go poleceniem "
                    + "zaplecze stock list."
            )
        case .noSuchWarehouse(let code):
            language.choose(
                english: "There is no warehouse \(language.quoted(code)). zaplecze stock places "
                    + "lists them.",
                polish: "Nie ma magazynu \(language.quoted(code)). Listę pokazuje zaplecze "
                    + "stock places."
            )
        case .noSuchBin(let code):
            language.choose(
                english: "There is no bin \(language.quoted(code)) in that warehouse. zaplecze "
                    + "stock places lists them.",
                polish: "W tym magazynie nie ma lokalizacji \(language.quoted(code)). Listę "
                    + "pokazuje zaplecze stock places."
            )
        case .notCounted(let article):
            language.choose(
                english: "\(article) has no stock of its own: it is digital, or made of other "
                    + "articles.",
                polish: "\(article) nie ma własnego stanu: to produkt cyfrowy albo zestaw."
            )
        case .hasStock(let article):
            language.choose(
                english: "\(article) is in stock or was, so it stays what it is. Make a new "
                    + "article.",
                polish: "\(article) jest albo był na stanie, więc rodzaju nie da się zmienić. "
                    + "Załóż nowy artykuł."
            )
        case .notAComponent(let article):
            language.choose(
                english: "\(article) cannot be part of a bundle: only what is counted itself "
                    + "can.",
                polish: "\(article) nie może wejść w skład zestawu. Składnikiem jest tylko "
                    + "towar, który ma własny stan."
            )
        case .noComponents:
            language.choose(
                english: "Say what the bundle is made of, such as MUG=2,PLATE=1.",
                polish: "Podaj skład zestawu, na przykład KUBEK=2,TALERZ=1."
            )
        case .codeTaken(let code):
            language.choose(
                english: "There is \(language.quoted(code)) already.",
                polish: "\(language.quoted(code)) już istnieje."
            )
        case .unusableCode(let code):
            language.choose(
                english: "\(language.quoted(code)) cannot stand on a label. Use up to 20 letters, "
                    + "digits, dots and hyphens.",
                polish: "\(language.quoted(code)) nie nadaje się na etykietę. Użyj do 20 liter, "
                    + "cyfr, kropek i łączników."
            )
        case .sameWarehouse:
            language.choose(
                english: "A transfer goes to another warehouse. Within one, use zaplecze stock "
                    + "move.",
                polish: "Przesunięcie MM prowadzi do innego magazynu. W obrębie jednego służy "
                    + "zaplecze stock move."
            )
        case .notOnItsWay:
            language.choose(
                english: "Not so much of it is on its way. Look at the document.",
                polish: "Tyle nie jest w drodze. Zajrzyj do dokumentu."
            )
        case .orderEnded(let number):
            language.choose(
                english: "\(number) is received or closed. What comes now is received without "
                    + "an order.",
                polish: "\(number) jest już przyjęte albo zamknięte. Kolejną dostawę przyjmij "
                    + "bez zamówienia."
            )
        case .notOrdered(let number):
            language.choose(
                english: "The article is not on \(number). Receive it without an order.",
                polish: "Tego artykułu nie ma w \(number). Przyjmij go bez zamówienia."
            )
        case .noSupplier:
            language.choose(
                english: "Say from whom the goods are ordered.",
                polish: "Podaj dostawcę."
            )
        case .stocktakeEnded(let number):
            language.choose(
                english: "\(number) has ended. Start a new stocktake.",
                polish: "\(number) jest zakończona. Zacznij nową inwentaryzację."
            )
        case .countedAlready:
            language.choose(
                english: "That shelf is counted.",
                polish: "Ta lokalizacja jest już policzona."
            )
        case .secondCounterNeeded:
            language.choose(
                english: "A second person has to count that shelf.",
                polish: "Tę lokalizację musi policzyć druga osoba."
            )
        case .recountNeeded:
            language.choose(
                english: "Two counters disagree. Count again what differs, then post.",
                polish: "Dwa spisy się różnią. Policz ponownie różnice, potem zatwierdź."
            )
        case .nothingCounted:
            language.choose(
                english: "Nothing is counted yet.",
                polish: "Nic jeszcze nie policzono."
            )
        case .countedByNobody:
            language.choose(
                english: "A sheet bears the name of who counted. Sign in as yourself.",
                polish: "Arkusz podpisuje osoba, która liczy. Zaloguj się pod własnym imieniem."
            )
        case .notInStocktake(let bin):
            language.choose(
                english: "\(language.quoted(bin)) is not part of this stocktake.",
                polish: "\(language.quoted(bin)) nie należy do tej inwentaryzacji."
            )
        case .notInRange(let article):
            language.choose(
                english: "\(article) is not part of this stocktake. Leave it out.",
                polish: "\(article) nie należy do tej inwentaryzacji. Pomiń."
            )
        case .nothingToCount:
            language.choose(
                english: "No article of that part of the range is counted. Change the query.",
                polish: "W tej części asortymentu nie ma czego liczyć. Zmień zapytanie."
            )
        case .countedElsewhere(let number):
            language.choose(
                english: "\(number) counts some of it already. Go on with that, or end it first.",
                polish: "\(number) już to częściowo obejmuje. Dokończ ją albo anuluj."
            )
        case .countedMeanwhile(let number):
            language.choose(
                english: "\(number): another sheet was handed in. Look at the differences again.",
                polish: "\(number): doszedł kolejny arkusz. Przejrzyj różnice jeszcze raz."
            )
        case .unusableAddress(let email):
            language.choose(
                english: "\(language.quoted(email)) is no e-mail address. Look at it again.",
                polish: "\(language.quoted(email)) nie jest adresem e-mail. Sprawdź go."
            )
        case .isAvailable:
            language.choose(
                english: "It is available now, so nobody need be told.",
                polish: "Towar jest teraz dostępny, więc powiadomienie jest zbędne."
            )
        case .noSuchDocument(let number):
            language.choose(
                english: "There is no document \(language.quoted(number)).",
                polish: "Nie ma dokumentu \(language.quoted(number))."
            )
        case .notOpened:
            language.choose(
                english: "This shop keeps no stock yet. Begin with zaplecze stock open, or with "
                    + "zaplecze import stock FILE.",
                polish: "Sklep nie prowadzi jeszcze stanów. Zacznij od zaplecze stock open albo "
                    + "zaplecze import stock PLIK."
            )
        case .alreadyOpened:
            language.choose(
                english: "The stock is open already. Correct levels with zaplecze stock adjust.",
                polish: "Magazyn jest już otwarty. Stany koryguje zaplecze stock adjust."
            )
        }
    }
}
