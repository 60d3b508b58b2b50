extension QueryName {
    /// The name that was probably meant, or nil where none is near.
    ///
    /// A beginning of a name is one mistake away from it; for every three
    /// characters of a text one mistake is allowed, and always one.
    static func nearest(to text: String, among names: [QueryName]) -> QueryName? {
        let key = Array(text.queryKey)
        guard (1...40).contains(key.count) else { return nil }
        let ranked = names.map { name in
            let counts = name.keys.map { mistakes(from: key, to: Array($0)) }
            return (name: name, mistakes: counts.min() ?? key.count)
        }
        let best = ranked.min { $0.mistakes < $1.mistakes }
        guard let best, best.mistakes <= max(1, key.count / 3) else { return nil }
        return best.name
    }

    private static func mistakes(from typed: [Character], to name: [Character]) -> Int {
        name.starts(with: typed) ? 1 : editDistance(from: typed, to: name)
    }
}

/// How many characters to insert, leave out, replace or swap with their neighbour.
///
/// The *optimal string alignment* distance: no part is changed twice.
package func editDistance(from source: [Character], to target: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...target.count)
    for row in source.indices {
        var current = [row + 1]
        for column in target.indices {
            let replaced = last[column] + (source[row] == target[column] ? 0 : 1)
            var best = min(replaced, last[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, source[row] == target[column - 1],
                source[row - 1] == target[column]
            {
                best = min(best, beforeLast[column - 1] + 1)
            }
            current.append(best)
        }
        beforeLast = last
        last = current
    }
    return last[target.count]
}
