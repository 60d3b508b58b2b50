import Shop
import Testing

@Suite struct QueryFieldTests {
    @Test func `no name means two fields or two values`() {
        check(OrderField.self)
        check(ReturnField.self)
        check(DeedField.self)
    }

    @Test func `names can be typed as they are shown, without quotes`() throws {
        try checkTyping(OrderField.self)
        try checkTyping(ReturnField.self)
        try checkTyping(DeedField.self)
    }

    @Test func `the statuses of orders are stored as the domain names them`() {
        #expect(words(of: .status) == Order.Status.allCases.map(\.rawValue))
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

    private func words(of field: OrderField) -> [String] {
        guard case .choice(let choices) = field.kind else { return [] }
        return choices.map(\.word)
    }
}
