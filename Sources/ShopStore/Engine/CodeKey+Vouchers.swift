import Crypto
import Shop

/// Codes of coupons and gift cards, of which the database holds a keyed digest only
/// (DECISIONS 4).
extension CodeKey {
    /// The code that belongs to a nonce, for as long as the key is there: it can be printed
    /// again and need not be kept.
    func voucher(_ nonce: String) throws -> VoucherCode {
        VoucherCode(from: try seal("voucher", nonce))
    }

    /// What the database keeps of a code, and finds it again by.
    func digest(of code: VoucherCode) throws -> String {
        try seal("voucher-digest", code.text).hexadecimal
    }
}
