import ArgumentParser
import Panes
import Shop
import ShopStore

struct PayoutsAccountCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: "Note the account that a return's transfer goes to, or off."
    )

    @OptionGroup var goods: ReturnOptions

    @Argument(help: ArgumentHelp("The account, or off.", valueName: "iban"))
    var account: String

    @Option(help: "How the customer has asked for it, where the order was paid otherwise.")
    var consent: String = ""

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let account = try account.lowercased() == "off" ? nil : IBAN(typed: account)
        try desk.note(in: goods) { id, version in
            try desk.store.setAccount(
                account,
                consent: consent,
                of: id,
                seen: version,
                by: desk.signatory
            )
        }
    }
}

struct PayoutsCorrectionCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "correction",
        abstract: "Note the correction invoice that a return's money goes out under, or off."
    )

    @OptionGroup var goods: ReturnOptions

    @Argument(help: ArgumentHelp("The correction invoice's number, or off.", valueName: "number"))
    var correction: String

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let number = correction.lowercased() == "off" ? "" : correction
        try desk.note(in: goods) { id, version in
            try desk.store.setCorrection(number, of: id, seen: version, by: desk.signatory)
        }
    }
}

struct LockerCodeCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "locker-code",
        abstract: "Note the 10 digits for a parcel locker, and tell the customer."
    )

    @OptionGroup var goods: ReturnOptions

    @Argument(help: ArgumentHelp("The 10 digits.", valueName: "digits"))
    var code: String

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        try desk.note(in: goods) { id, version in
            try desk.store.setLockerCode(code, of: id, seen: version, by: desk.signatory)
        }
    }
}

extension Desk {
    fileprivate func note(
        in goods: ReturnOptions,
        _ change: (ID<Return>, Int) throws -> Return
    ) throws {
        let file = try goodsReturned(goods.number)
        do {
            _ = try change(file.goods.id, goods.version ?? file.goods.version)
        } catch {
            throw Concerning(error: error, currency: file.currency, staff: file.staff)
        }
        try tell(file.goods.id)
    }
}
