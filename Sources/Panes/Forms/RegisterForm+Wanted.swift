import Canvas
import Shop

/// What is wanted in place of a line: a code that is looked up while it is typed.
extension RegisterForm {
    /// Whether what is scanned now is what is wanted.
    var wantsCode: Bool { wantedLine != nil }

    /// The codes that were typed and of which nobody knows yet what they name.
    var unnamedCodes: [String] {
        lines.indices.filter { form.asks(.wanted($0)) }.map { typed(.wanted($0)) }
            .filter { !$0.isEmpty && named[$0] == nil }
    }

    mutating func name(_ variant: Variant?, by code: String, in scene: Scene) {
        named.updateValue(variant, forKey: code)
        adapt(in: scene)
    }

    /// Takes a scanned code where one is wanted; whether it did.
    mutating func take(_ code: Code, in scene: Scene) -> Bool {
        guard let index = wantedLine else { return false }
        form.replace(.wanted(index), with: .typed(code.text))
        form.setError(nil, for: .wanted(index))
        adapt(in: scene)
        form.focus(on: .wantedPrice(index))
        return true
    }

    private var wantedLine: Int? {
        guard form.rows.indices.contains(form.focus),
            case .wanted(let index) = form.rows[form.focus].name
        else { return nil }
        return index
    }

    mutating func adaptWanted(_ index: Int, in scene: Scene) {
        let isChosen = form.number(.units(index)) ?? 0 > 0
        let code = typed(.wanted(index))
        form.setHidden(!isChosen, for: .wanted(index))
        form.setHidden(!isChosen || code.isEmpty, for: .wantedPrice(index))
        let hint: String =
            switch named[code] {
            case .some(.some(let variant)): variant.name
            case .some(.none): scene.say("no article has that code", "żaden towar nie ma tego kodu")
            case .none: code.isEmpty ? scene.say("SKU or EAN", "SKU albo EAN") : ""
            }
        form.setHint(hint, for: .wanted(index))
    }

    func wanted(_ index: Int, in scene: Scene) throws(FormProblem) -> Wanted? {
        let code = typed(.wanted(index))
        guard form.asks(.wanted(index)), !code.isEmpty else { return nil }
        guard let known = named[code] else {
            let text = scene.say(
                "The article is still being looked up. Try again.",
                "Trwa szukanie towaru. Spróbuj ponownie."
            )
            throw FormProblem(.wanted(index), text)
        }
        guard let variant = known else {
            throw FormProblem(.wanted(index), explanation(.noSuchVariant(code), scene))
        }
        return Wanted(
            variant: variant.id,
            sku: variant.sku,
            name: variant.name,
            price: try amount(.wantedPrice(index), in: purchase.order.currency, scene),
            until: scene.today + scene.rules.exchangeTerm
        )
    }
}
