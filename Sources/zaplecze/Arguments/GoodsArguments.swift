import ArgumentParser
import Shop

/// An argument of the form `NAME=VALUE[:WORD[:WORD]]`.
private struct Assignment {
    let name: String
    let value: String
    /// What stands behind the value; the last one may hold colons.
    let words: [String]

    init(_ text: String, words limit: Int) throws {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty else {
            throw ValidationError("It lacks a name before '=' or a value behind it.")
        }
        let behind = parts[1].split(
            separator: ":",
            maxSplits: limit,
            omittingEmptySubsequences: false
        )
        name = String(parts[0])
        value = String(behind.first ?? "")
        words = behind.dropFirst().map(String.init)
    }

    var units: Int {
        get throws { try Assignment.units(value) }
    }

    static func units(_ text: some StringProtocol) throws -> Int {
        guard let units = Int(text), (1...IncomingLine.unitsLimit).contains(units) else {
            throw ValidationError("'\(text)' is no number of units.")
        }
        return units
    }

    /// The word at a place as one of a set, or what holds where there is none.
    func choice<Word: Choice>(_ index: Int, orElse standard: Word) throws -> Word {
        guard index < words.count, !words[index].isEmpty else { return standard }
        return try Assignment.choice(words[index])
    }

    static func choice<Word: Choice>(_ text: String) throws -> Word {
        guard let word = Word(argument: text) else {
            let all = Word.allValueStrings.joined(separator: ", ")
            throw ValidationError("'\(text)' is none of: \(all).")
        }
        return word
    }
}

/// `SKU=UNITS[:REASON]`: what a customer announces.
struct AnnouncedArgument {
    let code: String
    let units: Int
    let reason: Return.Reason

    init(_ text: String) throws {
        let parts = try Assignment(text, words: 1)
        code = parts.name
        units = try parts.units
        reason = try parts.choice(0, orElse: .notGiven)
    }
}

/// `SKU=UNITS[:COST]`: goods that come, with what all the units cost together.
struct DeliveredArgument {
    let code: String
    let units: Int
    let cost: String?

    init(_ text: String) throws {
        let parts = try Assignment(text, words: 1)
        code = parts.name
        units = try parts.units
        cost = parts.words.first
    }
}

/// `SKU=UNITS`: what was found on a shelf, none among it.
struct FoundArgument {
    let code: String
    let units: Int

    init(_ text: String) throws {
        let parts = try Assignment(text, words: 0)
        code = parts.name
        units = parts.value == "0" ? 0 : try parts.units
    }
}

/// `SKU=SKU[:PRICE]`: what a customer wants in place of an article.
struct WantedArgument {
    let code: String
    let wanted: String
    let price: String?

    init(_ text: String) throws {
        let parts = try Assignment(text, words: 1)
        guard !parts.value.isEmpty else {
            throw ValidationError("It lacks what is wanted behind '='.")
        }
        (code, wanted, price) = (parts.name, parts.value, parts.words.first)
    }
}

/// `SKU=UNITS`: how many are exchanged; 0 for none.
struct ExchangedArgument {
    let code: String
    let units: Int

    init(_ text: String) throws {
        let parts = try Assignment(text, words: 0)
        code = parts.name
        units = parts.value == "0" ? 0 : try parts.units
    }
}

/// `SKU=UNITS[:CONDITION[:DISPOSITION[:sealed|broken[:NOTE]]]]`: what was counted.
struct CountedArgument {
    let code: String
    let units: Int
    let condition: Condition
    let disposition: Disposition
    let isSealIntact: Bool?
    let note: String

    enum Seal: String, Choice {
        case sealed
        case broken
    }

    init(_ text: String) throws {
        let parts = try Assignment(text, words: 4)
        code = parts.name
        units = try parts.units
        condition = try parts.choice(0, orElse: .asNew)
        disposition = try parts.choice(1, orElse: .restock)
        let word = parts.words.count > 2 ? parts.words[2] : ""
        let seal: Seal? = word.isEmpty ? nil : try Assignment.choice(word)
        isSealIntact = seal.map { $0 == .sealed }
        note = parts.words.count > 3 ? parts.words[3] : ""
    }
}

/// `TEXT=UNITS`: what came and is not of the order.
struct WrongArgument {
    let what: String
    let units: Int

    init(_ text: String) throws {
        guard let sign = text.lastIndex(of: "="), sign != text.startIndex else {
            throw ValidationError("It lacks a text before '=' or a number behind it.")
        }
        what = String(text[..<sign])
        units = try Assignment.units(text[text.index(after: sign)...])
    }
}

/// `SKU=UNITS:GROUND`: what is refused, and why.
struct RefusedArgument {
    let code: String
    let units: Int
    let ground: Ground

    init(_ text: String) throws {
        let parts = try Assignment(text, words: 1)
        code = parts.name
        units = try parts.units
        ground = try Assignment.choice(parts.words.first ?? "")
    }
}

/// `SKU=AMOUNT:FINDING`: value that goods have lost.
struct DiminishedArgument {
    let code: String
    let amount: String
    let finding: String

    init(_ text: String) throws {
        let parts = try Assignment(text, words: 1)
        code = parts.name
        amount = parts.value
        finding = parts.words.first ?? ""
    }
}

/// `INSTRUMENT=AMOUNT[:REFERENCE]`: what goes out, and how.
struct PayoutArgument {
    let instrument: Instrument
    let amount: String
    let reference: String?

    init(_ text: String) throws {
        let parts = try Assignment(text, words: 1)
        instrument = try Assignment.choice(parts.name)
        amount = parts.value
        reference = parts.words.first
    }

    static var completions: [String] {
        Instrument.allCases.filter(\.isOffered).map { $0.word + "=" }
    }
}

/// `AMOUNT:REASON`: more money than the rows say or, with a minus, less.
struct AdjustmentArgument {
    let amount: String
    let reason: String

    init(_ text: String) throws {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { throw ValidationError("It lacks ':' and a reason.") }
        (amount, reason) = (parts[0], parts[1])
    }
}
