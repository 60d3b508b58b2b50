import ArgumentParser
import Panes
import Shop
import ShopStore

struct StaffListCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the staff, those who have left too."
    )

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let staff = try desk.store.staff(by: desk.visitor)
        let language = desk.language
        var listing = Listing([Listing.Column(""), Listing.Column(""), Listing.Column("")])
        for member in staff {
            listing.add([
                member.name, member.role.label(in: language), member.state(in: language),
            ])
        }
        try desk.answer(listing.text(on: desk.output), json: .list(staff, \.json))
    }
}

extension Desk {
    /// Says how somebody of the staff stands now.
    func tellStaff(_ name: String) throws {
        guard let member = try store.staff(by: visitor).first(where: { $0.name == name }) else {
            return
        }
        let words = [member.role.label(in: language), member.state(in: language)]
        let state = words.filter { !$0.isEmpty }.joined(separator: ", ")
        try answer("\(name): \(state)\n", json: member.json)
    }
}

extension Staff {
    fileprivate var json: JSON {
        [
            "name": .text(name),
            "role": .choice(role),
            "active": .flag(isActive),
            "shared": .flag(isShared),
        ]
    }

    /// What there is to say besides the role.
    fileprivate func state(in language: Language) -> String {
        guard isActive else {
            return language.choose(english: "has left", polish: "już nie pracuje")
        }
        return isShared
            ? language.choose(english: "shared account", polish: "konto wspólne") : ""
    }
}
