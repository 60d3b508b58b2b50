import Foundation

/// Data that others have written, which is no part of the project.
enum SharedData {
    /// Where it is: beside the checkout, or where the environment says.
    static var folder: String {
        let root = fixture("").components(separatedBy: "/Tests/ExchangeTests").first ?? ""
        return
            "\(ProcessInfo.processInfo.environment["ZAPLECZE_SHARED"] ?? "\(root)/../shared")/data"
    }
}
