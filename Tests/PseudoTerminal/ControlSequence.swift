/// A control sequence, `CSI … final`, taken apart.
struct ControlSequence: Hashable, Sendable {
    /// The marker of a private sequence: `?`, `>`, `<` or `=`.
    var marker: Character?
    /// The numbers between semicolons, each with its parts between colons.
    var parameters: [[Int?]] = []
    var intermediates = ""
    var final: Character

    init(_ bytes: [UInt8], final: UInt8) {
        self.final = Character(Unicode.Scalar(final))
        var rest = bytes[...]
        if let first = rest.first, (0x3c...0x3f).contains(first) {
            marker = Character(Unicode.Scalar(first))
            rest.removeFirst()
        }
        let numbers = rest.prefix { $0 >= 0x30 }
        intermediates = String(decoding: rest.dropFirst(numbers.count), as: UTF8.self)
        guard !numbers.isEmpty else { return }
        parameters = Self.split(numbers, at: ";").map { group in
            Self.split(group, at: ":").map { Int(String(decoding: $0, as: UTF8.self)) }
        }
    }

    /// All numbers, an absent one as 0.
    var numbers: [Int] {
        parameters.map { ($0.first ?? 0) ?? 0 }
    }

    /// The number at an index, 0 when absent.
    func number(_ index: Int) -> Int {
        numbers.indices.contains(index) ? numbers[index] : 0
    }

    /// The number at an index as a count, where 0 and absent mean 1.
    func count(_ index: Int = 0) -> Int {
        max(1, number(index))
    }

    private static func split(
        _ bytes: ArraySlice<UInt8>,
        at separator: Unicode.Scalar
    ) -> [ArraySlice<UInt8>] {
        bytes.split(separator: UInt8(ascii: separator), omittingEmptySubsequences: false)
    }
}
