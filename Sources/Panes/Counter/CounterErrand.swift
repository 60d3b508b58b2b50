package import Shop

/// What the counter's screen wants done.
package enum CounterRequest: Hashable, Sendable {
    /// The answer is awaited under this number; nothing else happens meanwhile.
    case run(Int, CounterErrand)
    /// Somebody has left: nothing of theirs may stay on the terminal.
    case wipe
}

/// What the counter's screen asks of the shop; there is nothing else that it could ask.
package enum CounterErrand: Hashable, Sendable {
    case askForCode(address: String, number: String)
    case enter(code: String, Counter.Ticket)
    case records(Counter.Visit)
    case register(Counter.Wish, Counter.Visit)
    /// Has the ten digits made for a parcel locker.
    case lockerCode(LockerParcel, Counter.Visit)
    case complain(Complaint, Counter.Visit)
}

/// A registered return whose parcel goes by a locker.
package struct LockerParcel: Hashable, Sendable {
    package let goods: ID<Return>
    package let number: String
    package let size: Return.LockerSize

    package init(goods: ID<Return>, number: String, size: Return.LockerSize) {
        self.goods = goods
        self.number = number
        self.size = size
    }
}

/// What became of an errand.
package enum CounterAnswer: Sendable {
    case asked(Counter.Ticket)
    case admitted(Counter.Visit, Counter.File)
    case wrong(left: Int)
    /// The code cannot be used any more.
    case over
    case records([Counter.OwnRecord])
    case registered(ID<Return>, number: String, Counter.File)
    /// Nil where the staff will send it.
    case lockerCode(String?)
    case complained(number: String, Counter.File)
    /// Not done; the order as it is now, in which the reason may lie.
    case refused(any Error, Counter.File)
    case failed(any Error)
}
