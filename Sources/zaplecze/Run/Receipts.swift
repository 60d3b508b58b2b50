import Foundation
import Shop

/// Where commands leave word of how they ended, beside the shop's file, until that is
/// written into it.
struct Receipts {
    private let folder: String

    /// - Throws: `ShopFile.Refusal` where there can be no such folder.
    init(beside database: String) throws {
        folder = database + "-receipts"
        if mkdir(folder, 0o770) == 0 {
            var facts = stat()
            if stat(database, &facts) == 0 {
                let reading = facts.st_mode & 0o666
                chmod(folder, reading | (reading & 0o444) >> 2)
            }
        }
        guard access(folder, W_OK | X_OK) == 0 else {
            throw ShopFile.Refusal.notWritable(folder)
        }
    }

    func path(of delivery: DeliveryName) -> String {
        "\(folder)/\(delivery.message)-\(delivery.number)"
    }

    /// How an attempt ended, if its command lived to tell.
    func outcome(of delivery: DeliveryName) -> Message.Outcome {
        ReceiptedCommand.outcome(in: path(of: delivery)) ?? .unknown
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
