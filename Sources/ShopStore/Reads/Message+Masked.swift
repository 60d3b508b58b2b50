import Shop

extension MessageRow {
    func masked(for rights: Set<Right>) -> MessageRow {
        var row = self
        if !rights.contains(.seeNames) { row.name = Masked.name(name) }
        if !rights.contains(.seeEmails) { row.recipient = Masked.email(recipient) }
        if !rights.showLetters { row.problem = problem?.masked }
        return row
    }
}

extension MessageFile {
    func masked(for rights: Set<Right>) -> MessageFile {
        var file = self
        file.row = row.masked(for: rights)
        if !rights.contains(.seeNames) { file.payload = payload.masked }
        if !rights.showLetters, !rights.showLockerCodes {
            file.payload.lockerCode = payload.lockerCode.map { Masked.text($0) }
        }
        guard !rights.showLetters else { return file }
        file.letter = nil
        for index in deliveries.indices {
            file.deliveries[index].said = Masked.text(deliveries[index].said)
        }
        return file
    }
}

extension MessagePayload {
    /// Without names and free text.
    fileprivate var masked: MessagePayload {
        var payload = self
        payload.name = Masked.name(name)
        payload.reason = reason.map { Masked.text($0) }
        payload.claim?.defect = claim?.defect.map { Masked.text($0) }
        for index in rows.indices {
            payload.rows[index].text = rows[index].text.map { Masked.text($0) }
        }
        return payload
    }
}
