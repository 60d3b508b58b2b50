import Canvas
import Panes
import Shop
import Testing

@Suite struct ParcelWordingTests {
    static let refusals: [Parcel.Refusal] =
        [
            .noSuchParcel("680012345678"), .missingTracking, .alreadyLogged("680012345678"),
            .noOpenCase, .nothingChosen, .sameLabel, .labelInUse("N-2"), .partlyDelivered,
            .notALabel("R-2026-000001", .goodsReturned), .notALabel("ZP-1", .order),
            .notALabel("KURTKA-M", .article), .hasCase(.empty), .order(.onHold(.ship)),
            .order(.outOfOrder(.comeBack, .delivered)),
        ] + Parcel.Finding.allCases.map { .caseIsOpen($0) }
        + Parcel.Step.Kind.allCases.flatMap { kind in
            [.missingReason(kind)] + Parcel.Status.allCases.map { .outOfOrder(kind, $0) }
        }

    @Test(arguments: refusals)
    func `every refusal is a whole sentence`(refusal: Parcel.Refusal) {
        expectSentences { refusal.explanation(in: $0) }
    }

    @Test(arguments: Language.allCases)
    func `short forms fit their columns`(language: Language) {
        #expect(Parcel.Status.allCases.allSatisfy { $0.short(in: language).width <= 13 })
        #expect(Parcel.Finding.allCases.allSatisfy { $0.short(in: language).width <= 15 })
        #expect(Parcel.Status.allCases.allSatisfy { $0.sign.width == 1 })
    }

    @Test func `labels have words of their own in each language`() {
        func labels(_ language: Language) -> [String] {
            Parcel.Status.allCases.map { $0.label(in: language) }
                + Parcel.Finding.allCases.map { $0.label(in: language) }
                + ParcelSort.allCases.map { $0.label(in: language) }
                + Parcel.Step.Kind.allCases.map { $0.noun(in: language) }
                + Parcel.Step.Kind.allCases.map { $0.past(in: language) }
        }
        for (english, polish) in zip(labels(.english), labels(.polish)) {
            #expect(!english.isEmpty && !polish.isEmpty && english != polish)
        }
    }
}
