/// Cities and towns, the largest first.
enum Cities {
    static let all = [
        "Warszawa", "Kraków", "Wrocław", "Łódź", "Poznań", "Gdańsk", "Szczecin", "Lublin",
        "Bydgoszcz", "Białystok", "Katowice", "Gdynia", "Częstochowa", "Rzeszów", "Radom", "Toruń",
        "Sosnowiec", "Kielce", "Gliwice", "Olsztyn", "Bielsko-Biała", "Zabrze", "Bytom",
        "Zielona Góra", "Rybnik", "Ruda Śląska", "Opole", "Tychy", "Gorzów Wielkopolski",
        "Dąbrowa Górnicza", "Elbląg", "Płock", "Tarnów", "Koszalin", "Włocławek", "Chorzów",
        "Wałbrzych", "Kalisz", "Legnica", "Grudziądz", "Jaworzno", "Słupsk", "Jastrzębie-Zdrój",
        "Nowy Sącz", "Siedlce", "Jelenia Góra", "Mysłowice", "Konin", "Piła",
        "Piotrków Trybunalski", "Lubin", "Inowrocław", "Suwałki", "Ostrów Wielkopolski",
        "Gniezno", "Stargard", "Głogów", "Siemianowice Śląskie", "Pabianice", "Leszno", "Łomża",
        "Żory", "Zamość", "Pruszków", "Ełk", "Tomaszów Mazowiecki", "Chełm", "Mielec",
        "Kędzierzyn-Koźle", "Przemyśl", "Stalowa Wola", "Tczew", "Biała Podlaska", "Bełchatów",
        "Świdnica", "Będzin", "Zgierz", "Piaseczno", "Legionowo", "Racibórz", "Ostrołęka",
        "Świętochłowice", "Puławy", "Starachowice", "Wejherowo", "Skierniewice", "Tarnobrzeg",
        "Radomsko", "Krosno", "Rumia", "Dębica", "Kołobrzeg", "Kutno", "Nysa", "Ciechanów",
        "Otwock", "Świnoujście", "Żyrardów", "Szczecinek", "Świdnik", "Chojnice", "Oświęcim",
        "Bolesławiec", "Mińsk Mazowiecki", "Jarosław", "Sanok", "Malbork", "Żary", "Sopot",
        "Oleśnica", "Cieszyn", "Lębork", "Nowy Targ", "Iława", "Żywiec", "Oława", "Ząbki",
        "Łuków", "Augustów", "Śrem", "Bochnia", "Giżycko", "Łowicz", "Września", "Zakopane",
        "Żagań", "Świecie", "Pszczyna", "Sandomierz", "Kościerzyna", "Środa Wielkopolska",
        "Międzyzdroje", "Kazimierz Dolny",
    ]
}
