extension Screen.Rendition {
    /// Applies the parameters of one "select graphic rendition" sequence.
    mutating func select(_ parameters: [[Int?]]) {
        var rest = parameters.isEmpty ? [[0]] : parameters[...]
        while let group = rest.popFirst() {
            let code = (group.first ?? 0) ?? 0
            guard code == 38 || code == 48 || code == 58 else {
                select(code, group)
                continue
            }
            let colour = group.count > 1 ? Self.colour(in: group) : Self.colour(from: &rest)
            guard let colour else { continue }
            if code == 38 { foreground = colour }
            if code == 48 { background = colour }
        }
    }

    private mutating func select(_ code: Int, _ group: [Int?]) {
        switch code {
        case 0: self = Screen.Rendition()
        case 1: attributes.insert(.bold)
        case 2: attributes.insert(.dim)
        case 3: attributes.insert(.italic)
        case 4 where group.count > 1 && group[1] == 0: attributes.remove(.underlined)
        case 4, 21: attributes.insert(.underlined)
        case 5, 6: attributes.insert(.blinking)
        case 7: attributes.insert(.reversed)
        case 8: attributes.insert(.hidden)
        case 9: attributes.insert(.struckThrough)
        case 22: attributes.subtract([.bold, .dim])
        case 23: attributes.remove(.italic)
        case 24: attributes.remove(.underlined)
        case 25: attributes.remove(.blinking)
        case 27: attributes.remove(.reversed)
        case 28: attributes.remove(.hidden)
        case 29: attributes.remove(.struckThrough)
        case 30...37: foreground = .palette(code - 30)
        case 39: foreground = .standard
        case 40...47: background = .palette(code - 40)
        case 49: background = .standard
        case 90...97: foreground = .palette(code - 90 + 8)
        case 100...107: background = .palette(code - 100 + 8)
        default: break
        }
    }

    /// Reads `38:5:n`, `38:2:r:g:b` or `38:2:space:r:g:b`.
    private static func colour(in group: [Int?]) -> Screen.Colour? {
        let numbers = group.map { $0 ?? 0 }
        if numbers[1] == 5, numbers.count > 2 { return .palette(numbers[2]) }
        guard numbers[1] == 2, numbers.count > 4 else { return nil }
        let first = numbers.count > 5 ? 3 : 2
        return .rgb(numbers[first], numbers[first + 1], numbers[first + 2])
    }

    /// Reads `5;n` or `2;r;g;b` and takes it off the parameters that follow.
    private static func colour(from rest: inout ArraySlice<[Int?]>) -> Screen.Colour? {
        let numbers = rest.prefix(4).map { ($0.first ?? 0) ?? 0 }
        if numbers.first == 5, numbers.count > 1 {
            rest.removeFirst(2)
            return .palette(numbers[1])
        }
        guard numbers.first == 2, numbers.count == 4 else { return nil }
        rest.removeFirst(4)
        return .rgb(numbers[1], numbers[2], numbers[3])
    }
}
