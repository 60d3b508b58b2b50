import Foundation
import Shop

/// The bytes of an XML file as the parser is to see them: UTF-8, piece by piece.
///
/// A class of Foundation's, because its parser takes its bytes from nothing else.
final class XMLBytes: InputStream {
    let opening: XMLOpening
    /// Why reading stopped, where it was not the end.
    private(set) var failure: Unreadable?
    private(set) var isAtEnd = false
    /// Whether there was a control character that XML does not allow.
    private(set) var hasControls = false
    /// How many bytes of the file have been read.
    private(set) var position = 0
    private let file: InputFile
    private var piece: [UInt8]
    private var pending: ArraySlice<UInt8> = []

    /// - Parameter named: The encoding that the mapping names, where it does.
    init(_ file: InputFile, named: TextEncoding?) throws(Unreadable) {
        self.file = file
        piece = [UInt8](repeating: 0, count: RowReader.pieceSize)
        let count = try RowReader.fill(&piece, from: file, at: 0)
        opening = try XMLOpening(Array(piece[..<count]), path: file.path, named: named)
        super.init(data: Data())
    }

    override func open() {}

    override func close() {}

    override var hasBytesAvailable: Bool { !isAtEnd }

    override func read(_ buffer: UnsafeMutablePointer<UInt8>, maxLength: Int) -> Int {
        do throws(Unreadable) {
            if pending.isEmpty { try readOn() }
        } catch {
            failure = error
            return -1
        }
        let part = pending.prefix(maxLength)
        for (offset, byte) in part.enumerated() { buffer[offset] = byte }
        pending = pending.dropFirst(part.count)
        isAtEnd = part.isEmpty
        return part.count
    }

    private func readOn() throws(Unreadable) {
        let count = try RowReader.fill(&piece, from: file, at: position)
        let start = position
        position += count
        for index in 0..<count {
            let byte = piece[index]
            let isBlank = byte == .tab || byte == .lineFeed || byte == .carriageReturn
            if byte < .space, !isBlank { hasControls = true }
            // What stands in the declaration's place keeps the count of lines.
            if start + index < opening.declaration.upperBound, !isBlank { piece[index] = .space }
        }
        pending = opening.encoding.inUTF8(piece[..<count])
    }
}

extension TextEncoding {
    /// The bytes in UTF-8; one that stands for no character becomes one that UTF-8 lacks.
    fileprivate func inUTF8(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        switch self {
        case .utf8: return bytes
        case .windows1250, .latin1, .latin2:
            var result: [UInt8] = []
            result.reserveCapacity(bytes.count + bytes.count / 8)
            for byte in bytes {
                if byte < 0x80 {
                    result.append(byte)
                } else if let text = text([byte]) {
                    result += text.utf8
                } else {
                    result.append(0xFF)
                }
            }
            return result[...]
        }
    }
}
