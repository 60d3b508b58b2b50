import Shop

extension Session {
    /// What is wrong with what stands at the dock and with what was taken in about it.
    func dockFindings() throws -> [Finding] {
        try parcelFindings() + evidenceFindings()
    }

    private func parcelFindings() throws -> [Finding] {
        try parcels(where: "1 = 1").compactMap { parcel in
            let isSound = try storedLevels(of: parcel.id) == ParcelLevels(of: parcel)
            return isSound ? nil : .parcelLevels(tracking: parcel.tracking)
        }
    }

    /// Each piece of evidence stands in the history, by its digest; and nothing that
    /// stands there is gone.
    private func evidenceFindings() throws -> [Finding] {
        var taken: [ID<Return>: Set<Deed.Fact>] = [:]
        try each(
            "SELECT return_id, name, digest FROM evidence",
            from: "evidence"
        ) { row in
            let goods: ID<Return> = try row.id()
            let fact = Deed.Fact(evidence: try row.text(), digest: try row.text())
            taken[goods, default: []].formUnion(Deed.Fact.read(Deed.Fact.stored([fact])))
        }
        var told: [ID<Return>: Set<Deed.Fact>] = [:]
        try each(
            """
            SELECT CAST(s.subject AS INTEGER), d.after FROM deeds AS d
            JOIN deed_subjects AS s ON s.deed_id = d.id AND s.kind = 'returns'
            WHERE d.action = \(Deed.Action.evidenceTaken)
            """,
            from: "deeds"
        ) { row in
            let goods: ID<Return> = try row.id()
            told[goods, default: []].formUnion(Deed.Fact.read(try row.text()))
        }
        let numbers = try Set(taken.keys).union(told.keys).sorted()
            .filter { taken[$0] != told[$0] }
            .compactMap { id in
                try first("SELECT number FROM returns WHERE id = \(id)", from: "returns") {
                    try $0.text()
                }
            }
        return numbers.map(Finding.evidence)
    }
}
