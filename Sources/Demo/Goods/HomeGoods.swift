extension Design {
    static let home: [Design] = [
        Design("POS-BAW", "Pościel bawełniana", .feminine, 199_90)
            .sized(.measures(["140 × 200 cm", "160 × 200 cm", "220 × 200 cm"]))
            .coloured([.white, .grey, .green]).selling(12),
        Design("REC-FRO", "Ręcznik frotté", .masculine, 44_90)
            .sized(.measures(["50 × 90 cm", "70 × 140 cm"]))
            .coloured([.white, .graphite, .turquoise]).selling(18),
        Design("KOC-WEL", "Koc wełniany", .masculine, 239_00)
            .coloured([.cream, .graphite]).selling(9, .winter),
        Design("POD-DEK", "Poduszka dekoracyjna", .feminine, 59_90)
            .coloured([.mustard, .green, .beige]).selling(13),
        Design("OBR-LNI", "Obrus lniany", .masculine, 159_00)
            .sized(.measures(["140 × 180 cm", "140 × 240 cm"]))
            .coloured([.white, .beige]).selling(6),
        Design("KUB-CER", "Kubek ceramiczny", .masculine, 34_90)
            .coloured([.white, .blue, .green]).selling(22),
        Design("TAL-OBI", "Talerz obiadowy", .masculine, 39_90)
            .coloured([.white, .graphite]).selling(12),
        Design("ZES-HER", "Zestaw do herbaty", .masculine, 189_00)
            .selling(5),
        Design("SWI-SOJ", "Świeca sojowa", .feminine, 49_90)
            .sized(.measures(["lawenda", "cedr i wanilia", "pomarańcza z goździkami"]))
            .selling(20, .winter),
        Design("WAZ-SZK", "Wazon szklany", .masculine, 89_90)
            .coloured([.green, .brown]).selling(7),
        Design("LAM-STO", "Lampka nocna", .feminine, 149_90)
            .coloured([.white, .black]).selling(7),
        Design("KOS-WIK", "Kosz wiklinowy", .masculine, 99_90)
            .sized(.measures(["mały", "duży"])).selling(7),
        Design("DES-KRO", "Deska do krojenia z dębu", .feminine, 79_90)
            .selling(9),
        Design("DYW-BAW", "Dywanik łazienkowy", .masculine, 69_90)
            .coloured([.grey, .beige]).selling(10),
        Design("POR-UBR", "Poradnik pielęgnacji ubrań", .masculine, 39_90)
            .selling(4).taxed(500),
    ]

    static let cosmetics: [Design] = [
        Design("KRE-NAW", "Krem nawilżający do twarzy", .masculine, 64_90)
            .sized(.measures(["50 ml"])).selling(20).sealed,
        Design("KRE-REK", "Krem do rąk z masłem shea", .masculine, 24_90)
            .sized(.measures(["75 ml"])).selling(22, .winter).sealed,
        Design("SER-WIT", "Serum z witaminą C", .neuter, 89_90)
            .sized(.measures(["30 ml"])).selling(15).sealed,
        Design("OLE-ARG", "Olejek arganowy", .masculine, 54_90)
            .sized(.measures(["50 ml", "100 ml"])).selling(10).sealed,
        Design("SZA-ZIO", "Szampon ziołowy", .masculine, 32_90)
            .sized(.measures(["250 ml", "500 ml"])).selling(16).sealed,
        Design("ODZ-KER", "Odżywka z keratyną", .feminine, 36_90)
            .sized(.measures(["200 ml"])).selling(12).sealed,
        Design("MYD-LAW", "Mydło lawendowe", .neuter, 17_90)
            .sized(.measures(["100 g"])).selling(16),
        Design("PEE-KAW", "Peeling kawowy do ciała", .masculine, 42_90)
            .sized(.measures(["200 g"])).selling(11).sealed,
        Design("WOD-ROZ", "Woda różana", .feminine, 29_90)
            .sized(.measures(["150 ml"])).selling(9).sealed,
        Design("POM-OCH", "Pomadka ochronna", .feminine, 14_99)
            .selling(18, .winter).sealed,
        Design("SZM-MAT", "Szminka matowa", .feminine, 49_99)
            .coloured([.red, .pink, .claret]).selling(11).sealed,
        Design("PER-FIG", "Perfumy „Figa i cedr”", .plural, 189_00)
            .sized(.measures(["30 ml", "50 ml"])).selling(8).sealed,
        Design("KRE-SPF", "Krem z filtrem SPF 50", .masculine, 59_90)
            .sized(.measures(["50 ml"])).selling(15, .summer).sealed,
    ]

    /// What goes into a parcel for nothing.
    static let gifts: [Design] = [
        Design("GRA-PRO", "Próbka kremu do rąk – gratis", .feminine, 0)
            .sized(.measures(["5 ml"])).selling(10),
        Design("GRA-TOR", "Torba bawełniana – gratis", .feminine, 0)
            .selling(10),
        Design("GRA-KAR", "Karta z życzeniami – gratis", .feminine, 0)
            .selling(10),
    ]
}
