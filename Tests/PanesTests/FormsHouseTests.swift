import Canvas
import Shop
import Testing

@testable import Panes

@Suite struct FormsHouseTests {
    var counter = FormsCounter()

    @Test func `somebody is taken on under a usable name and in a role`() {
        var form = StaffForm(scene: counter.scene)
        #expect(form.submit(in: counter.scene) == nil)
        #expect(form.error(.name) == "Enter the name.")
        form.type("Łukasz", into: .name, in: counter.scene)
        #expect(form.submit(in: counter.scene) == nil)
        #expect(form.error(.name)?.hasPrefix("“Łukasz” cannot be") == true)
        form.type("lukasz", into: .name, in: counter.scene)
        #expect(form.submit(in: counter.scene) == nil)
        #expect(form.form.wrong == [.role])
        form.type("w", into: .role, in: counter.scene)
        form.type(" ", into: .isShared, in: counter.scene)
        #expect(form.submit(in: counter.scene) == .addStaff("lukasz", .warehouse, isShared: true))
    }

    @Test mutating func `another role tells what is gained and lost`() {
        counter.language = .polish
        let marek = Staff(id: ID(3), name: "marek", role: .warehouse)
        var form = RoleForm(marek, scene: counter.scene)
        #expect(form.submit(in: counter.scene) == nil)
        #expect(form.form.wrong == [.role])
        form.type("a", into: .role, in: counter.scene)
        let expected = """
            ── marek › rola ────────────────────────────────────────────────────────────────────────────────────────────────────────
            › Rola *  v podgląd  w magazyn  c obsługa klienta [a księgowość] m kierownik  o właściciel  s stanowisko klienta

            ── Po zmianie ──────────────────────────────────────────────────────────────────────────────────────────────────────────
              Zyskuje     rozliczanie zwrotów
              Traci       wgląd w pełne numery telefonów  ·  rejestrowanie i anulowanie zwrotów  ·  przyjmowanie, akceptowanie i
                          odrzucanie zwrotów  ·  kompletowanie, pakowanie i wysyłanie zamówień  ·  przyjmowanie, przesuwanie,
                          korygowanie i liczenie towaru  ·  wymianę punktów, kupony i karty podarunkowe  ·  przyjmowanie
                          reklamacji



            """
        #expect(counter.screen(form, 120, 12) == expected)
        #expect(form.submit(in: counter.scene) == .setRole(.accounting, of: "marek"))
    }

    @Test func `a setting takes what the rules take`() {
        var form = SettingForm(.returnWindow, scene: counter.scene)
        form.type("7", into: .value, in: counter.scene)
        #expect(form.submit(in: counter.scene) == nil)
        let range =
            "Return window: give a whole number from 14 to 3650 (days from the order), not “7”."
        #expect(form.error(.value) == range)
        form.type("100", into: .value, in: counter.scene)
        let expected = """
            ── Settings › return window ────────────────────────────────────────────────────
            › Return window * 100

            ── If changed now ──────────────────────────────────────────────────────────────
              Before      30 days from the order
              After       100 days from the order




            """
        #expect(counter.screen(form, 80, 10) == expected)
        #expect(form.submit(in: counter.scene) == .set(.returnWindow, "100"))
    }

    @Test func `locker prices are typed as amounts`() {
        var form = SettingForm(.lockerPrices, scene: counter.scene)
        #expect(form.submit(in: counter.scene) == .set(.lockerPrices, "off"))
        #expect(!form.form.asks(.price(.a)))
        form.type(" ", into: .isOffered, in: counter.scene)
        #expect(form.submit(in: counter.scene) == nil)
        #expect(form.form.wrong == [.price(.a)])
        for (size, price) in zip(Return.LockerSize.allCases, ["12,99", "14.99", "17"]) {
            form.type(price, into: .price(size), in: counter.scene)
        }
        #expect(form.submit(in: counter.scene) == .set(.lockerPrices, "1299,1499,1700"))
        form.type("-1", into: .price(.b), in: counter.scene)
        #expect(form.submit(in: counter.scene) == nil)
        #expect(form.form.wrong == [.price(.b)])
    }

    @Test(arguments: Setting.allCases)
    func `every setting opens as it is`(setting: Setting) {
        var form = SettingForm(setting, scene: counter.scene)
        let action = form.submit(in: counter.scene)
        #expect(action == .set(setting, setting.value(in: Rules())))
        #expect(!form.form.isDirty)
    }
}
