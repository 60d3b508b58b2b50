import Canvas
import Shop
import Testing

@testable import Panes

/// At the dock nothing that was scanned or typed is lost, and nothing is done by a slip.
@Suite struct DockFlowTests {
    struct Unreadable: Error {}

    private func logging(in language: Language = .english) throws -> Desk {
        var desk = Desk(try .dock(), in: language)
        desk.press(.character("p"), .character("i"))
        return desk
    }

    private func isLogged(_ tracking: String, _ desk: Desk) -> Bool {
        desk.shop.parcels.contains { $0.tracking == tracking }
    }

    @Test func `what is typed while a parcel is logged stays for the next`() throws {
        var desk = try logging()
        desk.type("123456789012")
        desk.isSlow = true
        desk.press(.function(2), .backTab, .up, .up)
        desk.press(.home)
        guard case .form(var form as LogForm)? = desk.workspace.overlay else {
            Issue.record("no form")
            return
        }
        form.form.replace(.tracking, with: .typed("999900001111"))
        form.form.replace(.sender, with: .typed("Nowak"))
        let scene = desk.workspace.scene
        let next = form.next(after: IncomingParcel(tracking: "123456789012"), in: scene)
        #expect(next.form.text(.tracking) == "999900001111")
        #expect(next.form.text(.sender) == "Nowak")
        #expect(next.form.isDirty)
        form.form.replace(.tracking, with: .typed("123456789012"))
        form.form.replace(.sender, with: .typed(""))
        let fresh = form.next(after: IncomingParcel(tracking: "123456789012"), in: scene)
        #expect(!fresh.form.isDirty)
        #expect(fresh.form.text(.tracking).isEmpty)
    }

    @Test func `a sender typed meanwhile is not thrown away`() throws {
        var desk = try logging()
        desk.type("123456789012")
        desk.isSlow = true
        desk.press(.function(2), .tab, .tab)
        desk.type("Nowak")
        desk.catchUp()
        #expect(isLogged("123456789012", desk))
        #expect(desk.row(3).contains("Tracking") && !desk.row(3).contains("123456789012"))
        #expect(desk.row(5).contains("Nowak"))
    }

    @Test func `a label in the form can be logged on the way out`() throws {
        var desk = try logging(in: .polish)
        desk.scan("123456789012")
        desk.press(.escape)
        #expect(desk.screen.contains("wpisuję i wychodzę"))
        desk.type("n")
        #expect(desk.row(3).contains("123456789012"))
        desk.press(.escape)
        desk.type("t")
        #expect(desk.workspace.overlay == nil)
        #expect(isLogged("123456789012", desk))
    }

    @Test func `or thrown away, also where a scan has opened it`() throws {
        var desk = Desk(try .dock())
        desk.type("p")
        desk.scan("123456789012")
        desk.press(.escape)
        desk.type("x")
        #expect(desk.workspace.overlay == nil)
        #expect(!isLogged("123456789012", desk))
    }

    @Test func `what cannot be logged stays, and is not left by the next attempt`() throws {
        var desk = try logging()
        desk.type("1000123456789U")
        desk.press(.escape)
        desk.type("y")
        #expect(desk.row(3).contains("1000123456789U"))
        guard case .form(let form as LogForm)? = desk.workspace.overlay else {
            Issue.record("no form")
            return
        }
        #expect(!form.isLeaving)
    }

    @Test func `who may not log parcels is told so`() throws {
        var desk = Desk(try .dock(), as: "ewa")
        desk.scan("JD014600012345678901")
        desk.type("Ui")
        #expect(desk.workspace.overlay == nil)
        #expect(desk.message.hasPrefix(" ✗ "))
        desk.type("p")
        desk.scan("JD014600012345678902")
        #expect(desk.workspace.overlay == nil)
        #expect(desk.shop.unknownScans.count == 2)
    }

    @Test func `a code scanned into the query is an article, and leaves no letters`() throws {
        var desk = Desk(try .dock())
        desk.press(.character("p"), .down, .down, .character("m"))
        desk.scan("SKU-ABC-1")
        guard case .matching(let screen)? = desk.workspace.overlay else {
            Issue.record("it was matched")
            return
        }
        #expect(screen.prompt.field.text == "sku:sku-abc-1")
        #expect(screen.isTyping)
    }

    @Test func `letters typed into the query wait for nothing`() throws {
        var desk = Desk(try .dock())
        desk.press(.character("p"), .down, .down, .character("m"))
        _ = desk.send(.character("z"))
        guard case .matching(let screen)? = desk.workspace.overlay else { return }
        #expect(screen.prompt.field.text == "z")
    }

    @Test func `what was to be matched is not once the candidates could not be read`() throws {
        var desk = Desk(try .dock())
        desk.press(.character("p"), .down, .down, .character("m"))
        desk.isSlow = true
        desk.type("zofia")
        desk.press(.enter)
        for request in desk.waiting {
            guard case .ask(let ticket, .returns) = request else { continue }
            desk.take(.failed(Unreadable()), for: ticket)
        }
        guard case .matching(let screen)? = desk.workspace.overlay else { return }
        #expect(!screen.isEager)
    }

    @Test func `a form on its last question says what Enter does`() throws {
        var desk = try logging()
        #expect(desk.hints.hasPrefix(" F2 do it  Enter next"))
        desk.press(.up)
        #expect(desk.hints.hasPrefix(" F2 do it  Enter do it"))
    }

    @Test func `what keeps a refund back names the way to end it`() throws {
        var shop = try PaperShop.november()
        shop.hold(ID(301), for: .swapped, of: "620000000104")
        var desk = Desk(shop, 160, 40)
        desk.press(.down, .down)
        desk.type("a")
        #expect(desk.screen.contains("Scan the parcel or open it in p, then z."))
        #expect(!desk.message.contains("✗"))
    }

    @Test func `a form that is being left goes on from the parcel as it is now`() throws {
        var desk = Desk(try .dock())
        desk.press(.character("p"), .down, .character("z"))
        desk.type("Dosłano towar.")
        desk.press(.escape)
        var workspace = desk.workspace
        var file = try #require(workspace.parcels.current)
        file.parcel.version += 1
        workspace.readAgain(file, .renewed)
        guard case .leaving(let form as any ParcelForm, _)? = workspace.overlay else {
            Issue.record("it is not being left any more")
            return
        }
        #expect(form.open.parcel.version == file.parcel.version)
        #expect(form.form.text(.outcome) == "Dosłano towar.")
    }

    @Test func `what ends something for good is not done by Enter`() throws {
        for key in ["z", "y", "D"] {
            var desk = Desk(try .dock())
            desk.type("p")
            for _ in 0..<8 where desk.workspace.overlay == nil {
                desk.type(key)
                if desk.workspace.overlay == nil { desk.press(.down) }
            }
            guard case .form(let form)? = desk.workspace.overlay else {
                Issue.record("no form for \(key)")
                continue
            }
            #expect(form.wantsF2)
            desk.press(.up)
            desk.type("x")
            for _ in form.form.rows { desk.press(.enter) }
            #expect(desk.workspace.form != nil)
            #expect(desk.message == " ✗ F2 does it.")
        }
    }
}
