import ArgumentParser
import Panes
import Shop
import ShopStore

/// The programme's rules: shown, changed, or tried on the orders of a period.
struct LoyaltyRulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Show the rules, set them, or try them on a period first.",
        subcommands: [
            LoyaltyRulesShowCommand.self, LoyaltyRulesSetCommand.self,
            LoyaltyRulesAddCommand.self, LoyaltyRulesDropCommand.self,
        ],
        defaultSubcommand: LoyaltyRulesShowCommand.self
    )
}

struct LoyaltyRulesShowCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show the rules that are in force, or all versions there were."
    )

    @Flag(help: "All versions, the oldest first, with those still to come.")
    var all = false

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let versions = try desk.store.allTerms(by: desk.visitor)
        guard let inForce = versions.inForce(at: desk.store.moment.at) else {
            throw PointsRefusal.notOpened
        }
        let shown = all ? versions : [inForce]
        try desk.answer(
            shown.map { $0.listing(in: desk.language).text(on: desk.output) }
                .joined(separator: "\n"),
            json: all ? .list(versions, \.json) : inForce.json
        )
    }
}

/// From when rules count, or on which period they are only tried.
struct TermsOptions: ParsableArguments {
    @Option(help: ArgumentHelp("From when they count; now if not given.", valueName: "day"))
    var from: Day?

    @Flag(help: "Change nothing; show what they would have given over a period, and to whom.")
    var dryRun = false

    @Option(help: ArgumentHelp("The period of a dry run begins here.", valueName: "day"))
    var since: Day?

    @Option(help: ArgumentHelp("And ends here; today if not given.", valueName: "day"))
    var until: Day?
}

/// A command that makes further rules of those that there are.
protocol TermsCommand: ShopCommand {
    var options: TermsOptions { get }

    func change(_ terms: inout LoyaltyTerms) throws
}

extension TermsCommand {
    func run(at desk: Desk) throws {
        let versions = try desk.store.allTerms(by: desk.visitor)
        let start = options.from.map { desk.store.zone.instant(day: $0) }
        let now = desk.store.moment.at
        guard var terms = versions.inForce(at: max(start ?? now, now)) else {
            throw PointsRefusal.notOpened
        }
        try change(&terms)
        if options.dryRun { return try tryOut(terms, at: desk) }
        let kept = try desk.store.setTerms(terms, from: options.from, by: desk.signatory)
        try desk.answer(kept.listing(in: desk.language).text(on: desk.output), json: kept.json)
    }

    private func tryOut(_ terms: LoyaltyTerms, at desk: Desk) throws {
        let until = options.until ?? desk.today
        let since = options.since ?? until - 30
        guard since <= until else {
            throw ValidationError("'--since' must not come after '--until'.")
        }
        let trial = try desk.store.tryTerms(terms, over: since...until, by: desk.visitor)
        try desk.answer(trial.text(in: desk.language, on: desk.output), json: trial.json)
    }
}

struct LoyaltyRulesSetCommand: TermsCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Set figures of the rules: rate=1.5 lifetime=365 silver-from=1000."
    )

    @Argument(help: ArgumentHelp("A figure and its value.", valueName: "name=value"))
    var values: [String]

    @OptionGroup var options: TermsOptions
    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard !values.isEmpty else { throw ValidationError("Name a figure and its value.") }
        for text in values {
            let name = text.prefix { $0 != "=" }
            guard text.contains("="), TermsSetting(named: String(name)) != nil else {
                let names = TermsSetting.allCases.map(\.name).joined(separator: ", ")
                throw ValidationError("'\(text)' sets nothing. Write name=value with: \(names).")
            }
        }
    }

    func change(_ terms: inout LoyaltyTerms) throws {
        for text in values {
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let setting = TermsSetting(named: String(parts[0])) else {
                continue
            }
            guard setting.apply(String(parts[1]), to: &terms) else {
                throw PointsRefusal.unusableTerms(setting.problem)
            }
        }
    }
}

struct LoyaltyRulesAddCommand: TermsCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a rule that gives more points, for what a query finds.",
        discussion: """
            The query may ask for: category, sku, name, channel, placed, first, birthday (days \
            from it), tier, goods (what was paid). Such as: --when 'category:buty \
            placed>=2026-12-01 placed<=2026-12-24' --per-unit 1
            """
    )

    @Argument(help: "What the rule is called.")
    var name: String

    @Option(help: ArgumentHelp("What it is about; all goods if not given.", valueName: "query"))
    var when = ""

    @Option(
        help: ArgumentHelp("Points for each whole złoty paid for those goods.", valueName: "n")
    )
    var perUnit: String?

    @Option(help: ArgumentHelp("Points for an order that has such goods.", valueName: "n"))
    var points: Int?

    @OptionGroup var options: TermsOptions
    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard (perUnit == nil) != (points == nil) else {
            throw ValidationError("Say either '--per-unit' or '--points'.")
        }
    }

    func change(_ terms: inout LoyaltyTerms) throws {
        let gives: ExtraRule.Gives
        if let perUnit {
            guard let hundredths = Int(hundredths: perUnit) else {
                throw PointsRefusal.unusableTerms(.ruleGives(name))
            }
            gives = .perUnit(hundredths)
        } else {
            gives = .points(points ?? 0)
        }
        let condition = try Query<EarningField>(words: [when])
        terms.extras.append(ExtraRule(name: name, condition: condition, gives: gives))
    }
}

struct LoyaltyRulesDropCommand: TermsCommand {
    static let configuration = CommandConfiguration(
        commandName: "drop",
        abstract: "Leave a rule out from now on; orders placed before keep it."
    )

    @Argument(help: "What the rule is called.")
    var name: String

    @OptionGroup var options: TermsOptions
    @OptionGroup var shared: SharedOptions

    func change(_ terms: inout LoyaltyTerms) throws {
        let left = terms.extras.filter { $0.name.folded != name.folded }
        guard left.count < terms.extras.count else { throw PointsRefusal.noSuchRule(name) }
        terms.extras = left
    }
}
