internal import Shop

/// What was done with one parcel, step by step.
struct ParcelStory {
    var parcel: Parcel
    private var steps: [PastHandling]
    private var now: ClockTime
    private let hours: OpeningHours
    private let crew: Crew
    private var dice: Dice

    init(
        carrier: String,
        tracking: String,
        sender: String,
        shelf: String,
        logged: ClockTime,
        hours: OpeningHours,
        crew: Crew,
        dice: Dice
    ) {
        now = logged
        self.hours = hours
        self.crew = crew
        self.dice = dice
        let occasion = crew.occasion(for: .warehouse, at: hours.moment(logged))
        parcel = Parcel(
            id: ID(0),
            tracking: tracking,
            carrier: carrier,
            sender: sender,
            shelf: shelf,
            logged: occasion.now,
            author: occasion.author
        )
        steps = [PastHandling(kind: .log, author: occasion.author, at: occasion.now)]
    }

    var past: PastParcel { PastParcel(parcel, steps: steps) }

    /// Takes a step after so many seconds of work; one that the parcel refuses is not told.
    mutating func take(_ step: Parcel.Step, after seconds: ClosedRange<Int>) {
        now = ClockTime(now.day, now.seconds + dice.between(seconds))
        let occasion = crew.occasion(for: .warehouse, at: hours.moment(now))
        do throws(Parcel.Refusal) {
            try parcel.take(step, on: occasion)
        } catch {
            return
        }
        steps.append(
            PastHandling(
                kind: step.kind,
                author: occasion.author,
                at: occasion.now,
                note: step.note
            )
        )
    }
}

extension Parcel.Step {
    fileprivate var note: String {
        switch self {
        case .match, .unpack, .resend: ""
        case .report(_, let note): note
        case .close(let outcome): outcome
        case .cancel(let note), .withdraw(let note): note
        }
    }
}
