import Canvas
import Shop

/// What can be done with parcels.
extension Workspace {
    /// Why a command about parcels cannot be done now, in words, or nil where it can.
    func refusal(ofParcel command: Command) -> String? {
        if let refusal = refusal(without: .process) { return refusal }
        guard let step = command.parcelStep, step != .log else { return nil }
        guard let row = parcels.listing.selected else { return noRecord }
        // One key calls off whatever can be: the order that came back, or a wrong log.
        let isMistake = step == .cancel && row.status.after(.withdraw) != nil
        return row.refusal(of: isMistake ? .withdraw : step).map { explanation(of: $0) }
    }

    mutating func openParcelForm(for command: Command) {
        guard let step = command.parcelStep else { return }
        if step == .log { return openLogForm(tracking: "") }
        guard let file = parcels.current else { return refuse(noRecord) }
        switch step {
        case .match: openMatching(file)
        case .report: overlay = .form(ReportForm(file, scene: scene))
        case .close: overlay = .form(CloseCaseForm(file, scene: scene))
        case .resend: overlay = .form(ResendForm(file, scene: scene))
        case .cancel, .withdraw:
            let isMistake = file.parcel.status.after(.withdraw) != nil
            overlay = .form(
                isMistake ? WithdrawForm(file, scene: scene) : CallOffForm(file, scene: scene)
            )
        case .log, .unpack: break
        }
    }

    /// Begins to log a parcel, with what was scanned of its label.
    mutating func openLogForm(tracking: String) {
        overlay = .form(LogForm(tracking: tracking, scene: scene))
    }

    /// Fills a scanned code in where a form wants one; whether it did.
    ///
    /// A label that is scanned while another parcel stands in the form logs that one first.
    mutating func scan(_ code: Code, in form: any FormScreen) -> Bool {
        if let register = form as? RegisterForm { return scan(code, in: register) }
        guard var form = form as? any ScanTaking else { return false }
        if var full = form as? LogForm, full.isFull(besides: code) {
            full.isHandedIn = true
            overlay = .form(full)
            pressOverlay(.function(2))
            if isActing { typedAhead.append(.scan(code.text, typed: 0)) }
            return true
        }
        form.take(code, in: scene)
        overlay = .form(form)
        if let why = (form as? ReceivePaperForm)?.complaint(in: scene) { refuseLoudly(why) }
        return true
    }
}

/// What became of it.
extension Workspace {
    /// A parcel was logged; the form is ready for the next one, with what was typed of
    /// that meanwhile.
    mutating func logged(_ parcel: Parcel, _ errand: Errand?) {
        if let form = form as? LogForm, case .act(.log(let incoming))? = errand {
            let next = form.next(after: incoming, in: scene)
            let isDone = form.isLeaving && !next.isFilled
            overlay = isDone ? nil : next.isFilled ? overlay?.with(next) : .form(next)
        } else {
            close(for: errand)
        }
        parcels.refresh(&desk)
        tell(parcel, [])
        pending[desk.ask(.parcel(parcel.id))] = .logged
    }

    /// It was not: the form stays, also where it was to be left.
    mutating func logFailed() {
        guard var form = form as? LogForm, form.isLeaving else { return }
        form.isLeaving = false
        overlay = overlay?.with(form)
    }

    /// A step with a parcel was taken.
    mutating func handled(_ kind: Parcel.Step.Kind, _ parcel: Parcel, _ errand: Errand?) {
        close(for: errand)
        parcels.refresh(&desk)
        outdated.insert(.returns)
        let numbers = matched(kind, parcel)
        switch kind {
        case .unpack: break
        case .log, .match: tell(parcel, numbers)
        case .report, .close, .resend, .cancel, .withdraw:
            let past = kind.past(in: scene.language)
            let finding = parcel.inquiry.map { $0.finding.label(in: scene.language) } ?? ""
            let isCase = kind == .report || kind == .close
            let news = isCase ? "\(past) · \(finding)" : past
            notice = Notice(kind: .done, text: "\(parcel.tracking): \(news)")
        }
    }

    /// A parcel's file has come: it tells what became of one that was logged.
    mutating func read(_ file: ParcelFile, _ errand: Errand?) {
        readAgain(file, errand)
        guard errand == .logged else { return }
        tell(file.parcel, file.order.map { [$0.number] } ?? file.returns.map(\.number))
    }

    private mutating func tell(_ parcel: Parcel, _ records: [String]) {
        let status = parcel.status.label(in: scene.language)
        let news = records.isEmpty ? status : "\(status): \(scene.language.list(records))"
        notice = Notice(kind: .done, text: "\(parcel.tracking): \(news)")
    }
}
