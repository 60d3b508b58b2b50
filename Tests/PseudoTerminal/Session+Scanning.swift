import Glibc

extension Session {
    /// Plays a barcode scanner: the code and Enter, a key at a time.
    ///
    /// - Parameters:
    ///   - pace: What lies between two keys; real scanners take 0.5 to 10 ms.
    ///   - clumps: After how many keys the line is busy for a while, as over SSH: what
    ///     was typed meanwhile comes in one piece.
    package func scan(
        _ code: String,
        every pace: Duration = .milliseconds(2),
        clumps: [Int] = [],
        ended end: String = "\r"
    ) throws {
        let keys = Array((code + end).utf8)
        guard clumps.isEmpty else { return try type(keys, inClumpsOf: clumps, every: pace) }
        for key in keys {
            try type([key])
            try look(for: pace)
        }
    }

    private func type(_ keys: [UInt8], inClumpsOf sizes: [Int], every pace: Duration) throws {
        var rest = keys[...]
        for size in sizes {
            try type(Array(rest.prefix(size)))
            rest = rest.dropFirst(size)
            try look(for: pace)
        }
        try type(Array(rest))
    }

    /// Presses keys one after the other as quick fingers do.
    package func typeByHand(_ text: String, every pace: Duration = .milliseconds(80)) throws {
        for letter in text.utf8 {
            try type([letter])
            try look(for: pace)
        }
    }

    /// Reads what the program writes until so much time has passed.
    private func look(for pace: Duration) throws {
        let end = Deadline(after: pace)
        while !end.hasPassed {
            let ready = try end.poll((line.master, POLLIN))
            if ready[0] & POLLIN != 0 { try readOnce() }
        }
    }
}
