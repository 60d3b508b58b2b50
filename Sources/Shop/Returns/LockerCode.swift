extension Announcement {
    /// The ten digits that a customer writes on a parcel for a locker, nil for any other text.
    ///
    /// Blanks between them do not count.
    package static func lockerCode(typed text: String) -> String? {
        let digits = text.utf8.filter { $0 != 32 }
        guard digits.count == 10, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return String(text.filter { $0 != " " })
    }
}
