import Shop

extension Order {
    /// The lines of an article, by its SKU or EAN.
    func lines(coded code: String) throws -> [Line] {
        let wanted = code.folded
        let found = lines.filter { $0.sku.folded == wanted || (!$0.ean.isEmpty && $0.ean == code) }
        guard !found.isEmpty else { throw Trouble.noLine(code, in: number) }
        return found
    }
}

/// Units of an article over the lines that have it, first come first.
///
/// What no line has room for goes to the last one, for the shop's rules to judge.
struct Spreading {
    private var taken: [ID<Order.Line>: Int] = [:]

    mutating func spread(
        _ units: Int,
        over lines: [Order.Line],
        room: (Order.Line) -> Int
    ) -> [(line: Order.Line, units: Int)] {
        var parts: [(line: Order.Line, units: Int)] = []
        var left = units
        for (index, line) in lines.enumerated() where left > 0 {
            let isLast = index == lines.count - 1
            let free = max(0, room(line) - taken[line.id, default: 0])
            let part = isLast ? left : min(left, free)
            guard part > 0 else { continue }
            taken[line.id, default: 0] += part
            left -= part
            parts.append((line, part))
        }
        return parts
    }
}
