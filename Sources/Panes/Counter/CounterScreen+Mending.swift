import Shop

/// Where what was refused at the summary can be mended.
extension CounterScreen {
    /// The question to go back to; nil where no other answer would help.
    func question(mending error: any Error) -> CounterStep? {
        switch error {
        case is Counter.TermsChanged: asksForTooMany ? .units : .summary
        case let refusal as Return.Refusal: question(mending: refusal)
        case Claim.Refusal.goods(let refusal): question(mending: refusal)
        case let refusal as Claim.Refusal: question(mending: refusal)
        default: nil
        }
    }

    private func question(mending refusal: Return.Refusal) -> CounterStep? {
        switch refusal {
        case .notReturnable: .units
        case .lockerOff, .lockerInOtherCurrency, .notByLocker: .wayBack
        case .noSuchVariant, .wantsTheSame: .units
        case _: nil
        }
    }

    private func question(mending refusal: Claim.Refusal) -> CounterStep? {
        switch refusal {
        case .moreThanBought, .claimedAlready: .units
        case .missingDefect: .defect
        case .cutOutOfRange: .cut
        case _: nil
        }
    }
}
