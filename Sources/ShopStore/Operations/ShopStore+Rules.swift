package import Shop

extension ShopStore {
    /// Sets one of the shop's rules; its earlier values stay in the table.
    package func set(_ setting: Setting, to value: String, by signatory: Signatory) throws {
        try change(by: signatory, needs: .configure) { session, occasion in
            var rules = occasion.rules
            let before = setting.value(in: rules)
            guard setting.apply(value, to: &rules) else {
                throw Setting.Refusal.unusable(setting, value)
            }
            let after = setting.value(in: rules)
            try session.setRule(setting.rawValue, to: after)
            if setting == .refundTerm {
                try session.saveDeadlines(under: rules)
                try session.move("returns")
            }
            if setting == .claimTerm {
                try session.saveClaimTerms(under: rules)
                try session.move("claims")
            }
            let deed = Deed(
                .ruleChanged,
                on: [.rule(setting.rawValue)],
                before: [Deed.Fact(setting.rawValue, before)],
                after: [Deed.Fact(setting.rawValue, after)]
            )
            return ((), deed)
        }
    }
}
