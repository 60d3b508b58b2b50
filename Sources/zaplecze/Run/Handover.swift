import Panes
import Post
import Shop
import ShopStore

/// Handing over the messages that are due, one after the other.
///
/// Whoever has the lock first writes down how attempts ended whose program has died: their
/// commands have told it by receipts. Only then is anything tried again.
struct Handover {
    let store: ShopStore
    let signatory: Signatory
    let command: MailCommand
    let lock: HandoverLock
    private let receipts: Receipts
    private let rules: Rules
    private let renderer: Renderer
    private(set) var report = HandoverReport()

    /// The most that one round hands over, so that all else that is due has its turn.
    static let most = 500

    init(
        from store: ShopStore,
        at path: String,
        by signatory: Signatory,
        to command: MailCommand,
        holding lock: HandoverLock
    ) throws {
        self.store = store
        self.signatory = signatory
        self.command = command
        self.lock = lock
        receipts = try Receipts(beside: path)
        rules = try store.rules()
        renderer = try store.renderer(under: rules)
    }

    /// Hands over what is due, as long as it may go on.
    ///
    /// Where the command takes too long, the rest waits for the next round.
    mutating func run(while mayGoOn: () -> Bool) throws {
        try collect()
        guard !command.isNothing else {
            throw Trouble.noMailCommand(command.line, configuration: command.configuration)
        }
        let onlyCodes = !rules.missingInLetters.isEmpty
        for _ in 0..<Handover.most where mayGoOn() {
            let due = try store.nextMessage(onlyCodes: onlyCodes, by: signatory)
            guard let message = due else { return }
            guard let letters = try letters(of: message) else { continue }
            let outcome = try handOver(message, letters)
            if outcome?.problem == .tookTooLong { return }
        }
    }

    /// What the shop has yet to set before the letters that are due can leave: who writes, and
    /// where goods are sent to.
    func missingForLetters() throws -> [Setting] {
        let missing = rules.missingInLetters
        guard !missing.isEmpty, try store.nextMessage(by: signatory) != nil else { return [] }
        return missing
    }

    /// Writes down how attempts ended whose program did not live to do it.
    private mutating func collect() throws {
        for delivery in try store.openDeliveries(by: signatory) {
            let outcome = try receipts.outcome(of: delivery)
            report.count(try store.end(delivery, outcome, by: signatory))
        }
        receipts.removeAll()
    }

    /// The letter as it is handed over and as it is kept; nil where there is none, and the
    /// message has been set aside.
    private mutating func letters(
        of message: OutgoingMessage
    ) throws -> (sent: Letter, kept: Letter)? {
        if let problem = message.problem(at: store.moment.at) {
            return try setAside(message, because: problem)
        }
        guard let payload = message.payload else {
            return try setAside(message, because: .noLetter)
        }
        var code: String?
        if let key = payload.code {
            code = try store.oneTimeCode(for: key)
            if code == nil { return try setAside(message, because: .expired) }
        } else if let coupon = payload.coupon {
            code = try store.couponCode(for: coupon.key)
            if code == nil { return try setAside(message, because: .expired) }
        } else if let voucher = payload.voucher {
            code = try store.mailedCode(of: ID(voucher.card)).grouped
        } else if let letter = message.letter {
            return (letter, letter)
        }
        let language = Language(rawValue: message.language) ?? .english
        do {
            let sent = try renderer.letter(
                message.template,
                telling: payload,
                in: language,
                code: code
            )
            guard code != nil else { return (sent, sent) }
            let kept = try renderer.letter(
                message.template,
                telling: payload,
                in: language,
                code: Letter.maskedCode
            )
            return (sent, kept)
        } catch is TemplateProblem {
            return try setAside(message, because: .noLetter)
        }
    }

    private mutating func setAside(
        _ message: OutgoingMessage,
        because problem: Message.Problem
    ) throws -> (sent: Letter, kept: Letter)? {
        report.count(try store.setAside(message, because: problem, by: signatory))
        return nil
    }

    /// One attempt, from the claim to its end in the shop's file.
    private mutating func handOver(
        _ message: OutgoingMessage,
        _ letters: (sent: Letter, kept: Letter)
    ) throws -> Message.Outcome? {
        let text: String
        do throws(Mail.Problem) {
            text = try mail(message, letters.sent).text
        } catch {
            // An address that no mail can go to; a sender that cannot stand is set anew.
            guard case .unusableRecipient = error else {
                throw Setting.Refusal.unusable(.mailFrom, rules.mailFrom)
            }
            _ = try setAside(message, because: .noAddress)
            return nil
        }
        let input = try NamelessFile(text)
        let complaints = try NamelessFile()
        let begun = try store.begin(message, saying: letters.kept, by: signatory)
        guard let delivery = begun else { return nil }
        receipts.remove(delivery)
        let outcome = attempt(delivery, reading: input, complainingTo: complaints)
        let consequence = try store.end(delivery, outcome, by: signatory)
        receipts.remove(delivery)
        report.count(consequence)
        if consequence == .notTried {
            throw Trouble.noMailCommand(command.line, configuration: command.configuration)
        }
        return outcome
    }

    /// What could not even be started was not tried.
    private func attempt(
        _ delivery: DeliveryName,
        reading input: NamelessFile,
        complainingTo complaints: NamelessFile
    ) -> Message.Outcome {
        do throws(Detached.NotStarted) {
            return try ReceiptedCommand(line: command.line, seconds: command.seconds).run(
                reading: input,
                complainingTo: complaints,
                receipt: receipts.path(of: delivery),
                mode: receipts.mode,
                holding: lock.descriptor
            )
        } catch {
            return .exited(126, said: "")
        }
    }

    private func mail(_ message: OutgoingMessage, _ letter: Letter) -> Mail {
        Mail(
            letter,
            to: message.recipient,
            from: rules.mailFrom,
            shopName: rules.shopName,
            at: store.moment.at,
            id: message.name
        )
    }
}

extension Letter {
    /// What stands in a letter that is kept, or shown, in the place of its one-time code.
    static let maskedCode = "••••••"
}

extension Rules {
    /// What a letter to a customer cannot do without, and is not set; a code can.
    fileprivate var missingInLetters: [Setting] {
        (shopName.isEmpty ? [.shopName] : []) + (shopAddress.isEmpty ? [.shopAddress] : [])
    }
}
