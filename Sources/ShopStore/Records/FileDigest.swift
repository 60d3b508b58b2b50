import Crypto

/// SHA-256 over the bytes of a file, piece by piece: what names a file that is imported.
package struct FileDigest {
    private var seal = SHA256()

    package init() {}

    package mutating func add(_ bytes: UnsafeRawBufferPointer) {
        seal.update(bufferPointer: bytes)
    }

    /// The digest of what was added so far, in 64 hexadecimal digits.
    package var text: String {
        seal.finalize().hexadecimal
    }
}
