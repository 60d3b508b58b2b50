/// Letters as customers read them, with plain spaces in amounts.
enum Letters {
    static let registered = """
        Dzień dobry,

        potwierdzamy otrzymanie oświadczenia o odstąpieniu od umowy i zwrocie towaru. Numer \
        zwrotu: R-2026-000123.

        Treść oświadczenia:
        Zamówienie: ZP-104201
        Imię i nazwisko: Anna Żółć
        Wysłane: czwartek, 19 listopada 2026, 16:02
        Otrzymane przez sklep: czwartek, 19 listopada 2026, 17:02

        Zwracany towar:
        - Kubek „Łódź”, 2 szt.
        - Kurtka M, 1 szt. (wymiana na: Kurtka L, 119,90 zł za sztukę, najpóźniej czwartek, \
        3 grudnia 2026)

        Jeżeli towaru na wymianę nie będzie w podanym terminie, zwrócimy za zwracany towar \
        pieniądze.
        Dopłata do wymiany wyniesie 20,00 zł. Jak ją zapłacić, napiszemy po sprawdzeniu zwrotu.

        Paczkę prosimy nadać w Paczkomacie InPost, gabaryt A.
        Kod, który trzeba napisać na paczce: 4821993017
        Przesyłka zwrotna kosztuje 9,99 zł. Jeżeli zostanie wykorzystana, potrącimy tę kwotę ze \
        zwracanych pieniędzy.

        Na odesłanie towaru jest 14 dni od odstąpienia od umowy. Wystarczy nadać go przed końcem \
        tego terminu.

        Pieniądze zwrócimy w ciągu 14 dni od otrzymania oświadczenia. Do czasu otrzymania towaru \
        albo dowodu jego odesłania możemy wstrzymać się z wypłatą.
        Przelew wyślemy na konto PL61 … 2874.

        Z poważaniem
        Sklep Zażółć
        ul. Długa 1, 00-001 Warszawa

        """

    static let accepted = """
        Dzień dobry,

        zwrot R-2026-000123 do zamówienia ZP-104201 został rozpatrzony.

        - przyjęte: Kurtka M, 1 szt.
        - przyjęte: Lampa, 1 szt.
        - odmowa: Szczoteczka (1 szt.). Powód: prawo odstąpienia od umowy nie obejmuje tego \
        towaru (art. 38 ustawy o prawach konsumenta). Towar odeślemy do Państwa.

        Nie dotarło do nas, więc nie ma tego w kwocie zwrotu:
        - Obrus, 2 szt.

        Dotarło, a nie pochodzi z tego zamówienia. Prosimy o wiadomość, co mamy z tym zrobić:
        - 5901234123457, 1 szt.

        Kwota zwrotu: 108,66 zł
        - Kurtka M, 1 szt.: 99,90 zł
        - Lampa, 2 szt.: 39,79 zł
        - zmniejszenie wartości: Kurtka M: −21,04 zł
        - przesyłka zwrotna: −9,99 zł

        Towar „Kurtka M” ma ślady używania wykraczającego poza sprawdzenie jego cech (plama na \
        rękawie). Kwota zwrotu jest przez to niższa o 21,04 zł, czyli o zmniejszenie wartości \
        towaru.

        Za wykorzystaną przesyłkę zwrotną potrącamy 9,99 zł.

        W ramach wymiany powstało zamówienie ZP-104377 na kwotę 119,90 zł. Wyślemy:
        - Kurtka L, 1 szt.
        Dopłata: 20,00 zł. O tym, jak ją zapłacić, napiszemy w osobnej wiadomości.

        Tego nie możemy wymienić, dlatego zamiast wymiany zwracamy pieniądze:
        - Lampa, 2 szt. (wymiana na: Lampa duża)

        Pieniądze zwrócimy w taki sposób, w jaki zapłacono za zamówienie, chyba że uzgodniliśmy \
        inny.
        Prosimy o podanie w odpowiedzi na tę wiadomość numeru konta, na które mamy zwrócić \
        pieniądze.

        Z poważaniem
        Sklep Zażółć
        ul. Długa 1, 00-001 Warszawa

        """

    static let acceptedInEnglish = """
        Dear Anna Żółć,

        We have decided on return R-2026-000123 for order ZP-104201.

        - accepted: Kurtka M, 1 pc
        - accepted: Lampa, 1 pc
        - refused: Szczoteczka (1 pc). Reason: the law excludes such goods from withdrawal \
        (Polish Consumer Rights Act, article 38). We will send the goods back to you.

        This did not reach us and is not part of the refund:
        - Obrus, 2 pcs

        This came and is not part of the order. Please tell us what to do with it:
        - 5901234123457, 1 pc

        Refund: 108.66 zł
        - Kurtka M, 1 pc: 99.90 zł
        - Lampa, 2 pcs: 39.79 zł
        - diminished value: Kurtka M: −21.04 zł
        - return shipping: −9.99 zł

        “Kurtka M” shows signs of use beyond what is needed to try it (plama na rękawie). The \
        refund is lower by 21.04 zł, the value that the goods have lost.

        We deduct 9.99 zł for the return shipping that you used.

        The exchange has been entered as order ZP-104377, which costs 119.90 zł. We will send:
        - Kurtka L, 1 pc
        Still to be paid: 20.00 zł. We will tell you in a separate message how to pay it.

        We cannot exchange this, and refund it instead:
        - Lampa, 2 pcs (in exchange for: Lampa duża)

        We will refund you in the way in which the order was paid, unless we have agreed on \
        another.
        Please reply with the number of the bank account to which we can send the refund.

        Kind regards,
        Sklep Zażółć
        ul. Długa 1, 00-001 Warszawa

        """

    static let settled = """
        Dzień dobry,

        zwrot R-2026-000123 do zamówienia ZP-104201 jest rozliczony.

        Zwrócona kwota: 108,66 zł
        - 98,66 zł przelewem na konto PL61 … 2874, numer operacji: P-2026-000001
        - 10,00 zł przez serwis, w którym opłacono zamówienie, numer operacji: PAYU-77

        Faktura korygująca: FK/12/2026

        Z poważaniem
        Sklep Zażółć
        ul. Długa 1, 00-001 Warszawa

        """
}
