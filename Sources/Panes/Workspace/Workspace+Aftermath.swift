import Shop

/// Places that are still to be built.
extension Workspace {
    mutating func moveOrder(_ command: Command) {}
    func refusalToMoveOrder(_ command: Command) -> String? { notYet }
    mutating func moved(_ step: Order.Step, _ order: Order, _ errand: Errand?) {}
    mutating func held(_ order: Order, _ errand: Errand?) {}

    mutating func openBankFile() {}
    var refusalToMakeBankFile: String? { notYet }
    mutating func made(_ file: BankFile, _ errand: Errand?) {}
    mutating func openAccountForm() {}
    var refusalToSetAccount: String? { notYet }
    mutating func openLockerCodeForm() {}
    var refusalToSetLockerCode: String? { notYet }
    mutating func noted(_ goods: Return, _ errand: Errand?) {}

    mutating func showProtocol() {}
    var refusalToShowProtocol: String? { notYet }

    mutating func handleMessage(_ command: Command) {}
    func refusal(ofMessage command: Command) -> String? { notYet }

    mutating func found(_ variant: Variant?, by code: String, _ ticket: Ticket) {}

    private var notYet: String { scene.say("Not built yet.", "Jeszcze niegotowe.") }
}
