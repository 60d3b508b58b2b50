import Shop

/// Steps that are not open, and steps without the reason that they need.
extension ReturnRefusalWording {
    func outOfOrder(
        _ step: Return.Step.Kind,
        _ status: Return.Status,
        _ open: [Return.Step.Kind]
    ) -> String {
        let status = language.quoted(status.listLabel(in: language))
        let steps = open.filter(\.isChosen).map(name).joined(separator: ", ")
        let what = language.choose(
            english: "The return has the status \(status), so \(step.barred(in: language)). ",
            polish: "Zwrot ma status \(status), więc nie można \(step.barred(in: language)). "
        )
        guard !steps.isEmpty else {
            return what
                + language.choose(
                    english: "Nothing more can be done with it.",
                    polish: "Nic więcej nie można z nim zrobić."
                )
        }
        return what
            + language.choose(english: "Open now: \(steps).", polish: "Możliwe teraz: \(steps).")
    }

    /// The step and, on a screen, its key: `settle (t)`.
    private func name(of step: Return.Step.Kind) -> String {
        let noun = step.noun(in: language)
        let key = Command.allCases.first { $0.step == step }?.keys.first
        guard namesKeys, let key else { return noun }
        return "\(noun) (\(key.label(in: language)))"
    }

    func missingReason(_ step: Return.Step.Kind) -> String {
        switch step {
        case .accept:
            language.choose(
                english: "An adjustment or deduction lacks its amount or its reason. Enter both.",
                polish: "Korekcie lub potrąceniu brakuje kwoty albo powodu. Wpisz jedno i drugie."
            )
        case .reject:
            language.choose(
                english: "A rejection needs a reason, which the customer is told. Enter it.",
                polish: "Odrzucenie wymaga powodu, który pozna klient. Wpisz go."
            )
        case .cancel:
            language.choose(
                english: "Cancelling needs a note. Enter why the return is called off.",
                polish: "Anulowanie wymaga notatki. Wpisz, dlaczego zwrot jest anulowany."
            )
        case .reopen:
            language.choose(
                english: "Reopening needs a reason. Enter it.",
                polish: "Ponowne otwarcie wymaga powodu. Wpisz go."
            )
        case .bounce:
            language.choose(
                english: "A payout that bounced needs a reason. Enter what the bank says.",
                polish: "Powrót wypłaty wymaga powodu. Wpisz, co podaje bank."
            )
        case .withdraw:
            language.choose(
                english: "Withdrawing a transfer needs a reason. Enter why the bank never had it.",
                polish: "Wycofanie przelewu wymaga powodu. Wpisz, dlaczego nie trafił do banku."
            )
        case .decline:
            language.choose(
                english: "Declining needs a reason, for whoever proposed it. Enter it.",
                polish: "Odmowa wymaga powodu, który pozna autor propozycji. Wpisz go."
            )
        case .register, .receive, .settle, .propose, .confirm, .remit, .clear, .undo:
            language.choose(
                english: "A reason is missing for this step: \(step.noun(in: language)). Enter it.",
                polish: "Brakuje powodu tego kroku: \(step.noun(in: language)). Wpisz go."
            )
        }
    }
}

extension Return.Step.Kind {
    /// Whether a person chooses it; *settle* becomes the others by itself.
    fileprivate var isChosen: Bool {
        switch self {
        case .propose, .confirm, .decline, .remit: false
        case .register, .receive, .accept, .reject, .settle, .clear, .withdraw, .cancel, .reopen,
            .bounce, .undo:
            true
        }
    }

    /// What cannot be done: a clause in English, in Polish what follows "nie można".
    fileprivate func barred(in language: Language) -> String {
        switch self {
        case .register:
            language.choose(english: "it cannot be registered", polish: "go zarejestrować")
        case .receive: language.choose(english: "it cannot be received", polish: "go przyjąć")
        case .accept: language.choose(english: "it cannot be accepted", polish: "go zaakceptować")
        case .reject: language.choose(english: "it cannot be rejected", polish: "go odrzucić")
        case .settle: language.choose(english: "it cannot be settled", polish: "go rozliczyć")
        case .propose:
            language.choose(english: "it cannot be proposed", polish: "zaproponować jego wypłaty")
        case .confirm:
            language.choose(english: "it cannot be confirmed", polish: "potwierdzić jego wypłaty")
        case .decline:
            language.choose(english: "it cannot be declined", polish: "odmówić jego wypłaty")
        case .remit:
            language.choose(
                english: "it cannot go into a bank file",
                polish: "wysłać go do banku"
            )
        case .clear:
            language.choose(
                english: "no transfer of it can be confirmed",
                polish: "potwierdzić jego przelewu"
            )
        case .withdraw:
            language.choose(
                english: "no transfer of it can be withdrawn",
                polish: "wycofać jego przelewu"
            )
        case .cancel: language.choose(english: "it cannot be cancelled", polish: "go anulować")
        case .reopen:
            language.choose(english: "it cannot be reopened", polish: "go ponownie otworzyć")
        case .bounce:
            language.choose(
                english: "no payout of it can be marked as bounced",
                polish: "odnotować powrotu wypłaty"
            )
        case .undo:
            language.choose(
                english: "its last step cannot be undone",
                polish: "cofnąć ostatniego kroku"
            )
        }
    }
}
