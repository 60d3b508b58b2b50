import Canvas
import Shop
import Testing

@testable import Panes

@Suite struct ParcelStepTests {
    func desk(in language: Language = .english, as name: String = "ola") throws -> Desk {
        var desk = Desk(try .dock(), in: language, as: name)
        desk.press(.character("p"))
        return desk
    }

    @Test func `a logged parcel says what became of it, and the form waits for the next`() throws {
        var desk = try desk(in: .polish)
        desk.shop.expected = ["123456789012": ID(301)]
        desk.press(.character("i"))
        desk.type("123456789012")
        desk.press(.tab)
        desk.type("GLS")
        desk.press(.tab, .tab)
        desk.type("D-07")
        desk.press(.enter)
        #expect(desk.message.contains("✓ 123456789012: przypisana: R-2026-000301"))
        #expect(desk.row(3).contains("› Nr przesyłki *"))
        #expect(!desk.row(3).contains("123456789012"))
        #expect(desk.row(4).contains("GLS"))
        #expect(desk.row(6).contains("D-07"))
        desk.type("99887766554433")
        desk.press(.function(2))
        #expect(desk.message.contains("✓ 99887766554433: nieprzypisana"))
        desk.press(.escape)
        #expect(desk.row(1).contains("8 · co czeka ▲"))
    }

    @Test func `the label of a shipment of ours is told as undelivered, with its order`() throws {
        var desk = try desk()
        desk.press(.character("i"))
        desk.type("620000000101")
        desk.press(.function(2))
        #expect(desk.message.contains("620000000101: undelivered: ZP-104093"))
    }

    @Test func `nothing is logged without a number, nor twice`() throws {
        var desk = try desk(in: .polish)
        desk.press(.character("i"), .function(2))
        #expect(desk.row(4).contains("Brakuje numeru z etykiety. Zeskanuj go albo wpisz."))
        desk.type("1000123456789U")
        desk.press(.function(2))
        #expect(desk.message.contains("Przesyłka 1000123456789U jest już wpisana."))
        #expect(desk.row(3).contains("1000123456789U"))
    }

    @Test func `what cannot be done says why`() throws {
        var desk = try desk()
        let refusals: [(Character, String)] = [
            ("w", "A case about it is open already (damaged in transit)."),
            ("y", "The parcel has the status “unassigned”"),
            ("D", "A case was opened about this parcel (damaged in transit)"),
            ("e", "Nobody knows yet whose it is. Match it first: m."),
            ("r", "Nobody knows yet whose it is. Match it first: m."),
        ]
        for (key, text) in refusals {
            desk.press(.character(key))
            #expect(desk.message.contains(text))
        }
        desk.press(.end, .character("z"))
        #expect(desk.message.contains("No case about this parcel is open."))
        desk.press(.up, .character("m"))
        #expect(desk.message.contains("The parcel has the status “undelivered”"))
        desk.press(.character("e"))
        #expect(desk.message.contains("It is our own shipment, not a return"))
    }

    @Test func `who may not handle returns may not handle parcels`() throws {
        var shop = try PaperShop.dock()
        shop.staff.append(Staff(id: ID(5), name: "iga", role: .accounting))
        var desk = Desk(shop, as: "iga")
        desk.press(.character("p"))
        for key in "imwze" {
            desk.press(.character(key))
            #expect(desk.message.contains("Your role does not include this right"))
        }
    }

    @Test func `a parcel with one return is counted in one key`() throws {
        var desk = try desk(in: .polish)
        desk.press(.end, .character("e"))
        #expect(desk.row(1).contains("R-2026-000301 › "))
        desk.press(.escape)
        #expect(desk.row(2).contains("R-2026-000301"))
        #expect(desk.row(3).contains("Zofia Dąbrowska"))
        desk.press(.escape, .escape, .escape)
        #expect(desk.row(1).hasPrefix(" Przesyłki"))
    }

    @Test func `of several returns it is asked which is counted`() throws {
        var desk = try desk(in: .polish)
        desk.press(.down, .character("e"))
        #expect(desk.screen.contains("Który zwrot liczymy?"))
        desk.press(.down, .enter)
        #expect(desk.row(1).contains("R-2026-000291 › "))
    }

    @Test func `keys typed ahead of a slow disk still count the right return`() throws {
        var desk = try desk()
        desk.press(.end)
        desk.isSlow = true
        desk.press(.character("e"))
        desk.catchUp()
        #expect(desk.row(1).contains("R-2026-000301 › "))
    }

    @Test func `from a parcel to its returns, from a shipment to its order, and back`() throws {
        var desk = try desk()
        desk.press(.down, .character("r"))
        #expect(desk.row(1).hasPrefix(" Returns"))
        #expect(desk.row(1).contains("2 · by deadline"))
        desk.press(.escape, .escape)
        #expect(desk.row(1).hasPrefix(" Parcels"))
        desk.press(.end, .up, .character("r"))
        #expect(desk.selected == "ZP-104411")
        desk.press(.escape, .escape, .character("H"))
        #expect(desk.row(1).contains("620000000000000000004411"))
    }

    @Test func `a second person is told what the first has done`() throws {
        var desk = try desk()
        desk.press(.end, .character("w"), .character("e"))
        _ = try desk.shop.handle(.unpack(["1"]), with: ID(3), seen: 1, by: "marek")
        desk.press(.function(2))
        #expect(desk.message.contains("620000000000000000000301: unpacked by marek"))
        #expect(desk.row(2).contains("what is wrong"))
        desk.press(.function(2))
        #expect(desk.message.contains("620000000000000000000301: case opened · empty"))
        #expect(desk.shop.parcels[2].contents == ["1"])
        #expect(desk.shop.parcels[2].version == 3)
    }

    @Test func `an empty parcel holds the refund back until the case is closed`() throws {
        var desk = try desk(in: .polish)
        desk.press(.end, .character("w"), .character("e"), .function(2))
        #expect(
            desk.message.contains("620000000000000000000301: sprawa otwarta · pusta przesyłka")
        )
        desk.press(.character("2"))
        #expect(desk.row(5).contains("! wstrzymana"))
    }
}
