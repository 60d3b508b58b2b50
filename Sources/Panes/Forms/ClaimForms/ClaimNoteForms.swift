import Canvas
import Shop

/// The goods of a claim are to come in: by which way.
struct ExpectGoodsForm: FormScreen {
    var form: Form<FormQuestion>
    let open: OpenClaim
    private let ways: [Return.WayBack]

    init(_ file: ClaimFile, scene: Scene) {
        open = OpenClaim(file)
        ways = Return.WayBack.offered(under: scene.rules)
        let label = ColumnTitle.wayBack.title(in: scene.language)
        form = Form([Form.Row(.wayBack, label, .way(ways, in: scene.language), isRequired: true)])
    }

    func title(in scene: Scene) -> String { open.title(.expectGoods, in: scene) }

    func consequence(in scene: Scene) -> String { scene.say("If done now", "Po zatwierdzeniu") }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        let way = chosen(.wayBack, of: ways) ?? .ownParcel
        return try open.action(.expectGoods(way), in: scene) { _ in .wayBack }
    }

    func preview(in scene: Scene) -> [[Label]] {
        let free = scene.say(
            "the way back is never charged for a claim",
            "za odesłanie przy reklamacji klient nie płaci"
        )
        return [
            open.goodsLine(
                { scene.say("a return for \($0) is opened", "powstanie zwrot, \($0)") },
                in: scene
            ),
            labelled(ColumnTitle.wayBack.title(in: scene.language), [Label(free, .dim)]),
            scene.messageLine(to: open.order),
        ]
    }
}

/// A claim ended: how it ended is written down.
struct CloseClaimForm: FormScreen {
    var form: Form<FormQuestion>
    let open: OpenClaim

    init(_ file: ClaimFile, scene: Scene) {
        open = OpenClaim(file)
        let label = ColumnTitle.outcome.title(in: scene.language)
        form = Form([Form.Row(.outcome, label, .typed(), isRequired: true)])
    }

    func title(in scene: Scene) -> String { open.title(.close, in: scene) }

    func consequence(in scene: Scene) -> String { scene.say("If closed now", "Po zamknięciu") }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        try open.action(.close(outcome: typed(.outcome)), in: scene) { _ in .outcome }
    }

    func preview(in scene: Scene) -> [[Label]] {
        let closed = Claim.Status.closed.label(in: scene.language)
        let nobody = scene.say("nobody is told", "nikt jej nie dostanie")
        return [
            labelled(ColumnTitle.status.title(in: scene.language), [Label(closed)]),
            labelled(scene.say("Message", "Wiadomość"), [Label(nobody, .dim)]),
        ]
    }
}

/// A claim that the customer has given up.
struct WithdrawClaimForm: FormScreen {
    var form: Form<FormQuestion>
    let open: OpenClaim

    init(_ file: ClaimFile, scene: Scene) {
        open = OpenClaim(file)
        let label = ColumnTitle.note.title(in: scene.language)
        form = Form([Form.Row(.note, label, .typed(), isRequired: true)])
    }

    func title(in scene: Scene) -> String { open.title(.withdraw, in: scene) }

    func consequence(in scene: Scene) -> String {
        scene.say("If withdrawn now", "Po wycofaniu")
    }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        try open.action(.withdraw(note: typed(.note)), in: scene) { _ in .note }
    }

    func preview(in scene: Scene) -> [[Label]] {
        let withdrawn = Claim.Status.withdrawn.label(in: scene.language)
        return [
            labelled(ColumnTitle.status.title(in: scene.language), [Label(withdrawn)]),
            scene.messageLine(to: open.order),
        ]
    }
}

extension Return.WayBack {
    /// The ways that the shop offers: lockers once their prices are set.
    static func offered(under rules: Rules) -> [Return.WayBack] {
        let lockers = rules.lockerPrices == nil ? [] : Return.LockerSize.allCases
        return [.ownParcel, .inPerson] + lockers.map { .locker($0) }
    }
}

extension FormField {
    /// A way back, without a price: the shop bears it.
    static func way(_ ways: [Return.WayBack], in language: Language) -> FormField {
        .choice(of: ways, selected: .ownParcel) { way in
            let label = way.label(in: language)
            return switch way {
            case .ownParcel: Menu.Option(label, key: "w")
            case .inPerson: Menu.Option(label, key: "p")
            case .locker(let size): Menu.Option(label, key: Character(size.rawValue))
            }
        }
    }
}
