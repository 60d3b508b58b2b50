import Canvas
import Shop

@testable import Panes

/// Somebody at the keyboard of a shop on paper: keys go in, requests are carried
/// out until none are left, and the screen can be looked at.
struct Desk {
    var shop: PaperShop
    private(set) var workspace: Workspace
    /// What the last call asked for, besides what it led to.
    private(set) var asked: [Request] = []
    /// Questions are kept back while this is set, as by a slow disk.
    var isSlow = false
    private(set) var waiting: [Request] = []
    /// Keys come one right after the other while this is set, and the cursor never rests.
    var isHurried = false
    private(set) var bells = 0
    private(set) var hasQuit = false
    private(set) var copied: String?
    private(set) var theme: String?

    init(
        _ shop: PaperShop,
        _ width: Int = 80,
        _ height: Int = 24,
        in language: Language = .english,
        as name: String = "ola",
        prefix: Key? = nil
    ) {
        self.shop = shop
        self.shop.visitor = name
        let person =
            shop.staff.first { $0.name == name }
            ?? Staff(id: ID(1), name: name, role: .owner)
        let visitor = Visitor(staff: person, rights: person.role.rights, terminal: "pts/3")
        let scene = Scene(
            language: language,
            zone: shop.zone,
            now: shop.now,
            visitor: visitor,
            rules: shop.rules
        )
        workspace = Workspace(
            scene: scene,
            width: width,
            height: height,
            themes: ["dark", "light", "mono"],
            mappings: ["ceneo", "generic-products", "iof", "iof-supplier"],
            recogniser: ScanRecogniser(prefix: prefix)
        )
        let requests = workspace.start()
        carryOut(requests)
    }
}

extension Desk {
    mutating func press(_ keys: Key...) {
        for key in keys { handle(.key(key)) }
    }

    /// Types letter by letter, as fingers do.
    mutating func type(_ text: String) {
        for letter in text { handle(.key(.character(letter))) }
    }

    mutating func handle(_ input: Input) {
        let requests = workspace.handle(input, at: shop.now)
        carryOut(requests)
        settle()
        if !isHurried { rest() }
    }

    /// Lets so much time pass that a key is a person's and no part of a burst; the clock
    /// of the shop stands still.
    private mutating func settle() {
        let deadline = workspace.recogniser.deadline.map(Instant.init(milliseconds:))
        wake(at: deadline ?? moment(after: 41))
    }

    /// Lets the cursor rest, so that the file under it is asked for.
    mutating func rest() {
        let rests = View.allCases.compactMap { workspace.records(of: $0)?.restsAt }
        guard let moment = rests.first else { return }
        wake(at: moment)
    }

    /// Asks what an account may choose from, as the screen of accounts does.
    mutating func askForRewards(of account: String) {
        workspace.askForRewards(of: account)
        settle()
    }

    /// Plays a scanner, which types a code and Enter with so many milliseconds a key.
    mutating func scan(_ code: String, every gap: Int = 2, end: Key = .enter) {
        let keys = code.map(Key.character) + [end]
        for (index, key) in keys.enumerated() { handle(key, after: index * gap) }
        wake(at: moment(after: keys.count * gap + 1_000))
        rest()
    }

    /// Plays keys that come in clumps, as through a network; `\r` is Enter.
    mutating func clump(_ clumps: String..., every pause: Int = 100) {
        for (index, clump) in clumps.enumerated() {
            for letter in clump {
                handle(letter == "\r" ? .enter : .character(letter), after: index * pause)
            }
        }
        wake(at: moment(after: clumps.count * pause + 1_000))
        rest()
    }

    /// Hands over one key, and lets no time pass; what it asks for is carried out.
    mutating func send(_ key: Key) -> [Request] {
        handle(key, after: 0)
        return asked
    }

    private mutating func handle(_ key: Key, after milliseconds: Int) {
        let requests = workspace.handle(.key(key), at: moment(after: milliseconds))
        carryOut(requests)
    }

    private mutating func wake(at moment: Instant) {
        let requests = workspace.wake(at: moment)
        let before = asked
        carryOut(requests)
        asked = before + requests
    }

    mutating func paste(_ text: String) { handle(.paste(text)) }

    private func moment(after milliseconds: Int) -> Instant {
        Instant(milliseconds: shop.now.milliseconds + Int64(milliseconds))
    }

