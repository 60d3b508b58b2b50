import Panes

/// The command to which messages are handed over: whoever runs the program names it in
/// their own configuration, never the shop's file.
struct MailCommand: Hashable {
    var line: String
    /// Its time is up after so many seconds.
    var seconds: Int
    /// Where it is set up, for whoever has to change it.
    var configuration: String

    static let standard = "sendmail -t -i"
    static let patience = 60

    /// As the user's file says.
    ///
    /// - Throws: `Unreadable` for a file that cannot be read.
    static func configured(in folders: Folders = .own) throws -> MailCommand {
        let wishes = try Configuration.read(in: folders)
        return MailCommand(
            line: wishes.mailCommand ?? standard,
            seconds: wishes.mailTimeout ?? patience,
            configuration: folders.configuration
        )
    }
}
