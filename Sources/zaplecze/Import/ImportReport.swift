import Panes
import Shop

/// What an import did, in the words and figures that it ends with.
struct ImportReport {
    let summary: ImportSummary
    let isDry: Bool
    /// The file of rejects, where there is one.
    let rejects: String?

    func text(in language: Language, on output: Output) -> String {
        var lines = summary.lines(in: language, isDry: isDry).map(output.shown)
        if let rejects {
            let path = output.shown(rejects)
            lines.append(
                language.choose(english: "Rejected rows: \(path)", polish: "Odrzucone: \(path)")
            )
        }
        if isDry {
            lines.append(
                language.choose(
                    english: "A dry run: nothing was written.",
                    polish: "Próba: nic nie zapisano."
                )
            )
        }
        return lines.map { $0 + "\n" }.joined()
    }

    var json: JSON {
        let kinds = summary.setAside.sorted { $0.key < $1.key }
        return [
            "dry_run": .flag(isDry),
            "rows_read": .integer(summary.rowsRead),
            "rows_rejected": .integer(summary.rowsRejected),
            "orders_new": .integer(summary.ordersNew),
            "orders_updated": .integer(summary.ordersUpdated),
            "orders_already_there": .integer(summary.ordersThere),
            "orders_rejected": .integer(summary.ordersRejected),
            "cancellation_documents": .integer(summary.cancellationDocuments),
            "cancellation_lines": .integer(summary.cancellationLines),
            "cancellations_already_there": .integer(summary.cancellationsThere),
            "returns": isDry ? .null : .integer(summary.returns),
            "orphans": isDry ? .null : .integer(summary.orphans),
            "set_aside": .list(kinds) { kind in
                ["name": .text(kind.key), "rows": .integer(kind.value)]
            },
            "rejects_file": .optional(rejects),
        ]
    }
}
