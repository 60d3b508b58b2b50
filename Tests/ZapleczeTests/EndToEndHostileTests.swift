import Foundation
import PseudoTerminal
import Testing

/// Names that would do harm on a terminal, on every screen of the app.
@Suite struct EndToEndHostileTests {
    private static let names = [
        "\u{1B}[2J\u{1B}]0;taken\u{7}\u{1B}]52;c;QQ==\u{7}\u{1B}[?1049lEwa",
        "\u{202E}awE\u{202C}\u{2066}siL\u{2069}\u{200F}",
        "👩‍👩‍👧‍👦 👍🏽 🇵🇱 ❤️ e\u{301}\u{301}\u{301}\u{301}",
        String(repeating: "Ż", count: 10_000),
        "\u{9B}31m\u{90}q\u{9C}\u{0E}\u{8}\u{D}\u{85}\u{2028}",
    ]

    /// A shop of such people and goods, each order with a return.
    private func shop() throws -> CommandLineShop {
        let shop = try CommandLineShop.founded()
        let day = CommandLineShop.orders(1...1).split(separator: "\n")[1].split(separator: ",")[1]
        let rows = Self.names.enumerated().map { index, name in
            "H-\(index),\(day),SKU,\"\(name)\",1,10.00,\"\(name)\",a@example.com,delivered\n"
        }
        let head = "order,date,sku,product,quantity,price,name,email,status\n"
        let file = try shop.write(head + rows.joined(), to: "orders.csv")
        let summary = try shop.object("import orders \(file) --map generic")
        try #require((summary["orders_new"] as? Int ?? 0) >= 4)
        for order in try shop.objects("orders list").compactMap({ $0["number"] as? String }) {
            _ = try shop.register(order, "SKU=1")
        }
        return shop
    }

    @Test(arguments: [(80, 24), (40, 10), (200, 50)])
    func `no name does anything to the terminal, on any screen`(columns: Int, rows: Int) throws {
        let session = try shop().session(columns: columns, rows: rows)
        let (modes, commands) = (session.screen.modes, session.screen.commands)
        let walk: [Keystroke] = [
            "1", .down, .down, .down, .end, .enter, "N", "N", "N", "N", .escape,
            "i", .escape, "2", .down, .down, .end, .enter, "N", "N", "N", .escape,
            "e", .escape, "x", .escape, "8", .down, .down, .enter, .escape, "9", "1",
            "/", "Ż", .escape, ":", .escape, "?", .escape, "o", .escape,
        ]
        for key in walk {
            try session.send(keys: [key])
            let screen = try session.waitUntilQuiet(for: .milliseconds(20))
            #expect(screen.commands == commands)
            #expect(screen.modes.alternateScreen && screen.modes.mouse == modes.mouse)
            #expect(screen.text.unicodeScalars.allSatisfy(isHarmless), "\(screen)")
        }
        try session.press("1", until: "[1 ")
        try session.send(keys: "q")
        #expect(try session.waitForExit() == .success)
        #expect(session.leftovers == [])
    }

    private func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\n"
            || scalar.properties.generalCategory != .control
                && !(0x202A...0x202E).contains(scalar.value)
                && !(0x2066...0x2069).contains(scalar.value)
    }
}
