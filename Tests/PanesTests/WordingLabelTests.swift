import Panes
import Shop
import Testing

@Suite struct WordingLabelTests {
    /// Every label there is, by language.
    static func labels(in language: Language) -> [String] {
        var labels = Return.Status.allCases.map { $0.label(in: language) }
        labels += Return.Status.allCases.map { $0.listLabel(in: language) }
        labels += Return.Kind.allCases.map { $0.label(in: language) }
        labels += Return.Reason.allCases.map { $0.label(in: language) }
        labels += Return.LockerSize.allCases.map { $0.label(in: language) }
        labels += ways.map { $0.label(in: language) }
        labels += Return.Step.Kind.allCases.map { $0.imperative(in: language) }
        labels += Return.Step.Kind.allCases.map { $0.noun(in: language) }
        labels += Return.Step.Kind.allCases.map { $0.past(in: language) }
        labels += Condition.allCases.map { $0.label(in: language) }
        labels += Disposition.allCases.map { $0.label(in: language) }
        labels += Ground.allCases.map { $0.label(in: language) }
        labels += Order.Status.allCases.map { $0.label(in: language) }
        labels += Order.Step.allCases.map { $0.imperative(in: language) }
        labels += Order.Buyer.Kind.allCases.map { $0.label(in: language) }
        labels += Instrument.allCases.map { $0.label(in: language) }
        labels += Instrument.allCases.map { $0.means(in: language) }
        labels += Role.allCases.map { $0.label(in: language) }
        labels += Right.allCases.map { $0.label(in: language) }
        labels += OrderSort.allCases.map { $0.label(in: language) }
        labels += ReturnSort.allCases.map { $0.label(in: language) }
        labels += Deed.Action.allCases.map { $0.label(in: language) }
        labels += ColumnTitle.allCases.map { $0.title(in: language) }
        return labels
    }

    static let ways: [Return.WayBack] =
        [.ownParcel, .inPerson] + Return.LockerSize.allCases.map { .locker($0) }

    @Test(arguments: Language.allCases)
    func `every label has words in every language`(language: Language) {
        for label in Self.labels(in: language) {
            #expect(!label.isEmpty && label.first != " " && label.last != " ")
            #expect(!label.contains("  "))
        }
    }

    @Test func `English labels have no Polish letters`() {
        let letters = Set("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ")
        for label in Self.labels(in: .english) {
            #expect(letters.isDisjoint(with: label), "\(label)")
        }
    }

    @Test(arguments: Language.allCases)
    func `short forms fit their columns`(language: Language) {
        #expect(Return.Status.allCases.allSatisfy { $0.listLabel(in: language).count <= 15 })
        #expect(Return.Status.allCases.allSatisfy { $0.short(in: language).count <= 12 })
        #expect(Return.Reason.allCases.allSatisfy { $0.short(in: language).count <= 15 })
        #expect(Self.ways.allSatisfy { $0.short(in: language).count <= 11 })
        #expect(Condition.allCases.allSatisfy { $0.short(in: language).count <= 11 })
        #expect(Disposition.allCases.allSatisfy { $0.short(in: language).count <= 12 })
        #expect(Order.Status.allCases.allSatisfy { $0.short(in: language).count <= 11 })
        #expect(Order.Buyer.Kind.allCases.allSatisfy { $0.short(in: language).count <= 11 })
        #expect(ColumnTitle.allCases.allSatisfy { $0.title(in: language).count <= 12 })
    }

    @Test(arguments: Language.allCases)
    func `a list shows what a query of it understands`(language: Language) throws {
        for status in Return.Status.allCases {
            for label in [status.label(in: language), status.listLabel(in: language)] {
                let query = try Query<ReturnField>("status:\"\(label)\"")
                #expect(query == .field(.status, .choice([status.rawValue])))
            }
        }
        for status in Order.Status.allCases {
            let query = try Query<OrderField>("status:\"\(status.label(in: language))\"")
            #expect(query == .field(.status, .choice([status.rawValue])))
        }
        for kind in Return.Kind.allCases {
            let query = try Query<ReturnField>("kind:\"\(kind.label(in: language))\"")
            #expect(query == .field(.kind, .choice([kind.rawValue])))
        }
        for reason in Return.Reason.allCases where (reason, language) != (.size, .english) {
            let query = try Query<ReturnField>("reason:\"\(reason.label(in: language))\"")
            #expect(query == .field(.reason, .choice([reason.rawValue])))
        }
    }

    @Test func `customers see the six statuses under their own names`() {
        let labels = Return.Status.allCases.map { $0.label(in: .polish).capitalisedFirst }
        let expected = [
            "Zarejestrowany", "Oczekuje na realizację", "Zaakceptowany", "Rozliczony",
            "Odrzucony", "Anulowany",
        ]
        #expect(labels == expected)
    }

    @Test func `signs tell whose turn it is`() {
        #expect(Return.Status.allCases.map(\.sign) == ["○", "●", "●", "✓", "✗", "✗"])
        #expect(Order.Status.allCases.map(\.sign) == ["○", "●", "●", "●", "○", "✓", "●", "✗"])
    }

    @Test func `a step that was taken names its author`() {
        let step = Return.Step.Kind.accept
        #expect(step.past(by: "marek", at: "14:02", in: .english) == "accepted 14:02 by marek")
        #expect(step.past(by: "marek", in: .polish) == "zaakceptowany przez: marek")
        #expect(Return.Step.Kind.receive.noun(in: .polish) == "przyjęcie")
    }

    @Test func `a decision shows where goods go, or why they are refused`() {
        let accepted = decision(.accepted(nil), .restock)
        let refused = decision(.refused(.outOfTime), .backToCustomer)
        #expect(accepted.label(in: .polish) == "do sprzedaży")
        #expect(refused.label(in: .polish) == "odmowa: po terminie")
        #expect(refused.label(in: .english) == "refused: out of time")
    }

    func decision(_ verdict: Decision.Verdict, _ disposition: Disposition) -> Decision {
        Decision(
            line: ID(1),
            condition: .asNew,
            units: 1,
            verdict: verdict,
            disposition: disposition
        )
    }
}
