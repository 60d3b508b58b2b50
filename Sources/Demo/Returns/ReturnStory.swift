internal import Shop

/// The life of one return, told by taking its steps as the staff would have: each
/// at a time of its own, with the rights of who takes it.
///
/// The story breaks off where history ends, or where work waits.
struct ReturnStory {
    private(set) var purchase: Purchase
    private(set) var steps: [PastStep] = []
    /// A step that the domain would not let be taken: a flaw of the story.
    private(set) var refusal: Return.Refusal?
    let id: ID<Return>
    let stage: Stage
    let registrar: Crew.Member
    var dice: Dice
    private(set) var now: ClockTime

    /// Where all returns play.
    struct Stage: Sendable {
        let assortment: Assortment
        let hours: OpeningHours
        let crew: Crew
        let rules: Rules
        let end: Moment
        /// Whether it sees so few returns that all of the last ones are kept open.
        let isSmall: Bool
    }

    /// Opens the story at the desk where the return is registered.
    init(of plan: ReturnPlan, id: ID<Return>, number: String, on stage: Stage, dice: Dice) {
        purchase = plan.purchase
        now = plan.registered
        registrar = plan.registrar
        self.id = id
        self.stage = stage
        self.dice = dice
        let moment = stage.hours.moment(now)
        let occasion = stage.crew.occasion(for: plan.registrar, at: moment)
        do throws(Return.Refusal) {
            if let first = plan.follows {
                try purchase.followUp(first, id: id, number: number, on: occasion)
            } else {
                _ = try purchase.register(plan.announcement, id: id, number: number, on: occasion)
            }
            note(.register, by: occasion, plan.announcement.lateReason)
        } catch {
            refusal = error
        }
    }

    /// The return as it stands.
    var goods: Return? { purchase[id] }

    /// When the last step was taken.
    var last: Instant { steps.last?.at.at ?? stage.end.at }

    /// Takes a step now, if history reaches that far.
    mutating func take(_ step: Return.Step, by member: Crew.Member, _ text: String = "") -> Bool {
        guard refusal == nil else { return false }
        let moment = stage.hours.moment(now)
        guard moment <= stage.end else { return false }
        let occasion = stage.crew.occasion(for: member, at: moment)
        do throws(Return.Refusal) {
            _ = try purchase.take(step, with: id, on: occasion)
            note(goods?.lastStep?.kind ?? step.kind, by: occasion, text)
            return true
        } catch {
            refusal = error
            return false
        }
    }

    private mutating func note(_ kind: Return.Step.Kind, by occasion: Occasion, _ text: String) {
        guard let status = purchase[id]?.status else { return }
        steps.append(
            PastStep(
                kind: kind,
                status: status,
                author: occasion.author,
                at: occasion.now,
                note: text
            )
        )
    }

    /// Lets so many seconds of work go by.
    mutating func work(_ seconds: ClosedRange<Int>) {
        now = stage.hours.time(after: now, working: dice.between(seconds))
    }

    /// Lets days go by, and part of the last one's work.
    mutating func sleep(days: ClosedRange<Int>) {
        let nights = dice.between(days)
        if nights > 0 { now = ClockTime(now.day + nights, OpeningHours.opening) }
        work(600...30_000)
    }

    /// Lets a few seconds go by, fewer than a step can be undone in.
    mutating func hesitate() {
        now.seconds += 1 + dice.below(max(1, stage.rules.undoHold * 2 / 3))
    }

    func department(of line: ID<Order.Line>) -> Design.Department {
        stage.assortment.department(of: purchase.order.line(line))
    }
}
