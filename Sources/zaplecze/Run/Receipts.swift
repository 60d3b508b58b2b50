import Foundation
import Shop

/// Where commands leave word of how they ended, beside the shop's file, until that is
/// written into it.
struct Receipts {
    private let folder: String
    /// Who may read the shop's file may read them, so that anybody who hands messages over
    /// can take up what another has left.
    let mode: mode_t

    /// - Throws: `ShopFile.Refusal` where there can be no such folder.
    init(beside database: String) throws {
        folder = database + "-receipts"
        var facts = stat()
        mode = stat(database, &facts) == 0 ? facts.st_mode & 0o666 : 0o600
        if mkdir(folder, 0o700) == 0 {
            // The group of the shop's file is that of what lies in the folder, too.
            let group = chown(folder, uid_t.max, facts.st_gid) == 0 ? mode_t(S_ISGID) : 0
            chmod(folder, mode | (mode & 0o444) >> 2 | group)
        }
        guard access(folder, W_OK | X_OK) == 0 else {
            throw ShopFile.Refusal.notWritable(folder)
        }
    }

    func path(of delivery: DeliveryName) -> String {
        "\(folder)/\(delivery.message)-\(delivery.number)"
    }

    /// How an attempt ended, if its command lived to tell.
    ///
    /// - Throws: `notReadable` where it may have told, but not to this user.
    func outcome(of delivery: DeliveryName) throws(ShopFile.Refusal) -> Message.Outcome {
        try ReceiptedCommand.outcome(in: path(of: delivery)) ?? .unknown
    }

    func remove(_ delivery: DeliveryName) {
        unlink(path(of: delivery))
    }

    /// Removes the folder of a shop that is going.
    static func remove(beside database: String) {
        try? FileManager.default.removeItem(atPath: database + "-receipts")
    }

    /// Removes all: what they tell is written down, or was torn off with its writer.
    func removeAll() {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names { unlink("\(folder)/\(name)") }
    }
}
