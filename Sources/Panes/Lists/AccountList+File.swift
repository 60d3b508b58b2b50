import Canvas
import Shop

extension AccountList: RecordKind {
    static func question(of id: Int64) -> Question { .account(ID(id)) }

    static func id(of file: AccountFile) -> Int64 { file.row.id }

    static func title(of file: AccountFile, isShort: Bool, in scene: Scene) -> [Label] {
        let name = file.row.name.shortened(to: isShort ? 34 : 60)
        return [
            Label(file.row.number, .heading), Label(name.isEmpty ? "" : " · ", .dim), Label(name),
            Label(" · ", .dim), Label(file.row.tier.label(in: scene.language)),
        ]
    }

    /// What can be spent and what the tier is, then the lots in the order in which they are
    /// spent; on the page also how the tier came about, and the ledger.
    static func lines(
        of file: AccountFile,
        width: Int,
        isBrief: Bool,
        in scene: Scene
    ) -> [[Label]] {
        let head =
            [balance(file, scene)] + rewards(file, scene)
            + [tier(file, scene), spent(file, scene)]
        guard !isBrief else { return head + [[]] + lots(file, width: width, isBrief: true, scene) }
        var lines = head + [person(file, scene)]
        let tables = [
            lots(file, width: width, isBrief: false, scene), tiers(file, width: width, scene),
            ledger(file, width: width, scene),
        ]
        for table in tables where !table.isEmpty { lines += [[]] + table }
        return lines
    }

    private static func balance(_ file: AccountFile, _ scene: Scene) -> [Label] {
        let language = scene.language
        let row = file.row
        let worth = language.money(file.terms.value(of: max(0, row.balance)), Rules.currency)
        let rest = dotted([
            Label(row.balance < 0 ? scene.say("to be earned back", "do odrobienia") : "", .warn),
            Label(
                row.pending == 0
                    ? "" : scene.say("waiting ", "oczekuje ") + language.number(row.pending)
            ),
            Label(
                row.expiring == 0
                    ? ""
                    : scene.say("expiring in 30 days ", "wygasa w 30 dni ")
                        + language.number(row.expiring),
                .warn
            ),
        ])
        return filed(
            ColumnTitle.balance.title(in: language),
            [
                Label(balance(row, language).text, row.balance < 0 ? .error : .heading),
                Label(row.balance > 0 ? "  = \(worth)" : "", .dim),
            ] + (rest.isEmpty ? [] : [Label("  ·  ", .dim)] + rest)
        )
    }

    /// What is missing to the next reward, where any is offered.
    private static func rewards(_ file: AccountFile, _ scene: Scene) -> [[Label]] {
        let text = file.prospect?.text(in: scene.language) ?? ""
        guard !text.isEmpty else { return [] }
        return [filed(ColumnTitle.rewards.title(in: scene.language), [Label(text)])]
    }

    private static func tier(_ file: AccountFile, _ scene: Scene) -> [Label] {
        let language = scene.language
        let row = file.row
        let until = row.tierUntil.map {
            scene.say("until ", "do ") + language.day($0, today: scene.today)
        }
        let times = language.decimal(file.terms.multiplier(of: row.tier))
        return filed(
            ColumnTitle.tier.title(in: language),
            dotted([
                Label(row.tier.label(in: language), .heading), Label(until ?? ""),
                Label(scene.say("points × ", "punkty × ") + times, .dim),
            ])
        )
    }

    private static func spent(_ file: AccountFile, _ scene: Scene) -> [Label] {
        let language = scene.language
        let row = file.row
        let missing = row.toNextTier.flatMap { amount in
            row.tier.next.map { next in
                let (money, tier) = (
                    language.money(amount, Rules.currency), next.label(in: language)
                )
                return scene.say("\(money) more for \(tier)", "do poziomu \(tier): \(money)")
            }
        }
        return filed(
            ColumnTitle.spent.title(in: language),
            dotted([
                Label(language.money(row.spent, Rules.currency)),
                Label(missing ?? scene.say("the highest tier", "najwyższy poziom"), .dim),
            ])
        )
    }

    private static func person(_ file: AccountFile, _ scene: Scene) -> [Label] {
        let language = scene.language
        let birthday = file.birthday.map {
            scene.say("birthday ", "urodziny ") + $0.label(in: language)
        }
        let opened = language.day(file.opened.day, today: scene.today)
        return filed(
            ColumnTitle.account.title(in: language),
            dotted([
                Label(scene.say("since \(opened)", "od \(opened)")), Label(file.row.email, .dim),
                Label(birthday ?? scene.say("no birthday noted", "bez daty urodzin"), .dim),
            ])
        )
    }
}

extension Birthday {
    /// The day and the month: `17 May`.
    func label(in language: Language) -> String {
        Day(year: 2_000, month: month, day: day).map { language.day($0, today: $0) } ?? text
    }
}
