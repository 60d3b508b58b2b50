import Canvas
import Shop

/// A claim as it was when a form about it was opened.
struct OpenClaim: Hashable, Sendable {
    let file: ClaimFile

    init(_ file: ClaimFile) {
        self.file = file
    }

    var claim: Claim { file.claim }
    var order: Order { file.purchase.order }
    var currency: Currency { order.currency }

    func title(_ step: Claim.Step.Kind, in scene: Scene) -> String {
        "\(claim.number) › \(step.noun(in: scene.language))"
    }

    /// A step as the action that takes it; a refusal lands on the question given for it.
    func action(
        _ step: Claim.Step,
        in scene: Scene,
        place: (Claim.Refusal) -> FormQuestion?
    ) throws(FormProblem) -> Action {
        if let refusal = file.purchase.refusal(of: step, with: claim.id, on: scene.occasion) {
            throw FormProblem(place(refusal), explanation(of: refusal, in: scene))
        }
        return .takeClaim(step, with: claim.id, seen: claim.version)
    }

    func explanation(of refusal: Claim.Refusal, in scene: Scene) -> String {
        scene.explanation(of: refusal, currency)
    }

    /// How the law's clock stands, unless it has stopped.
    func termLine(in scene: Scene) -> [[Label]] {
        let term = file.term(in: scene)
        guard term != .nothingDue else { return [] }
        let text = Label(file.termPhrase(in: scene), term.label(in: scene).style)
        return [labelled(ColumnTitle.due.title(in: scene.language), [text])]
    }

    /// The return under which its goods come in, already or by this step.
    func goodsLine(_ new: (_ units: String) -> String, in scene: Scene) -> [Label] {
        let title = ColumnTitle.returns.title(in: scene.language)
        if let goods = file.purchase.goodsUnderWay(of: claim) {
            let under = scene.say("the goods stay under ", "towar zostaje w zwrocie ")
            return labelled(title, [Label(under + goods.number)])
        }
        let units = scene.language.pieces(claim.lines.map(\.units).reduce(0, +))
        return labelled(title, [Label(new(units))])
    }
}

extension Scene {
    func explanation(of refusal: Claim.Refusal, _ currency: Currency) -> String {
        refusal.explanation(in: language, currency: currency, zone: zone, staff: staff)
    }
}

extension FormField {
    /// What a claim demands or gives, each by the same key.
    static func demand(_ selected: Claim.Demand? = nil, in language: Language) -> FormField {
        .choice(of: Claim.Demand.allCases, selected: selected) {
            Menu.Option($0.label(in: language), key: $0.key)
        }
    }
}

extension Claim.Demand {
    var key: Character {
        switch self {
        case .repair: "r"
        case .exchange: "x"
        case .priceCut: "c"
        case .money: "m"
        }
    }
}
