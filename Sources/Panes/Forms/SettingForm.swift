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
        switch setting {
        case .returnWindow, .statutoryWindow, .refundTerm, .undoHold:
            let value = FormField.typed(setting.value(in: scene.rules))
            let label = setting.label(in: scene.language).capitalisedFirst
            var row = FormRow(.value, label, value, isRequired: true)
            row.hint = setting.unit(in: scene.language)
            form = Form([row])
        case .lockerPrices:
            form = Form(Self.priceRows(scene))
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
            throw FormProblem(question, setting.howToType(in: scene.language))
        }
        return .set(setting, value)
    }

    func preview(in scene: Scene) -> [[Label]] {
        do throws(FormProblem) {
            guard case .set(_, let value) = try action(in: scene) else { return [] }
            var changed = rules
            _ = setting.apply(value, to: &changed)
            let before = setting.words(for: rules, in: scene.language)
            return [
                labelled(ColumnTitle.before.title(in: scene.language), [Label(before)]),
                labelled(
                    ColumnTitle.after.title(in: scene.language),
                    [Label(setting.words(for: changed, in: scene.language))]
                ),
            ]
        } catch {
            return refusal(error.text)
        }
    }
}

extension SettingForm {
    /// The question that a value which cannot be taken is about.
    private var question: FormQuestion { setting == .lockerPrices ? .price(.a) : .value }

    /// The value as it is stored.
    private func value(in scene: Scene) throws(FormProblem) -> String {
        guard setting == .lockerPrices else { return typed(.value) }
        guard form.isOn(.isOffered) else { return "off" }
        var prices: [String] = []
        for size in Return.LockerSize.allCases {
            guard let price = try amount(.price(size), in: .pln, scene), price >= .zero else {
                throw FormProblem(.price(size), setting.howToType(in: scene.language))
            }
            prices.append(String(price.minorUnits))
        }
        return prices.joined(separator: ",")
    }

    private static func priceRows(_ scene: Scene) -> [FormRow] {
        let prices = scene.rules.lockerPrices
        let offered = FormRow(
            .isOffered,
            Setting.lockers(in: scene.language),
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
