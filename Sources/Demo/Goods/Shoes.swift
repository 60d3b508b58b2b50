extension Design {
    static let shoes: [Design] = [
        Design("BOT-SKO", "Botki skórzane", .plural, 329_00)
            .sized(.women).coloured([.black, .brown]).selling(15, .winter),
        Design("KOZ-ZAM", "Kozaki zamszowe", .plural, 429_00)
            .sized(.women).coloured([.camel]).selling(8, .winter),
        Design("TRA-SKO", "Trapery ocieplane", .plural, 359_90)
            .sized(.men).coloured([.brown]).selling(8, .winter),
        Design("SNE-DAM", "Sneakersy damskie", .plural, 259_99)
            .sized(.women).coloured([.white, .beige]).selling(17),
        Design("SNE-MES", "Sneakersy męskie", .plural, 279_99)
            .sized(.men).coloured([.white, .graphite]).selling(15),
        Design("SAN-SKO", "Sandały skórzane", .plural, 199_90)
            .sized(.women).coloured([.camel, .white]).selling(13, .summer),
        Design("ESP-LNI", "Espadryle lniane", .plural, 119_90)
            .sized(.women).coloured([.navy]).selling(8, .summer),
        Design("POL-SKO", "Półbuty skórzane", .plural, 349_00)
            .sized(.men).coloured([.black, .brown]).selling(9),
        Design("MOK-ZAM", "Mokasyny zamszowe", .plural, 289_00)
            .sized(.men).coloured([.navy]).selling(6, .summer),
        Design("CZO-LAK", "Czółenka lakierowane", .plural, 239_90)
            .sized(.women).coloured([.black, .red]).selling(8),
        Design("KAL-GUM", "Kalosze", .plural, 129_99)
            .sized(.women).coloured([.green]).selling(6),
        Design("KAP-FIL", "Kapcie filcowe", .plural, 69_90)
            .sized(.women).coloured([.grey]).selling(10, .winter),
    ]

    static let accessories: [Design] = [
        Design("SZA-KAS", "Szalik kaszmirowy", .masculine, 229_00)
            .coloured([.camel, .grey, .claret, .navy]).selling(13, .winter),
        Design("CZA-WEL", "Czapka wełniana", .feminine, 79_90)
            .coloured([.black, .mustard, .cream]).selling(15, .winter),
        Design("REK-SKO", "Rękawiczki skórzane", .plural, 139_90)
            .sized(.letters).coloured([.black, .brown]).selling(8, .winter),
        Design("PAS-SKO", "Pasek skórzany", .masculine, 119_00)
            .sized(.measures(["85 cm", "95 cm", "105 cm"])).coloured([.black, .brown]).selling(9),
        Design("TOR-SHO", "Torebka typu shopper", .feminine, 259_90)
            .coloured([.black, .camel, .claret]).selling(11),
        Design("PLE-MIE", "Plecak miejski", .masculine, 219_99)
            .coloured([.graphite, .olive]).selling(9),
        Design("POR-SKO", "Portfel skórzany", .masculine, 149_00)
            .coloured([.black, .brown]).selling(10),
        Design("APA-JED", "Apaszka jedwabna", .feminine, 99_00)
            .coloured([.blue, .red, .green]).selling(8),
        Design("SKA-BAW", "Skarpety bawełniane (5 par)", .plural, 49_99)
            .sized(.measures(["r. 36–38", "r. 39–42", "r. 43–46"]))
            .coloured([.black, .grey]).selling(20),
        Design("KOL-SZT", "Kolczyki sztyfty", .plural, 89_90)
            .coloured([.silver, .gold]).selling(11).sealed,
        Design("KOL-KOL", "Kolczyki koła", .plural, 109_90)
            .coloured([.silver, .gold]).selling(7).sealed,
        Design("NAS-SER", "Naszyjnik z serduszkiem", .masculine, 119_90)
            .coloured([.silver, .gold]).selling(9),
    ]
}
