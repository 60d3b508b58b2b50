import Canvas
import Shop

/// The acceptance protocol of the return under the cursor, to be read over what is open.
extension Workspace {
    mutating func showProtocol() {
        guard let file = returnOnView, let paper = try? paper(of: file) else { return }
        let width = min(AcceptanceProtocol.width, size.width - 8)
        let lines = paper.lines(width: width, at: scene.now).map { [Label($0)] }
        overlay = .text(title: paper.title, lines, scroll: 0)
    }

    var refusalToShowProtocol: String? {
        guard let file = returnOnView else { return noRecord }
        do throws(AcceptanceProtocol.Refusal) {
            _ = try paper(of: file)
            return nil
        } catch {
            return error.explanation(in: scene.language)
        }
    }

    private func paper(of file: ReturnFile) throws(AcceptanceProtocol.Refusal) -> AcceptanceProtocol
    {
        try AcceptanceProtocol(
            of: file,
            under: scene.rules,
            in: scene.language,
            zone: scene.zone
        )
    }

    /// The return that is open, or under the cursor, in any view of returns.
    private var returnOnView: ReturnFile? {
        switch view {
        case .returns: returns.current
        case .payouts: payouts.current
        case .register: register.current
        case .orders, .parcels, .claims, .scans, .stock, .stockPapers, .giftCards,
            .coupons, .rewards, .messages, .accounts, .terms, .loyaltyFigures,
            .history, .shop:
            nil
        }
    }
}
