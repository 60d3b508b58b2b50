import Shop

/// What a customer wants in exchange is looked up while it is typed or scanned.
extension Workspace {
    mutating func askWhatIsWanted(in screen: any FormScreen) {
        guard let form = screen as? RegisterForm else { return }
        for code in form.unnamedCodes { _ = desk.ask(.variant(code)) }
    }

    /// What a code names, for the form that asked; what is typed meanwhile stays.
    mutating func found(_ variant: Variant?, by code: String, _ ticket: Ticket) {
        guard var form = form as? RegisterForm else { return }
        form.name(variant, by: code, in: scene)
        overlay = overlay?.with(form)
    }

    /// Takes a scanned code where the form wants one; whether it did.
    mutating func scan(_ code: Code, in form: RegisterForm) -> Bool {
        var form = form
        guard form.take(code, in: scene) else { return false }
        overlay = .form(form)
        askWhatIsWanted(in: form)
        return true
    }
}
