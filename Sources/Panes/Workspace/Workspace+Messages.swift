import Shop

/// What can be done with messages.
extension Workspace {
    /// Why a command about messages cannot be done now, in words, or nil where it can.
    func refusal(ofMessage command: Command) -> String? {
        if let refusal = refusal(without: .handleMessages) { return refusal }
        guard let row = messages.listing.selected else { return noRecord }
        let standing = row.standing(at: scene.now)
        do throws(Message.Refusal) {
            if command == .retry {
                try standing.admitRetry(expires: nil, at: scene.now)
            } else {
                try standing.admitDrop()
            }
            return nil
        } catch {
            return explanation(of: error)
        }
    }

    mutating func handleMessage(_ command: Command) {
        guard let row = messages.listing.selected else { return refuse(noRecord) }
        if command == .retry { return act(.retryMessage(row.id, seen: row.version)) }
        overlay = .form(DropMessageForm(row, scene: scene))
    }

    /// When the first of the messages that are held on the screen begins to wait.
    var nextRelease: Instant? {
        guard view == .messages else { return nil }
        return messages.listing.rows.filter { $0.standing(at: scene.now) == .held }
            .map(\.holdUntil).min()
    }
}
