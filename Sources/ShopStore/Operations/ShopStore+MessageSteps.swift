package import Shop

extension ShopStore {
    /// Has a message tried again that failed or was dropped.
    ///
    /// - Throws: `Message.Refusal`, or `Stale` where somebody was faster.
    package func retry(_ message: Int64, seen version: Int, by signatory: Signatory) throws {
        throw NotYet()
    }

    /// Gives a message up that has not left yet.
    package func drop(
        _ message: Int64,
        because reason: String,
        seen version: Int,
        by signatory: Signatory
    ) throws {
        throw NotYet()
    }
}
