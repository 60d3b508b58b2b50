import Panes
import Shop
import Testing

@Suite struct WordingRefusalTests {
    @Test(arguments: refusals)
    func `a refused return step says what to do`(refusal: Return.Refusal) {
        expectSentences { refusal.explanation(in: $0, currency: .pln, zone: .utc) }
    }

    @Test func `a step that is not open names the status and what is open`() {
        let refusal = Return.Refusal.outOfOrder(.settle, .awaiting, open: [.accept, .reject])
        expect(
            refusal,
            """
            The return has the status “awaiting”, so it cannot be settled. \
            Open now: accept, reject.
            """,
            """
            Zwrot ma status „do rozpatrzenia”, więc nie można go rozliczyć. \
            Możliwe teraz: akceptacja, odrzucenie.
            """
        )
        expect(
            .outOfOrder(.bounce, .cancelled, open: []),
            """
            The return has the status “cancelled”, so no payout of it can be marked as bounced. \
            Nothing more can be done with it.
            """,
            """
            Zwrot ma status „anulowany”, więc nie można odnotować powrotu wypłaty. \
            Nic więcej nie można z nim zrobić.
            """
        )
    }

    @Test func `units are named with their line`() {
        expect(
            .notReturnable(line: "Koszula", asked: 3, left: 1),
            """
            “Koszula”: 3 pcs announced, but only 1 pc can still come back. Lower the number.
            """,
            """
            „Koszula”: zgłoszono 3 szt., ale zwrócić można jeszcze tylko 1 szt. Zmniejsz liczbę.
            """
        )
        expect(
            .undecided(line: "Koszula", condition: .asNew, received: 2, decided: 1),
            """
            “Koszula”, as new: 2 pcs received, decided on 1 pc. \
            Decide on all that came, and on no more.
            """,
            """
            „Koszula”, pełnowartościowy: przyjęto 2 szt., zdecydowano o 1 szt. \
            Zdecyduj o wszystkim, co przyszło, i o niczym więcej.
            """
        )
    }

    @Test func `payouts that do not add up say how far they are apart`() {
        expect(
            .payoutsDiffer(due: Money(minorUnits: 1_200), given: Money(minorUnits: 1_000)),
            "The payouts add up to 10.00 zł, but 12.00 zł is due. Add 2.00 zł.",
            "Suma wypłat to 10,00 zł, a do wypłaty jest 12,00 zł. Dodaj 2,00 zł."
        )
        expect(
            .payoutsDiffer(due: Money(minorUnits: 1_000), given: Money(minorUnits: 1_200)),
            "The payouts add up to 12.00 zł, but 10.00 zł is due. Take away 2.00 zł.",
            "Suma wypłat to 12,00 zł, a do wypłaty jest 10,00 zł. Odejmij 2,00 zł."
        )
    }

    @Test func `undoing names whose step it was`() {
        let refusal = Return.Refusal.notYours(.staff(ID(1)))
        let named = refusal.explanation(
            in: .polish,
            currency: .pln,
            zone: .utc,
            staff: [ID(1): "marek"]
        )
        let expected = """
            Ostatni krok ma innego autora: marek. Tylko ta osoba może go cofnąć, poproś ją o to.
            """
        #expect(named == expected)
    }

    @Test(arguments: Right.allCases)
    func `a missing right is named`(right: Right) {
        expectSentences { Forbidden(right).explanation(in: $0) }
        #expect(Forbidden(right).explanation(in: .polish).contains(right.label(in: .polish)))
    }

    @Test(arguments: Order.Step.allCases, Order.Status.allCases)
    func `an order's step that is not open says which are`(
        step: Order.Step,
        status: Order.Status
    ) {
        expectSentences { Order.Refusal.outOfOrder(step, status).explanation(in: $0) }
        expectSentences { Order.Refusal.onHold(step).explanation(in: $0) }
    }

    private static let whyNotUndone: [Order.Refusal] = [
        .nothingToUndo, .changedSince, .notYours(.staff(ID(2))),
        .notYours(.system(service: "run", startedBy: nil)),
        .tooLateToUndo(until: Instant(milliseconds: 1_000_000)), .recordSince("R-2026-000287"),
        .refundUnderWay("R-2026-000287"), .alreadyTold,
    ]

