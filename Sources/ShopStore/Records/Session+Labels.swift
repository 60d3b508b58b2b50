import Shop

/// What a code is before it becomes the label of a parcel.
extension Session {
    /// Whether a parcel under that label stands here.
    func stands(_ code: Code) throws -> Bool {
        try number(
            """
            SELECT count(*) FROM parcels WHERE tracking_key = \(code.text.folded)
                AND status IN (\(list: Parcel.Status.allCases.filter(\.stands)))
            """
        ) > 0
    }

    /// Refuses a code that names something else in the shop.
    ///
    /// As a parcel's label it would never lead there again. What was sent under it is a
    /// label, whatever else it names.
    func refuseUnlessLabel(_ code: Code) throws {
        guard try !isKnown(code, as: .shipment) else { return }
        guard !code.isReturnNumber else {
            throw Parcel.Refusal.notALabel(code.text.uppercased(), .goodsReturned)
        }
        let others: [(ScanKind, Parcel.Named)] = [
            (.order, .order), (.ean, .article), (.sku, .article),
        ]
        for (kind, named) in others where try isKnown(code, as: kind) {
            throw Parcel.Refusal.notALabel(code.text, named)
        }
    }

    /// Refuses to send a parcel again under a label that is something else, or another's.
    func checkLabel(of step: Parcel.Step, with parcel: Parcel) throws {
        guard case .resend(_, let tracking) = step, let code = Code(tracking) else { return }
        guard try !stands(code), try !isKnown(code, as: .shipment) else {
            throw Parcel.Refusal.labelInUse(code.text)
        }
        try refuseUnlessLabel(code)
    }

    private func isKnown(_ code: Code, as kind: ScanKind) throws -> Bool {
        try first(kind.question(code), from: kind.table) { _ in true } ?? false
    }
}
