import Shop
import Testing

@Suite struct QueryFieldTests {
    @Test func `no name means two fields or two values`() {
        check(OrderField.self)
        check(ReturnField.self)
        check(DeedField.self)
        check(ParcelField.self)
        check(ScanField.self)
        check(StockField.self)
        check(StockPaperField.self)
    }

    @Test func `names can be typed as they are shown, without quotes`() throws {
        try checkTyping(OrderField.self)
        try checkTyping(ReturnField.self)
        try checkTyping(DeedField.self)
        try checkTyping(ParcelField.self)
        try checkTyping(ScanField.self)
        try checkTyping(StockField.self)
        try checkTyping(StockPaperField.self)
    }

    @Test func `choices are stored as the domain names them`() {
        #expect(words(of: OrderField.status) == Order.Status.allCases.map(\.rawValue))
        #expect(words(of: ReturnField.status) == Return.Status.allCases.map(\.rawValue))
        #expect(words(of: ReturnField.kind) == Return.Kind.allCases.map(\.rawValue))
        #expect(words(of: ParcelField.status) == Parcel.Status.allCases.map(\.rawValue))
        #expect(words(of: ParcelField.finding) == Parcel.Finding.allCases.map(\.rawValue))
    }

    @Test func `papers are asked for by the words of their statuses`() throws {
        let statuses =
            PurchaseOrder.Status.allCases.map(\.rawValue)
            + StockTransfer.Status.allCases.map(\.rawValue)
            + Stocktake.Status.allCases.map(\.rawValue)
        #expect(words(of: StockPaperField.status) == statuses)
        let query = try Query<StockPaperField>("rodzaj:zamówienie status:w-drodze dostawca:Hurt")
        #expect(named(in: query) == [.kind, .status, .supplier])
    }

    @Test(arguments: [
        ("telefon:601 tel:602 phone:603", [ReturnField.phone, .phone, .phone]),
        ("ean:590 gtin:590", [.ean, .ean]),
        ("do-potwierdzenia:tak -proposed:yes", [.proposed, .proposed]),
        ("wstrzymane:tak frozen:no", [.frozen, .frozen]),
    ])
    func `the desk's own fields are read in both languages`(
        text: String,
        fields: [ReturnField]
    ) throws {
        let query = try Query<ReturnField>(text)
        #expect(named(in: query) == fields)
    }

    @Test func `parcels and scans are asked for by their own fields`() throws {
        let parcels = try Query<ParcelField>("numer-przesyłki:6200 nadawca:Nowak otwarta:tak")
        #expect(named(in: parcels) == [.tracking, .sender, .open])
        let waiting = try Query<ParcelField>("status:nieprzypisane,nieodebrane")
        #expect(waiting == .field(.status, .choice(["unassigned", "undelivered"])))
        let scans = try Query<ScanField>("kod:5901 kto:anna")
        #expect(named(in: scans) == [.code, .by])
    }

    private func check<Field: QueryField>(_: Field.Type) {
        let names = Field.allCases.map(\.name)
        #expect(names.allSatisfy { isAlone($0, among: names) })
        for field in Field.allCases {
            guard case .choice(let choices) = field.kind else { continue }
            let values = choices.map(\.name)
            #expect(values.allSatisfy { isAlone($0, among: values) })
        }
    }

    private func isAlone(_ name: QueryName, among names: [QueryName]) -> Bool {
        ([name.english, name.polish] + name.others).allSatisfy { text in
            names.filter { $0.matches(text) } == [name]
        }
    }

    private func checkTyping<Field: QueryField>(_: Field.Type) throws {
        for field in Field.allCases {
            for name in [field.name.english, field.name.polish] + field.name.others {
                #expect(throws: missingValue(of: field.name, at: name.count + 1)) {
                    try Query<Field>(name + ":")
                }
            }
            guard case .choice(let choices) = field.kind else { continue }
            for choice in choices {
                for name in [choice.name.english, choice.name.polish] + choice.name.others {
                    let query = try Query<Field>("\(field.name.polish):\(name)")
                    #expect(query == .field(field, .choice([choice.word])))
                }
            }
        }
    }

    private func missingValue(of name: QueryName, at place: Int) -> QueryProblem {
        QueryProblem(place: place..<place, kind: .missingValue(of: name))
    }

    /// The fields that a query names, from left to right.
    private func named<Field: QueryField>(in query: Query<Field>) -> [Field] {
        switch query {
        case .everything, .word: []
        case .field(let field, _): [field]
        case .not(let part): named(in: part)
        case .all(let parts), .any(let parts): parts.flatMap { named(in: $0) }
        }
    }

    private func words(of field: some QueryField) -> [String] {
        guard case .choice(let choices) = field.kind else { return [] }
        return choices.map(\.word)
    }
}