    @Test(arguments: whyNotUndone)
    func `an order's step that stays says why`(refusal: Order.Refusal) {
        expectSentences { refusal.explanation(in: $0, staff: [ID(2): "marek"]) }
    }

    @Test func `who was too late hears who was faster`() {
        let at = Instant(milliseconds: 1_000_000)
        let stale = Stale(
            record: "R-2026-000287",
            seen: 2,
            now: 3,
            staff: "anna",
            action: .step(.accept),
            at: at
        )
        let english = stale.explanation(in: .english, now: at + 5)
        #expect(
            english.replacing("\u{A0}", with: " ")
                == "anna accepted R-2026-000287 5 s ago. Look at it again before you go on."
        )
        let polish = stale.explanation(in: .polish, now: at + 5)
        #expect(
            polish.replacing("\u{A0}", with: " ")
                == """
                R-2026-000287: zaakceptowany 5 s temu przez: anna. \
                Zajrzyj tam jeszcze raz, zanim coś zrobisz.
                """
        )
    }

    @Test(arguments: Return.Step.Kind.allCases)
    func `being too late is told of every action`(action: Return.Step.Kind) {
        let at = Instant(milliseconds: 1_000_000)
        let stale = Stale(
            record: "R-1",
            seen: 1,
            now: 2,
            staff: "anna",
            action: .step(action),
            at: at
        )
        for seconds in [-5, 0, 5, 300, 7_200, 172_800] {
            expectSentences { stale.explanation(in: $0, now: at + seconds) }
        }
    }

    @Test(arguments: [
        Staff.Refusal.nameTaken("marek"), .noSuchName("marek"), .unusableName("Marek!"),
        .lastOwner("marek"), .alreadyGone("marek"),
    ])
    func `refused changes of the staff say what to do`(refusal: Staff.Refusal) {
        expectSentences { refusal.explanation(in: $0) }
    }

    func expect(_ refusal: Return.Refusal, _ english: String, _ polish: String) {
        let texts = Language.allCases.map {
            refusal.explanation(in: $0, currency: .pln, zone: .utc)
                .replacing("\u{A0}", with: " ")
        }
        #expect(texts == [english, polish])
    }
}

/// Every refusal of a return, those that branch in each of their branches.
private let refusals: [Return.Refusal] =
    Return.Step.Kind.allCases.flatMap { step -> [Return.Refusal] in
        [
            .outOfOrder(step, .settled, open: [.bounce]), .outOfOrder(step, .cancelled, open: []),
            .missingReason(step), .cannotUndo(step),
        ]
    }
    + Order.Status.allCases.map { .orderNotSent($0) }
    + Instrument.allCases.flatMap { [.wayNotOffered($0), .needsConsent($0)] }
    + Condition.allCases.map { .undecided(line: "A", condition: $0, received: 5, decided: 0) }
    + [
        .needsRight(.settle), .noSuchReturn, .noOrder, .isHistory, .nothingChosen, .noSuchLine,
        .unitsNotPositive, .notReturnable(line: "A", asked: 2, left: 1),
        .notReturnable(line: "A", asked: 2, left: -1), .windowClosed(Day(number: 20_000)),
        .datesOutOfOrder, .lockerOff, .sealNotAnswered(line: "A"), .nothingAccepted,
        .sealBroken(line: "A"), .waitsForSecondPerson(.staff(ID(1))),
        .moreThanBought(line: "A", asked: 2, left: 1),
        .diminishedTooMuch(line: "A", value: Money(minorUnits: 500)),
        .moreThanPaid(left: .zero), .belowZero(Money(minorUnits: -500)),
        .payoutsDiffer(due: Money(minorUnits: 2), given: Money(minorUnits: 1)),
        .payoutNotPositive, .missingDocumentNumber, .noSuchEntry(3), .nothingToUndo,
        .notYours(.staff(ID(1))), .notYours(.system(service: "import", startedBy: nil)),
        .tooLateToUndo(until: Instant(milliseconds: 0)),
    ]
