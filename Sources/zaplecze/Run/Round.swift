import Panes
import Shop
import ShopStore

/// One round of what is due; signed by the service, with who has started it.
struct Round {
    private let desk: Desk
    private let signatory: Signatory

    init(_ desk: Desk) {
        self.desk = desk
        let author = Author.system(service: "run", startedBy: desk.visitor.staff.id)
        signatory = Signatory(author, terminal: desk.visitor.terminal)
    }

    /// Does it, and says what was done where anything was.
    func run() throws {
        let folder = try desk.store.rules().evidenceFolder
        guard !folder.isEmpty else { return }
        let taken = try desk.store.takeInEvidence(from: folder, by: signatory)
        guard taken > 0 else { return }
        let files = Plural.files.text(taken, in: desk.language)
        let text = desk.language.choose(
            english: "Taken in as evidence: \(files)",
            polish: "Przyjęto jako dowody: \(files)"
        )
        try desk.answer(
            text + "\n",
            json: [
                "at": .instant(desk.store.moment.at), "job": .text("evidence"),
                "taken": .integer(taken),
            ]
        )
    }
}
