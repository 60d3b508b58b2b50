extension Design {
    static let clothes: [Design] = [
        Design("KUR-PRZ", "Kurtka przejściowa", .feminine, 249_99)
            .sized(.letters).coloured([.olive, .black, .beige]).selling(16),
        Design("KUR-PUC", "Kurtka puchowa", .feminine, 399_00)
            .sized(.letters).coloured([.black, .claret]).selling(14, .winter),
        Design("PLA-WEL", "Płaszcz wełniany", .masculine, 549_00)
            .sized(.letters).coloured([.navy, .camel, .grey]).selling(10, .winter),
        Design("TRE-BAW", "Trencz bawełniany", .masculine, 329_90)
            .sized(.letters).coloured([.beige, .black]).selling(7),
        Design("SWE-MER", "Sweter z merynosa", .masculine, 189_99)
            .sized(.letters).coloured([.cream, .graphite, .green]).selling(15, .winter),
        Design("SWE-KAR", "Kardigan rozpinany", .masculine, 159_90)
            .sized(.letters).coloured([.beige, .navy]).selling(10, .winter),
        Design("BLU-KAP", "Bluza z kapturem", .feminine, 139_99)
            .sized(.wideLetters).coloured([.grey, .black]).selling(18),
        Design("TSH-BAW", "T-shirt z bawełny organicznej", .masculine, 59_99)
            .sized(.wideLetters).coloured([.white, .black, .navy]).selling(26, .summer),
        Design("KOS-LNI", "Koszula lniana", .feminine, 169_90)
            .sized(.letters).coloured([.white, .blue, .olive]).selling(14, .summer),
        Design("KOS-FLA", "Koszula flanelowa w kratę", .feminine, 129_90)
            .sized(.letters).coloured([.red, .green]).selling(9, .winter),
        Design("BLU-WIS", "Bluzka z wiskozy", .feminine, 89_99)
            .sized(.letters).coloured([.pink, .cream]).selling(14),
        Design("SUK-MID", "Sukienka midi", .feminine, 199_99)
            .sized(.letters).coloured([.green, .black, .claret]).selling(20),
        Design("SUK-LNI", "Sukienka lniana na ramiączkach", .feminine, 219_90)
            .sized(.letters).coloured([.white, .mustard]).selling(13, .summer),
        Design("SPO-PLI", "Spódnica plisowana", .feminine, 119_99)
            .sized(.letters).coloured([.beige, .black]).selling(11),
        Design("SPD-JEA", "Jeansy proste", .plural, 179_99)
            .sized(.trousers).coloured([.blue, .black]).selling(20),
        Design("SPD-CHI", "Spodnie chino", .plural, 159_99)
            .sized(.trousers).coloured([.beige, .navy]).selling(13),
        Design("SPD-DRE", "Spodnie dresowe", .plural, 99_90)
            .sized(.letters).coloured([.grey, .black]).selling(14),
        Design("SZO-LNI", "Szorty lniane", .plural, 99_99)
            .sized(.letters).coloured([.beige, .olive]).selling(10, .summer),
        Design("PIZ-FLA", "Piżama flanelowa", .feminine, 149_90)
            .sized(.letters).coloured([.navy, .pink]).selling(9, .winter),
        Design("SZL-FRO", "Szlafrok frotté", .masculine, 169_00)
            .sized(.letters).coloured([.white, .grey]).selling(6, .winter),
        Design("BIE-FIG", "Figi bawełniane (3 szt.)", .plural, 59_90)
            .sized(.letters).coloured([.black, .white]).selling(12).sealed,
        Design("BIE-BIU", "Biustonosz koronkowy", .masculine, 129_00)
            .sized(.measures(["75B", "75C", "80B", "80C"]))
            .coloured([.black, .claret]).selling(8).sealed,
        Design("KOS-KAP", "Kostium kąpielowy", .masculine, 149_99)
            .sized(.letters).coloured([.black, .turquoise]).selling(9, .summer).sealed,
    ]
}