    mutating func click(_ x: Int, _ y: Int) {
        handle(.mouse(Mouse(.press, at: Point(x: x, y: y))))
    }

    mutating func resize(_ width: Int, _ height: Int) {
        let requests = workspace.resize(width: width, height: height)
        carryOut(requests)
    }

    /// News that somebody changed something, as the store tells them.
    mutating func hear(_ topics: String...) {
        let requests = workspace.refresh(Set(topics), at: shop.now)
        carryOut(requests)
    }

    mutating func wait(seconds: Int) {
        shop.now = shop.now + seconds
        let requests = workspace.wake(at: shop.now)
        carryOut(requests)
    }

    mutating func take(_ answer: Answer, for ticket: Ticket) {
        let requests = workspace.take(answer, for: ticket, at: shop.now)
        carryOut(requests)
    }

    /// Lets the slow disk catch up, with the last question answered first where asked.
    mutating func catchUp(backwards: Bool = false) {
        isSlow = false
        let requests = backwards ? waiting.reversed() : waiting
        waiting = []
        for request in requests { carryOut([request]) }
    }

    /// Lets the slow disk answer one of the questions that wait, and stay slow.
    mutating func answer(_ index: Int) {
        let requests = answer(waiting.remove(at: index))
        carryOut(requests)
    }

    /// Answers the step that was asked for last, after so many seconds.
    mutating func answerStep(after seconds: Int = 2) {
        let steps = waiting.compactMap { request in
            if case .act(let ticket, let action) = request { (ticket, action) } else { nil }
        }
        guard let (ticket, action) = steps.last else { return }
        shop.now = shop.now + seconds
        let answer = shop.answer(to: action)
        take(answer, for: ticket)
    }

    /// Answers one after the other, in the order in which they were asked.
    mutating func answerInTurn() {
        while !waiting.isEmpty {
            let request = waiting.removeFirst()
            let more = answer(request)
            carryOut(more)
        }
    }

    /// Answers the questions that wait, and leaves what would change the shop.
    mutating func catchUpQuestions() {
        let requests = waiting
        waiting = []
        for request in requests {
            guard case .ask(let ticket, let question) = request else {
                waiting.append(request)
                continue
            }
            take(shop.answer(to: question), for: ticket)
        }
    }

    private mutating func carryOut(_ requests: [Request]) {
        asked = requests
        var queue = requests
        while !queue.isEmpty {
            let request = queue.removeFirst()
            switch request {
            case .ask, .act, .keep, .print:
                if isSlow { waiting.append(request) } else { queue += answer(request) }
            case .copy(let text): copied = text
            case .use(let name): theme = name
            case .ring: bells += 1
            case .repaint, .suspend, .stop: break
            case .quit: hasQuit = true
            }
        }
    }

    private mutating func answer(_ request: Request) -> [Request] {
        switch request {
        case .ask(let ticket, let question):
            workspace.take(shop.answer(to: question), for: ticket, at: shop.now)
        case .act(let ticket, let action):
            workspace.take(shop.answer(to: action), for: ticket, at: shop.now)
        case .keep(let ticket, let keeping):
            workspace.take(shop.answer(to: keeping), for: ticket, at: shop.now)
        case .print(let ticket, let label):
            workspace.take(shop.answer(to: label), for: ticket, at: shop.now)
        case .copy, .use, .ring, .repaint, .suspend, .stop, .quit: []
        }
    }
}

/// What can be seen.
extension Desk {
    var canvas: Canvas {
        var canvas = Canvas(width: workspace.size.width, height: workspace.size.height)
        workspace.draw(on: &canvas)
        return canvas
    }

    var screen: String { canvas.text.plainSpaces }

    func row(_ y: Int) -> String { canvas.text(ofRow: y).plainSpaces }

    /// The line that answers what just happened.
    var message: String { row(workspace.size.height - 2) }

    var hints: String { row(workspace.size.height - 1) }

    /// The number in the row under the cursor.
    var selected: String { workspace.currentNumber }
}

extension String {
    /// The text with the hard spaces within amounts as plain ones, to be compared
    /// with what people type.
    fileprivate var plainSpaces: String {
        String(map { $0 == "\u{A0}" ? " " : $0 })
    }
}
