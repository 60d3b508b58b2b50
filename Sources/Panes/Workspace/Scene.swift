package import Shop

/// What a screen needs to know besides its own model: who looks, when, in which
/// language and zone, under which rules.
///
/// The time comes in with each message and never moves by itself: nothing on a
/// resting screen ticks.
package struct Scene: Hashable, Sendable {
    package var language: Language
    package var zone: Zone
    package var now: Instant
    package var visitor: Visitor
    package var rules: Rules
    /// Names of all staff, for telling who did what.
    package var staff: [ID<Staff>: String]
    /// Nil as long as nobody has asked.
    package var stock: StockHouse?
    /// All versions of the rules of points, none without a loyalty programme; nil as long as
    /// nobody has asked.
    package var terms: [LoyaltyTerms]?

    package init(
        language: Language,
        zone: Zone,
        now: Instant,
        visitor: Visitor,
        rules: Rules,
        staff: [ID<Staff>: String] = [:],
        stock: StockHouse? = nil
    ) {
        self.language = language
        self.zone = zone
        self.now = now
        self.visitor = visitor
        self.rules = rules
        self.staff = staff
        self.stock = stock
    }
}

extension Scene {
    package var today: Day { zone.day(at: now) }
    package var moment: Moment { zone.moment(at: now) }

    /// Who acts if the person at the keyboard takes a step now.
    package var occasion: Occasion {
        Occasion(
            author: .staff(visitor.staff.id),
            rights: visitor.rights,
            now: moment,
            rules: rules
        )
    }

    /// The key that says yes.
    var agreement: Character {
        switch language {
        case .english: "y"
        case .polish: "t"
        }
    }

    func say(_ english: String, _ polish: String) -> String {
        language.choose(english: english, polish: polish)
    }
}
