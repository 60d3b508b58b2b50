import Shop

/// Places that are still to be built.
extension Workspace {
    mutating func openComplaint() {}
    var refusalToComplain: String? { notYet }
    mutating func openClaimForm(for command: Command) {}
    func refusal(ofClaim command: Command) -> String? { notYet }
    mutating func complained(_ id: ID<Claim>, _ number: String, _ errand: Errand?) {}
    mutating func claimed(_ step: Claim.Step.Kind, _ claim: Claim, _ errand: Errand?) {}


    private var notYet: String { scene.say("Not built yet.", "Jeszcze niegotowe.") }
}
