package import Shop

extension ShopStore {
    /// Takes in the files of a folder that are named by a return's number; those that
    /// were taken in before are left alone.
    ///
    /// The files stay where they are. One that changes is taken in again, beside what it
    /// was.
    ///
    /// - Returns: How many were new.
    /// - Throws: `Unreadable` where the folder cannot be read.
    package func takeInEvidence(from folder: String, by signatory: Signatory) throws -> Int {
        let files = try EvidenceFile.lying(in: folder, at: now())
        let numbers = Dictionary(grouping: files, by: \.number).sorted { $0.key < $1.key }
        return try numbers.map { number, files in
            try takeIn(files, of: number, by: signatory)
        }.reduce(0, +)
    }

    /// What is in the files is read before anybody has to wait for this writer.
    private func takeIn(
        _ files: [EvidenceFile],
        of number: String,
        by signatory: Signatory
    ) throws -> Int {
        let unknown = try engine.read { session in
            guard let id = try session.returnKey(number) else { return [EvidenceFile]() }
            return try files.filter { try !session.isTaken($0, for: id) }
        }
        let read = unknown.compactMap { file in file.digest().map { (file: file, digest: $0) } }
        guard !read.isEmpty else { return 0 }
        do {
            return try change(by: signatory, needs: .process) { session, occasion in
                guard let id = try session.returnKey(number) else { throw NothingNew() }
                let new = try read.filter {
                    try session.take($0.file, $0.digest, for: id, at: occasion.now)
                }
                guard !new.isEmpty else { throw NothingNew() }
                let deed = Deed(
                    .evidenceTaken,
                    on: [.goodsReturned(id)],
                    after: new.map { Deed.Fact(evidence: $0.file.name, digest: $0.digest) }
                )
                return (new.count, deed)
            }
        } catch is NothingNew {
            return 0
        }
    }
}

/// Somebody else has taken all of it in meanwhile: there is nothing to sign for.
private struct NothingNew: Error {}

extension Session {
    fileprivate func returnKey(_ number: String) throws -> ID<Return>? {
        try first("SELECT id FROM returns WHERE number = \(number)", from: "returns") {
            try $0.id()
        }
    }
}
