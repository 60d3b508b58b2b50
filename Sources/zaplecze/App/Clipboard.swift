import Foundation

/// Text for the clipboard of whoever looks at the terminal, also from far away (OSC 52).
enum Clipboard {
    /// More encoded bytes than terminals take.
    static let limit = 74_994

    /// Sends a text; false where it is too long to be sent whole.
    static func send(_ text: String) -> Bool {
        let tmux = ProcessInfo.processInfo.environment["TMUX"] ?? ""
        guard let sequence = sequence(for: text, isInTmux: !tmux.isEmpty) else { return false }
        var rest = Array(sequence.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            guard count > 0 || errno == EINTR else { break }
            rest = rest.dropFirst(max(0, count))
        }
        return true
    }

    /// What a terminal must be sent, or nil for a text that it would not take whole.
    ///
    /// tmux keeps such a sequence for itself or drops it, as it is set up; so it gets the
    /// sequence once as it is and once to pass through.
    static func sequence(for text: String, isInTmux: Bool) -> String? {
        let encoded = Data(text.utf8).base64EncodedString()
        guard encoded.utf8.count <= limit else { return nil }
        let sequence = "\u{1B}]52;c;\(encoded)\u{7}"
        guard isInTmux else { return sequence }
        let doubled = sequence.replacingOccurrences(of: "\u{1B}", with: "\u{1B}\u{1B}")
        return "\(sequence)\u{1B}Ptmux;\(doubled)\u{1B}\\"
    }
}
