import Canvas
import Shop

/// Another value for a rule of the shop.
struct SettingForm: FormScreen {
    var form: Form<FormQuestion>
    private let setting: Setting
    private let rules: Rules

    init(_ setting: Setting, scene: Scene) {
        self.setting = setting
        rules = scene.rules
        let value = setting.value(in: scene.rules)
        switch setting.form {
        case .number, .folder, .line, .taxNumber, .address, .statuses:
            form = Self.oneQuestion(setting, value == "off" ? "" : value, scene)
        case .account:
            let account = scene.rules.bankAccount?.grouped ?? ""
            form = Self.oneQuestion(setting, account, scene)
        case .limit:
            let limit = scene.rules.fourEyesLimit.map { scene.language.typed($0, .pln) }
            form = Self.oneQuestion(setting, limit ?? "", hint: Currency.pln.sign, scene)
        case .prices:
            form = Form(Self.priceRows(scene))
        case .flag:
            let title = setting.label(in: scene.language).capitalisedFirst
            form = Form([FormRow(.isOffered, title, .toggle(value == "on"))])
        }
        adapt(in: scene)
    }

    func title(in scene: Scene) -> String {
        scene.say("Settings › ", "Ustawienia › ") + setting.label(in: scene.language)
    }

    func consequence(in scene: Scene) -> String { scene.say("If changed now", "Po zmianie") }

    mutating func adapt(in scene: Scene) {
        for size in Return.LockerSize.allCases {
            form.setHidden(!form.isOn(.isOffered), for: .price(size))
        }
    }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        let value = try value(in: scene)
        var changed = rules
        guard setting.apply(value, to: &changed) else {
            throw problem(with: value, in: scene)
        }
        return .set(setting, value)
    }

    func preview(in scene: Scene) -> [[Label]] {
        do throws(FormProblem) {
            guard case .set(_, let value) = try action(in: scene) else { return [] }
            var changed = rules
            _ = setting.apply(value, to: &changed)
            let before = setting.words(in: rules, scene.language)
            return [
                labelled(ColumnTitle.before.title(in: scene.language), [Label(before)]),
                labelled(
                    ColumnTitle.after.title(in: scene.language),
                    [Label(setting.words(in: changed, scene.language))]
                ),
            ]
        } catch {
            return refusal(error.text)
        }
    }
}

extension SettingForm {
    private func problem(with value: String, in scene: Scene) -> FormProblem {
        guard setting == .lockerPrices else {
            let refusal = Setting.Refusal.unusable(setting, value)
            return FormProblem(.value, refusal.explanation(in: scene.language))
        }
        let dearest = Return.LockerSize.allCases.max { left, right in
            price(left) < price(right)
        }
        return FormProblem(.price(dearest ?? .a), Self.howToPrice(in: scene))
    }

    private func price(_ size: Return.LockerSize) -> Money {
        (try? Money(typed: typed(.price(size)), decimals: Currency.pln.decimals)) ?? .zero
    }

    private static func howToPrice(in scene: Scene) -> String {
        let most = scene.language.money(Money(minorUnits: 100_000), .pln)
        return scene.say(
            "Each size needs a price from 0 to \(most).",
            "Każdy gabaryt musi mieć cenę od 0 do \(most)."
        )
    }

    /// The value as it is stored.
    private func value(in scene: Scene) throws(FormProblem) -> String {
        switch setting.form {
        case .number: return typed(.value)
        case .limit:
            let limit = try amount(.value, in: .pln, scene)
            return limit.map { String($0.minorUnits) } ?? "off"
        case .folder, .line, .taxNumber, .address, .account, .statuses:
            return typed(.value).isEmpty ? "off" : typed(.value)
        case .flag: return form.isOn(.isOffered) ? "on" : "off"
        case .prices: break
        }
        guard form.isOn(.isOffered) else { return "off" }
        var prices: [String] = []
        for size in Return.LockerSize.allCases {
            guard let price = try amount(.price(size), in: .pln, scene), price >= .zero else {
                throw FormProblem(.price(size), Self.howToPrice(in: scene))
            }
            prices.append(String(price.minorUnits))
        }
        return prices.joined(separator: ",")
    }

    /// What stays empty where a rule can be off.
    private static func oneQuestion(
        _ setting: Setting,
        _ value: String,
        hint: String = "",
        _ scene: Scene
    ) -> Form<FormQuestion> {
        var row = FormRow(
            .value,
            setting.label(in: scene.language).capitalisedFirst,
            .typed(value),
            isRequired: !setting.form.canBeOff
        )
        row.hint = hint
        return Form([row])
    }

    private static func priceRows(_ scene: Scene) -> [FormRow] {
        let prices = scene.rules.lockerPrices
        let offered = FormRow(
            .isOffered,
            scene.say("Parcel lockers", "Zwrot paczkomatem"),
            .toggle(prices != nil)
        )
        return [offered]
            + Return.LockerSize.allCases.map { size in
                let price = prices.map { scene.language.typed($0[size], .pln) } ?? ""
                var row = FormRow(
                    .price(size),
                    "  " + size.label(in: scene.language).capitalisedFirst,
                    .typed(price),
                    isRequired: true
                )
                row.hint = Currency.pln.sign
                return row
            }
    }
}
