/// First names, the commonest first.
enum FirstNames {
    static let female = [
        "Anna", "Katarzyna", "Maria", "Małgorzata", "Agnieszka", "Barbara", "Ewa", "Magdalena",
        "Elżbieta", "Joanna", "Aleksandra", "Monika", "Zofia", "Natalia", "Karolina", "Julia",
        "Zuzanna", "Hanna", "Dorota", "Beata", "Justyna", "Paulina", "Marta", "Weronika",
        "Patrycja", "Sylwia", "Iwona", "Kinga", "Oliwia", "Wiktoria", "Emilia", "Renata", "Edyta",
        "Gabriela", "Dominika", "Urszula", "Izabela", "Aneta", "Klaudia", "Maja", "Alicja",
        "Grażyna", "Bożena", "Kamila", "Ewelina", "Milena", "Lena", "Nadia", "Antonina", "Helena",
        "Łucja", "Michalina", "Róża", "Kornelia", "Nina", "Świętosława", "Jagoda", "Bogusława",
        "Żaneta", "Lidia",
    ]

    static let male = [
        "Piotr", "Krzysztof", "Andrzej", "Tomasz", "Paweł", "Michał", "Marcin", "Jan", "Jakub",
        "Adam", "Łukasz", "Marek", "Grzegorz", "Mateusz", "Wojciech", "Mariusz", "Dariusz",
        "Maciej", "Rafał", "Robert", "Kamil", "Jacek", "Dawid", "Szymon", "Kacper", "Bartosz",
        "Artur", "Sebastian", "Filip", "Karol", "Damian", "Daniel", "Antoni", "Przemysław",
        "Hubert", "Patryk", "Adrian", "Dominik", "Mikołaj", "Wiktor", "Radosław", "Stanisław",
        "Leon", "Konrad", "Zbigniew", "Sławomir", "Jędrzej", "Błażej", "Wiesław", "Bogdan",
        "Miłosz", "Kazimierz", "Józef", "Cezary", "Igor", "Świętopełk", "Tadeusz", "Bolesław",
        "Witold", "Franciszek",
    ]
}
