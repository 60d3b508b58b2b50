import Panes
import Post
import Shop
import ShopStore

extension ShopStore {
    /// What turns messages into letters, by the shop's own templates where it has some.
    func renderer(under rules: Rules) throws -> Renderer {
        Renderer(own: try templates(), rules: rules, zone: zone)
    }

    /// One message; what was not handed over yet has the letter that it would be now, with
    /// no code in it.
    func messageInWords(_ id: Int64, for visitor: Visitor) throws -> MessageFile? {
        guard var file = try message(id, by: visitor) else { return nil }
        let payload = file.payload
        guard file.letter == nil, visitor.rights.showLetters, payload.tells
        else { return file }
        file.letter = try? renderer(under: rules()).letter(
            file.row.template,
            telling: payload,
            in: Language(rawValue: file.row.language) ?? .english,
            code: payload.carriesCode ? Letter.maskedCode : nil
        )
        return file
    }
}
