package import Shop

/// A file of offers for another channel in the making, written offer by offer.
///
/// It is put in its place when it is complete; what was there is replaced, since whoever
/// fetches it knows its name. It holds nothing personal: everybody may read it.
package struct OfferFile: ~Copyable {
    private let format: OfferFormat
    private var file: NewFile
    /// How many offers were written.
    package private(set) var written = 0
    /// How many were left out, because the channel takes none such.
    package private(set) var leftOut = 0

    package init(_ format: OfferFormat, at path: String) throws(Unreadable) {
        var file = try NewFile(at: path, replaces: true, isPublic: true)
        try file.write(format.beginning)
        self.format = format
        self.file = file
    }

    package mutating func write(_ offer: Offer) throws(Unreadable) {
        guard let bytes = format.bytes(of: offer) else {
            leftOut += 1
            return
        }
        try file.write(bytes)
        written += 1
    }

    /// Puts the file in its place.
    package consuming func finish() throws(Unreadable) {
        let ending = format.ending
        try file.write(ending)
        try file.finish()
    }
}
