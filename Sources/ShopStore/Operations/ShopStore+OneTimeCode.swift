extension ShopStore {
    /// The one-time code that was stored under a key, while it can still be used.
    package func oneTimeCode(for key: Int64) throws -> String? {
        nil
    }
}
