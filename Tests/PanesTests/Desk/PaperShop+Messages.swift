import Shop

@testable import Panes

/// Messages, done on paper.
extension PaperShop {
    func messages(_ query: Query<MessageField>) -> [MessageRow] {
        messageFiles.map(\.row).filter { query.finds($0, at: now) }
    }

    mutating func handleMessage(_ action: Action) throws -> Answer {
        switch action {
        case .retryMessage(let id, _):
            try change(id) { [now] row in
                row.state = .queued
                row.due = now
                row.attempts = 0
            }
        case .dropMessage(let id, let reason, _):
            try change(id) { [now] row in
                row.state = .dropped
                row.problem = .dropped(reason)
                row.ended = now
            }
        case _:
            throw NotOnPaper()
        }
        return .done
    }

    private mutating func change(_ id: Int64, _ body: (inout MessageRow) -> Void) throws {
        guard let place = messageFiles.firstIndex(where: { $0.row.id == id }) else {
            throw Message.Refusal.noSuchMessage(id)
        }
        body(&messageFiles[place].row)
        messageFiles[place].row.version += 1
    }

    /// A shop with a message in every state, in November.
    static func withMessages() throws -> PaperShop {
        var shop = try PaperShop.november()
        let now = shop.now
        func add(
            _ template: Message.Template,
            _ record: String,
            _ name: String,
            _ state: Message.State,
            heldFor seconds: Int = -3_600,
            attempts: Int = 0,
            problem: Message.Problem? = nil,
            said: String = ""
        ) {
            let id = Int64(shop.messageFiles.count + 1)
            let address = name.folded.replacing(" ", with: ".") + "@example.com"
            let row = MessageRow(
                id: id,
                version: 1,
                template: template,
                language: "pl",
                recipient: name.isEmpty ? "" : address,
                name: name,
                record: record,
                written: Moment(at: now + seconds, day: shop.zone.day(at: now + seconds)),
                holdUntil: now + seconds + 60,
                state: state,
                due: now + seconds + 60,
                attempts: attempts,
                problem: problem,
                ended: state == .queued ? nil : now + seconds + 90
            )
            let letter = Letter(
                subject: "Zwrot \(record) przyjęty",
                body: "Dzień dobry,\n\ndotarły do nas towary ze zwrotu \(record).\n"
            )
            let deliveries = (0..<attempts).map { number in
                Message.Delivery(
                    number: number + 1,
                    started: now + seconds + 60,
                    ended: now + seconds + 61,
                    status: state == .sent ? 0 : 75,
                    said: state == .sent ? "" : said
                )
            }
            shop.messageFiles.append(
                MessageFile(
                    row: row,
                    payload: MessagePayload(),
                    letter: letter,
                    deliveries: deliveries
                )
            )
        }
        let busy = "4.3.2 mailbox is full, try again later"
        let refused = Message.Problem.refused(status: 75, said: busy)
        add(
            .returnSettled,
            "R-2026-000304",
            "Anna Łącka",
            .failed,
            attempts: 8,
            problem: refused,
            said: busy
        )
        add(.orderShipped, "ZP-104118", "", .failed, problem: .noAddress)
        add(.returnAccepted, "R-2026-000287", "Zofia Dąbrowska", .queued, heldFor: -30)
        add(
            .returnReceived,
            "R-2026-000291",
            "Jan Żółć",
            .queued,
            attempts: 1,
            problem: refused,
            said: busy
        )
        add(.returnReceived, "R-2026-000290", "Ewa Lis", .sent, attempts: 1)
        add(.returnRegistered, "R-2026-000289", "Karolina Król", .withdrawn)
        add(.returnCancelled, "R-2026-000288", "作者 王小明", .dropped, problem: .dropped("pomyłka"))
        return shop
    }
}

extension Query<MessageField> {
    fileprivate func finds(_ row: MessageRow, at now: Instant) -> Bool {
        switch self {
        case .field(.state, .choice(let states)):
            states.contains(row.standing(at: now).rawValue)
        case _: true
        }
    }
}
