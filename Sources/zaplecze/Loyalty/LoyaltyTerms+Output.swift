import Canvas
import Panes
import Shop

extension LoyaltyTerms {
    /// The rules as a list of figures and further rules.
    func listing(in language: Language) -> Listing {
        var listing = Listing([Listing.Column(""), Listing.Column(""), Listing.Column("")])
        let title = language.choose(english: "version", polish: "wersja")
        let begin = language.choose(
            english: "from \(language.fullDate(from.day))",
            polish: "od \(language.fullDate(from.day))"
        )
        listing.add([title, String(version), begin])
        for setting in TermsSetting.allCases {
            listing.add([
                setting.name, setting.value(in: self), setting.label(in: language),
            ])
        }
        for rule in extras {
            listing.add([
                rule.name, rule.gives.label(in: language),
                rule.condition.text(in: language.queryLanguage),
            ])
        }
        return listing
    }

    var json: JSON {
        let figures = TermsSetting.allCases.map { setting in
            (
                String(setting.name.map { $0 == "-" ? "_" : $0 }),
                JSON.text(setting.value(in: self))
            )
        }
        let head: JSON = ["version": .integer(version), "from": .instant(from.at)]
        return head.and(.object(figures)).and([
            "rules": .list(extras) { rule in
                [
                    "name": .text(rule.name),
                    "when": .text(rule.condition.text(in: .english)),
                    "per_unit": rule.gives.perUnit.map { .text($0.asHundredths) } ?? .null,
                    "points": rule.gives.points.map { .integer($0) } ?? .null,
                ]
            }
        ])
    }
}

extension ExtraRule.Gives {
    fileprivate var perUnit: Int? {
        if case .perUnit(let hundredths) = self { hundredths } else { nil }
    }

    fileprivate var points: Int? {
        if case .points(let points) = self { points } else { nil }
    }
}

extension TermsTrial {
    func text(in language: Language, on output: Output) -> String {
        let period =
            "\(language.fullDate(days.lowerBound)) – \(language.fullDate(days.upperBound))"
        let head = language.choose(
            english: "\(period): \(Plural.orders.text(orders, in: language)), "
                + "\(language.number(before)) points by the rules of then, "
                + "\(language.number(after)) by these.\n",
            polish: "\(period): \(Plural.orders.text(orders, in: language)), "
                + "\(language.number(before)) pkt według dawnych zasad, "
                + "\(language.number(after)) według tych.\n"
        )
        var rules = Listing([Listing.Column(""), Listing.Column("", .trailing)])
        for gain in byRule {
            let name = gain.rule ?? language.choose(english: "for money", polish: "za zakupy")
            rules.add([name, language.number(gain.points)])
        }
        var listing = Listing([
            Listing.Column(ColumnTitle.customer.title(in: language)),
            Listing.Column(Plural.orders.form(for: 5, in: language), .trailing),
            Listing.Column(ColumnTitle.before.title(in: language), .trailing),
            Listing.Column(ColumnTitle.after.title(in: language), .trailing),
        ])
        for customer in customers {
            listing.add([
                customer.name, language.number(customer.orders),
                language.number(customer.before), language.number(customer.after),
            ])
        }
        let tables = [rules, listing].map { $0.text(on: output) }
        return ([head] + tables).joined(separator: "\n")
    }

    var json: JSON {
        [
            "since": .day(days.lowerBound), "until": .day(days.upperBound),
            "orders": .integer(orders), "before": .integer(before), "after": .integer(after),
            "by_rule": .list(byRule) { gain in
                ["rule": .optional(gain.rule), "points": .integer(gain.points)]
            },
            "customers_with_points": .integer(count),
            "customers": .list(customers) { customer in
                [
                    "customer": .text(customer.name), "orders": .integer(customer.orders),
                    "before": .integer(customer.before), "after": .integer(customer.after),
                ]
            },
        ]
    }
}
