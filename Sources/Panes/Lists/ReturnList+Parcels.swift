import Canvas
import Shop

/// The parcels of a return, and what about them keeps the refund back.
extension ReturnList {
    static func parcels(_ file: ReturnFile, isBrief: Bool, _ scene: Scene) -> [[Label]] {
        let shown = file.parcels.flatMap { parcel -> [[Label]] in
            var lines = isBrief ? [] : [parcelLine(parcel, scene)]
            if let inquiry = parcel.inquiry { lines += inquiryLine(inquiry, parcel, scene) }
            return lines
        }
        let told = Set(file.parcels.map(\.tracking))
        let others = file.goods.holds.filter { !told.contains($0.tracking) }
        return shown + others.map { [held($0.finding, $0.tracking, scene)].inquired(in: scene) }
    }

    private static func parcelLine(_ parcel: Parcel, _ scene: Scene) -> [Label] {
        let language = scene.language
        let time = language.dayAndTime(parcel.logged.at, in: scene.zone, today: scene.today)
        return filed(
            ColumnTitle.tracking.title(in: language),
            dotted([
                Label(parcel.tracking), Label(parcel.carrier, .dim),
                Label(scene.shelf(parcel.shelf), .dim),
                Label(scene.say("logged \(time)", "wpisana \(time)"), .dim),
            ])
        )
    }

    private static func inquiryLine(
        _ inquiry: Parcel.Case,
        _ parcel: Parcel,
        _ scene: Scene
    ) -> [[Label]] {
        let what = inquiry.finding.label(in: scene.language)
        if let outcome = inquiry.outcome {
            let closed = scene.say("case closed (\(what)): ", "sprawa zamknięta (\(what)): ")
            return [[Label(closed + outcome.text, .dim)].inquired(in: scene)]
        }
        guard !inquiry.finding.freezesRefund else {
            return [[held(inquiry.finding, parcel.tracking, scene)].inquired(in: scene)]
        }
        let style = inquiry.style(in: scene)
        let parts = [
            Label("! \(what) \(parcel.tracking)", style), Label(inquiry.term(in: scene), style),
        ]
        return [dotted(parts).inquired(in: scene)]
    }

    private static func held(
        _ finding: Parcel.Finding,
        _ tracking: String,
        _ scene: Scene
    ) -> Label {
        let what = finding.label(in: scene.language)
        let held = Return.heldBack.text(in: scene.language)
        let parcel = scene.say("parcel \(tracking)", tracking)
        return Label("! \(held): \(what), \(parcel)", .warn)
    }
}

extension [Label] {
    fileprivate func inquired(in scene: Scene) -> [Label] {
        filed(ColumnTitle.inquiry.title(in: scene.language), self)
    }
}
