import Shop
import Testing

@testable import ShopStore

/// Taking on, letting in, changing roles, letting go.
@Suite struct StaffTests {
    @Test func `whoever is of the staff is let in with their role's rights`() throws {
        let shop = try TestShop()
        let ewa = try shop.visitor(.accounting, named: "ewa")
        #expect(ewa.staff.name == "ewa")
        #expect(ewa.rights == Role.accounting.rights)
        #expect(ewa.terminal == "pts/2")
        #expect(try shop.store.staff(by: ewa).map(\.name) == ["ewa", "owner"])
    }

    @Test func `strangers are told what is missing`() throws {
        let shop = try TestShop()
        let owner = shop.owner.signatory
        try shop.store.addStaff("desk", role: .viewer, isShared: true, by: owner)
        try shop.store.addStaff("anna", role: .warehouse, by: owner)
        try shop.store.addStaff("jan", role: .warehouse, by: owner)
        try shop.store.removeStaff("jan", by: owner)
        #expect(try shop.store.signIn("desk", as: "anna").staff.name == "anna")
        #expect(throws: Stranger(name: "obcy", problem: .unknown)) { try shop.store.signIn("obcy") }
        #expect(throws: Stranger(name: "jan", problem: .left)) { try shop.store.signIn("jan") }
        #expect(throws: Stranger(name: "desk", problem: .needsName)) {
            try shop.store.signIn("desk")
        }
        #expect(throws: Stranger(name: "desk", problem: .needsName)) {
            try shop.store.signIn("desk", as: "desk")
        }
        #expect(throws: Stranger(name: "anna", problem: .notShared)) {
            try shop.store.signIn("anna", as: "owner")
        }
        #expect(throws: Stranger(name: "obcy", problem: .notShared)) {
            try shop.store.signIn("obcy", as: "anna")
        }
        #expect(throws: Stranger(name: "zofia", problem: .unknown)) {
            try shop.store.signIn("desk", as: "zofia")
        }
        #expect(throws: Stranger(name: "jan", problem: .left)) {
            try shop.store.signIn("desk", as: "jan")
        }
    }

    @Test func `staff are refused what cannot be`() throws {
        let shop = try TestShop()
        let owner = shop.owner.signatory
        try shop.store.addStaff("anna", role: .warehouse, by: owner)
        let before = try shop.store.dump()
        #expect(throws: Staff.Refusal.nameTaken("anna")) {
            try shop.store.addStaff("anna", role: .viewer, by: owner)
        }
        #expect(throws: Staff.Refusal.unusableName("Anna Ł")) {
            try shop.store.addStaff("Anna Ł", role: .viewer, by: owner)
        }
        #expect(throws: Staff.Refusal.noSuchName("jan")) {
            try shop.store.setRole(.viewer, of: "jan", by: owner)
        }
        #expect(throws: Staff.Refusal.noSuchName("jan")) {
            try shop.store.removeStaff("jan", by: owner)
        }
        #expect(try shop.store.dump() == before)
        try shop.store.removeStaff("anna", by: owner)
        #expect(throws: Staff.Refusal.alreadyGone("anna")) {
            try shop.store.removeStaff("anna", by: owner)
        }
    }

    @Test func `whoever left can come back, in another role and under the same key`() throws {
        let shop = try TestShop()
        let before = try shop.visitor(.warehouse, named: "anna")
        try shop.store.removeStaff("anna", by: shop.owner.signatory)
        let after = try shop.visitor(.manager, named: "anna")
        #expect(after.staff.id == before.staff.id)
        #expect(after.staff.role == .manager)
    }

    @Test func `the last owner stays`() throws {
        let shop = try TestShop()
        let owner = shop.owner.signatory
        #expect(throws: Staff.Refusal.lastOwner("owner")) {
            try shop.store.removeStaff("owner", by: owner)
        }
        #expect(throws: Staff.Refusal.lastOwner("owner")) {
            try shop.store.setRole(.manager, of: "owner", by: owner)
        }
        try shop.store.addStaff("anna", role: .owner, by: owner)
        try shop.store.setRole(.manager, of: "owner", by: owner)
        #expect(throws: Staff.Refusal.lastOwner("anna")) {
            let anna = try shop.store.signIn("anna")
            try shop.store.removeStaff("anna", by: anna.signatory)
        }
    }

    @Test func `an account that nobody works under is no owner to leave a shop with`() throws {
        let shop = try TestShop()
        let owner = shop.owner.signatory
        try shop.store.addStaff("desk", role: .owner, isShared: true, by: owner)
        #expect(throws: Staff.Refusal.lastOwner("owner")) {
            try shop.store.removeStaff("owner", by: owner)
        }
        try shop.store.removeStaff("desk", by: owner)
        #expect(try shop.store.signIn("owner").staff.role == .owner)
    }

    @Test func `what is done with staff is in the history`() throws {
        let shop = try TestShop()
        let owner = shop.owner.signatory
        try shop.store.addStaff("anna", role: .viewer, by: owner)
        try shop.store.setRole(.manager, of: "anna", by: owner)
        try shop.store.removeStaff("anna", by: owner)
        let rows = try shop.store.history(.everything, at: .first, limit: 3, by: shop.owner).rows
        #expect(rows.map(\.action) == [.staffRemoved, .staffRoleChanged, .staffAdded])
        #expect(rows.allSatisfy { $0.record == "anna" })
        #expect(rows[1].before == [Deed.Fact("role", "viewer")])
        #expect(rows[1].after == [Deed.Fact("role", "manager")])
        #expect(try shop.store.check() == [])
    }
}
