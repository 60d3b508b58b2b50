import Testing

@testable import Exchange

@Suite struct TextEncodingTests {
    @Test func `Polish letters in Windows-1250 are read as what they are`() {
        let bytes: [UInt8] = [
            0x5A, 0x61, 0xBF, 0xF3, 0xB3, 0xE6, 0x20, 0x67, 0xEA, 0x9C, 0x6C, 0xB9, 0x20, 0x6A,
            0x61, 0x9F, 0xF1, 0x20, 0xA3, 0xD3, 0x8C, 0xAF, 0x8F, 0xA5, 0xC6, 0xCA, 0xD1, 0x80,
        ]
        #expect(
            TextEncoding.windows1250.text(bytes[...])
                == "Zażółć gęślą jaźń ŁÓŚŻŹĄĆĘÑ€"
                .replacing("Ñ", with: "Ń")
        )
    }

    @Test func `Latin-1 takes the quotes and dashes that Windows puts into it`() {
        #expect(TextEncoding.latin1.text([0xA3, 0xE9, 0xFC, 0x96][...]) == "£éü–")
    }

    @Test func `bytes that stand for nothing are no text`() {
        #expect(TextEncoding.utf8.text([0x61, 0xB9][...]) == nil)
        #expect(TextEncoding.utf8.text([0xED, 0xA0, 0x80][...]) == nil)
        #expect(TextEncoding.windows1250.text([0x81][...]) == nil)
    }

    @Test(arguments: TextEncoding.allCases)
    func `every byte that is text is written back as it was`(encoding: TextEncoding) {
        for byte in UInt8.min...UInt8.max {
            guard let text = encoding.text([byte][...]) else { continue }
            #expect(encoding.bytes(text) == [byte])
        }
    }

    @Test func `what an encoding lacks becomes a question mark`() {
        #expect(TextEncoding.windows1250.bytes("ł作") == [0xB3, 0x3F])
    }
}
