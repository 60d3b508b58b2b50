/// Which orders of a file come in more than one stretch of rows.
///
/// Of each order it keeps 64 bits, a hash of its key. Two orders with the same hash are
/// taken for one that comes again: they are held longer than they need be, no more.
struct Stretches {
    private var seen: Set<UInt64> = []
    private var key: [UInt8]?
    private var hash: UInt64 = 0
    private var last: [UInt64: Int] = [:]

    /// Takes the next row of the file.
    mutating func add(_ key: ArraySlice<UInt8>, row: Int) {
        if let current = self.key, key.elementsEqual(current) {
            if last[hash] != nil { last[hash] = row }
            return
        }
        self.key = Array(key)
        hash = Stretches.hash(key)
        if !seen.insert(hash).inserted { last[hash] = row }
    }

    /// Gives back the memory that only counting needs.
    mutating func finish() {
        seen = []
        key = nil
    }

    /// The last row of an order that comes in several stretches, by the hash of its key.
    func lastRow(_ hash: UInt64) -> Int? {
        last[hash]
    }

    /// FNV-1a, 64 bits (Fowler, Noll, Vo).
    static func hash(_ key: some Sequence<UInt8>) -> UInt64 {
        key.reduce(0xCBF2_9CE4_8422_2325) { hash, byte in
            (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
    }
}
