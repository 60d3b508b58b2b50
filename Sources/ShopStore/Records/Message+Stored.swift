import Foundation
import Shop

extension RowReader {
    /// Subject and body, where both are kept.
    mutating func optionalLetter() throws -> Letter? {
        let subject = try optionalText()
        let body = try optionalText()
        guard let subject, let body else { return nil }
        return Letter(subject: subject, body: body)
    }
}

extension MessagePayload {
    /// What was written; nil where it cannot be read.
    ///
    /// Messages of a program that never sent any tell nothing.
    init?(stored text: String) {
        if text == "{}" {
            self.init()
        } else if let read = try? JSONDecoder().decode(Self.self, from: Data(text.utf8)) {
            self = read
        } else {
            return nil
        }
    }
}
