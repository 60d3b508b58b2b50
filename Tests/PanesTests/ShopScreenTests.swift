import Canvas
import Shop
import Testing

@testable import Panes

@Suite struct ShopScreenTests {
    @Test func `staff and rules stand side by side in words`() throws {
        var desk = Desk(try .november())
        desk.type("9")
        let expected = """
             1 Orders  2 Returns 3!  3 Stock  4 Loyalty  6 Messages  8 History [9 Shop] ola
             Shop
               Staff                           Role                 Account
            ›  ola                             owner
               marek                           warehouse
               anna                            manager
               ewa                             accounting           gone

               Rule                               Value
               Shop's name                        not set yet
               Shop's address                     not set yet
               Shop's tax number                  off
               Return window                      30 days from the order
               Statutory window                   14 days from the delivery
               Refund term                        14 days from the statement
               Undo                               60 seconds
               Locker prices                      A 12.99 zł, B 14.99 zł, C 18.00 zł
               Second person above                500.00 zł; other currencies always
               Account for transfers              off
               Folder for bank files              off
               Wait for an exchange               14 days from the announcement
               Term for claims                    14 days from receipt

             e change  i add staff  D remove  p parcels  P to pay  : all actions  ? help
            """
        #expect(desk.screen == expected)
    }

    @Test func `what does not fit follows the cursor`() throws {
        var desk = Desk(try .november(), 40, 10, in: .polish)
        desk.type("9")
        desk.press(.end)
        let expected = """
             1  2 3!  3  4  6  8 [9 Sklep]      ola
             Sklep
               Pracownicy          Rola
               anna                kierownik
               ewa                 księgowość

               Reguła               Wartość
            ›  Karty podarunkowe    365 dni od sprz…

             e zmień  : wszystko  ? pomoc
            """
        #expect(desk.screen == expected)
        desk.press(.home)
        #expect(desk.row(3).hasPrefix("›  ola"))
    }

    @Test func `leaving the staff is asked about, with the focus on no`() throws {
        var desk = Desk(try .november())
        desk.type("9")
        desk.press(.down)
        desk.type("D")
        let expected = """
             1 Orders  2 Returns 3!  3 Stock  4 Loyalty  6 Messages  8 History [9 Shop] ola
             Shop
               Staff                           Role                 Account
               ola                             owner
            ›  marek                           warehouse
               anna                            manager
               ewa                             accounting           gone


                                  ── Remove marek from the staff? ────

                                    › n  no, keep
                                      y  yes, remove

                                  ────────────────────────────────────

               Locker prices                      A 12.99 zł, B 14.99 zł, C 18.00 zł
               Second person above                500.00 zł; other currencies always
               Account for transfers              off
               Folder for bank files              off
               Wait for an exchange               14 days from the announcement
               Term for claims                    14 days from receipt

             ↑↓ choose  Enter do it  Esc leave
            """
        #expect(desk.screen == expected)
        desk.press(.enter)
        #expect(desk.shop.staff[1].isActive)
        desk.type("Dy")
        desk.hear("staff")
        #expect(!desk.shop.staff[1].isActive)
        #expect(desk.message == " ✓ marek is no longer of the staff.")
        #expect(desk.row(4).hasSuffix("gone"))
    }

    @Test func `e changes the role or the rule under the cursor`() throws {
        var desk = Desk(try .november())
        desk.type("9e")
        #expect(desk.row(1).contains("ola"))
        desk.press(.escape, .end)
        desk.type("e")
        #expect(desk.row(1).contains("gift card"))
        desk.press(.escape, .up, .enter)
        #expect(desk.row(1).contains("what is ordered lasts"))
    }

    @Test func `who may not manage is told so`() throws {
        var desk = Desk(try .november(), as: "marek")
        desk.type("9e")
        #expect(desk.message.hasPrefix(" ✗ "))
        #expect(desk.workspace.overlay == nil)
        #expect(desk.bells == 1)
        #expect(!desk.hints.contains("change"))
    }
}
