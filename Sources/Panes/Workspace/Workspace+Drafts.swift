import Canvas
import Shop

/// What is typed into a form about a return is kept at every change, so that a dropped
/// line loses at most the key being pressed.
extension Workspace {
    /// Opens a form, with what was typed into it before and not handed in.
    mutating func open(_ form: any FormScreen) {
        sheet = FormSheet(of: form as? any FormOnReturn)
        overlay = .form(form)
        guard var resumed = form as? any ReturnForm, let draft = draft(for: resumed),
            resumed.resume(draft.body, in: scene)
        else { return }
        sheet.resumed = draft.at
        overlay = .form(resumed)
        let version = resumed.open.goods.version
        guard draft.seen < version else { return }
        askChanges(of: draft.name.subject, since: draft.seen)
    }

    /// The later of what was typed here and what the shop has kept.
    private func draft(for form: any ReturnForm) -> Draft? {
        guard let name = form.draftName else { return nil }
        let file = file(of: name.subject)
        let kept = file?.drafts.first { $0.name == name }
        let mine = drafts[name]
        let later = [kept, mine].compactMap(\.self).max { $0.at < $1.at }
        return later.flatMap { $0.body.isEmpty ? nil : $0 }
    }

    mutating func keep(_ keeping: Keeping) {
        pending[desk.keep(keeping)] = .keep(keeping)
    }

    mutating func keepDraft(of form: any FormScreen) {
        guard let form = form as? any ReturnForm, let name = form.draftName else { return }
        guard form.form.isDirty else { return dropDraft(of: form) }
        let draft = Draft(name, seen: form.open.goods.version, body: form.draft, at: scene.now)
        drafts[name] = draft
        keep(.draft(draft))
    }

    /// Forgets what was typed.
    mutating func dropDraft(of form: any FormScreen) {
        guard let name = (form as? any ReturnForm)?.draftName else { return }
        sheet.resumed = nil
        forget(name)
        keep(.noDraft(name))
    }

    /// A step was taken, which has taken its draft away; one that was typed on since is
    /// still on its way to the shop.
    mutating func handedIn(_ step: Return.Step.Kind, _ id: ID<Return>) {
        guard let kind = Draft.Kind(step) else { return }
        let name = Draft.Name(kind, of: id)
        forget(name)
        let isComing = pending.values.contains { errand in
            if case .keep(.draft(let draft)) = errand { draft.name == name } else { false }
        }
        if isComing { keep(.noDraft(name)) }
    }

    /// An empty draft stands for one that is gone, in case the file was read before.
    private mutating func forget(_ name: Draft.Name) {
        drafts[name] = Draft(name, seen: 0, body: "", at: scene.now)
    }

    /// How a form is left in which something was typed; a draft is kept, and a label that
    /// was scanned at the dock can be logged on the way out.
    func menuToLeave(_ form: any FormScreen) -> Menu {
        let stay = scene.say("go on filling it in", "wypełniam dalej")
        if let log = form as? LogForm, log.isFilled {
            return menu(
                stay,
                scene.say("log it and leave", "wpisuję i wychodzę"),
                scene.say("throw it away", "wyrzucam to")
            )
        }
        if (form as? any ReturnForm)?.draftName != nil {
            return menu(
                stay,
                scene.say("leave, the draft is kept", "wychodzę, szkic zostaje"),
                scene.say("throw the draft away", "wyrzucam szkic")
            )
        }
        let leave = scene.say(
            "leave, what was typed is lost",
            "wychodzę, wpisane dane przepadną"
        )
        return question(no: stay, yes: leave)
    }

    private func menu(_ stay: String, _ leave: String, _ discard: String) -> Menu {
        Menu([
            Menu.Option(stay, key: "n"),
            Menu.Option(leave, key: scene.agreement),
            Menu.Option(discard, key: "x"),
        ])
    }
}
