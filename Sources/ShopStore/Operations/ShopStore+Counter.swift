import Crypto
package import Shop

/// What a customer can do at a counter, and nothing else (PRODUCT section 2, *One-time
/// code*; DECISIONS 1 and 4).
///
/// Whoever asks for a code learns nothing from the answer: an order that does not exist,
/// one of another address, and one request too many are told the same after the same
/// work. Only the mail differs, and only its owner reads it.
extension ShopStore {
    /// Opens a counter under an account that may.
    package func openCounter(for visitor: Visitor) throws -> Counter {
        let counter = Counter(account: visitor, session: AuditChain.randomSalt())
        try engine.read { try $0.check(counter, at: moment) }
        _ = try engine.codeKey.seal("")
        return counter
    }

    /// Asks for a code to be sent to an address, for an order with that number.
    package func askForCode(
        to address: String,
        for number: String,
        at counter: Counter
    ) throws -> Counter.Ticket {
        let address = address.trimmed.lowercased()
        let number = number.asOrderNumberTyped
        let who = try engine.codeKey.seal("address", address).hexadecimal
        let what = try engine.codeKey.seal("asked", address, number).hexadecimal
        return try keep { session in
            let now = moment
            try session.check(counter, at: now)
            let order = try session.orders(numbered: number, of: address).first
            let isLimited = try session.isBeyondLimits(
                who,
                asking: what,
                isMailed: order != nil,
                in: counter.session,
                at: now.at
            )
            let open = try session.openCode(for: what, in: counter.session, at: now.at)
            if isLimited, let open { return Counter.Ticket(key: open.id) }
            let key = try session.insertCode(
                in: counter.session,
                for: who,
                asking: what,
                isLimited ? nil : order?.id,
                isLimited: isLimited,
                at: now.at
            )
            let nonce = AuditChain.randomSalt()
            let code = try oneTimeCode(key, nonce)
            let seal = try engine.codeKey.seal("check", nonce, code).hexadecimal
            try session.setCode(key, nonce: nonce, seal: seal)
            if let order, !isLimited { try session.send(key, about: order, at: now) }
            return Counter.Ticket(key: key)
        }
    }

    /// Tries a code; the try is counted before anybody learns what came of it.
    package func enter(
        _ typed: String,
        for ticket: Counter.Ticket,
        at counter: Counter
    ) throws -> Counter.Verdict {
        try keep { session in
            let now = moment
            try session.check(counter, at: now)
            guard let code = try session.counterCode(ticket.key), code.isOpen(at: now.at) else {
                return .over
            }
            let digits = String(typed.filter { !$0.isWhitespace })
            let isSame = try engine.codeKey.isSeal(code.seal, of: "check", code.nonce, digits)
            let isRight = isSame && code.order != nil && !code.isLimited
            try session.count(code, isRight: isRight, at: now.at)
            guard isRight, let id = code.order, let order = try session.order(id) else {
                let left = Counter.tries - code.tries - 1
                return left > 0 ? .wrong(left: left) : .over
            }
            return .admitted(
                Counter.Visit(order: id, address: order.buyer.email.trimmed.lowercased())
            )
        }
    }

    /// The code that a message carries, while it can be used; nil after that.
    ///
    /// It is nowhere kept: it follows from the key and the row's nonce.
    package func oneTimeCode(for key: Int64) throws -> String? {
        let code = try engine.read { try $0.counterCode(key) }
        guard let code, !code.isLimited, code.isOpen(at: now()) else { return nil }
        return try oneTimeCode(code.id, code.nonce)
    }

    /// Six digits out of a seal's first 64 bits; the remainder favours some codes over
    /// others by less than one in 10^13.
    private func oneTimeCode(_ key: Int64, _ nonce: String) throws -> String {
        let seal = try engine.codeKey.seal("code", String(key), nonce)
        let number = seal.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return padded(Int(number % 1_000_000), 6)
    }
}

extension Session {
    /// Refuses a counter whose account may not serve customers any more.
    func check(_ counter: Counter, at now: Moment) throws {
        let rights = try occasion(for: counter.account.signatory, at: now).rights
        guard rights.contains(.serveCounter) else { throw Forbidden(.serveCounter) }
    }

    /// Writes the message with a code, which is of no use after its time.
    fileprivate func send(_ key: Int64, about order: Order, at now: Moment) throws {
        var payload = MessagePayload()
        payload.order = order.number
        payload.name = order.buyer.name
        payload.currency = order.currency.code
        payload.code = key
        try write(
            OwedMessage(
                template: .counterCode,
                cause: "code:\(key)",
                record: order.number,
                order: order,
                payload: payload,
                holdUntil: now.at,
                expires: now.at + Counter.codeLife
            ),
            at: now
        )
    }
}
