import Canvas
import Shop

/// Settlements that wait for a second person (`DECISIONS` 11).
extension Workspace {
    /// Why the settlement under the cursor is not for this person to confirm, or nil
    /// where it is, or where none waits.
    var refusalToConfirm: String? {
        guard let file = currentReturn, let proposal = file.goods.proposal,
            proposal.author == .staff(scene.visitor.staff.id)
        else { return nil }
        let why = explanation(of: Return.Refusal.needsAnotherPerson(proposal.author))
        guard let undoable, undoable.id == file.goods.id, undoable.version == file.goods.version
        else { return why + scene.say(" O voids it.", " O ją unieważnia.") }
        let until = scene.language.exactTime(undoable.until, in: scene.zone)
        return why
            + scene.say(
                " u takes it back until \(until), O voids it.",
                " u cofa ją do \(until), O ją unieważnia."
            )
    }

    /// The form by which money is sent, or by which a second person agrees to it.
    func settlementForm(_ file: ReturnFile) -> any FormScreen {
        file.goods.proposal == nil
            ? SettleForm(file, scene: scene) : ConfirmForm(file, scene: scene)
    }

    /// What has become of a settlement that one person may not make alone.
    var proposed: String {
        Proposal.isWaiting.text(in: scene.language) + "."
    }
}
