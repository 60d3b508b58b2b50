import Panes
import Shop

/// What a file of articles did or, in a dry run, would do.
struct ArticleReport {
    let preview: FeedPreview
    let isDry: Bool
    /// The file of rejects, where there is one.
    var rejects: String?

    /// How many articles of each kind people are shown.
    private static let shown = 10

    func text(in language: Language, on output: Output) -> String {
        var lines = preview.summary.lines(in: language)
        if isDry {
            for kind in FeedPreview.Kind.allCases { lines += section(kind, in: language) }
            if !preview.rows.isEmpty { lines.append("") }
            lines.append(
                language.choose(
                    english: "A dry run: nothing was written.",
                    polish: "Próba: nic nie zapisano."
                )
            )
        } else if preview.summary.changesNothing {
            lines.append(
                preview.summary.refused > 0
                    ? language.choose(english: "Nothing was changed.", polish: "Nic nie zmieniono.")
                    : language.choose(
                        english: "All of it is in the shop already.",
                        polish: "Wszystko już jest w sklepie."
                    )
            )
        }
        if let rejects {
            lines.append(
                language.choose(
                    english: "Rejected rows: \(rejects)",
                    polish: "Odrzucone: \(rejects)"
                )
            )
        }
        return lines.map { output.shown($0) + "\n" }.joined()
    }

    private func section(_ kind: FeedPreview.Kind, in language: Language) -> [String] {
        let rows = preview.rows(of: kind, limit: Self.shown)
        guard !rows.isEmpty else { return [] }
        let listed = rows.map { row in
            let parts = [row.code, row.name, row.text(in: language)]
            return "  " + parts.filter { !$0.isEmpty }.joined(separator: "  ")
        }
        let rest = preview.rest(of: kind, beyond: rows.count, in: language).map { ["  \($0)"] }
        return ["", kind.wording.text(in: language)] + listed + (rest ?? [])
    }

    func json(in language: Language) -> JSON {
        let summary = preview.summary
        let changes = ArticleFact.allCases.map { fact in
            (fact.rawValue, JSON.integer(summary.changes[fact, default: 0]))
        }
        let report: JSON = [
            "dry_run": .flag(isDry),
            "articles": .integer(summary.articles),
            "new": .integer(summary.new),
            "changed": .integer(summary.changed),
            "unchanged": .integer(summary.unchanged),
            "rejected": .integer(summary.refused),
            "gone": .integer(summary.gone),
            "changes": .object(changes),
            "in_stock": .integer(summary.stocked),
            "emptied": .integer(summary.emptied),
            "counts_taken_in_before": .flag(summary.isRepeated),
            "rejects_file": .optional(rejects),
        ]
        guard isDry else { return report }
        return report.and(["rows": .list(preview.rows) { $0.json(in: language) }])
    }
}

extension FeedPreview.Row {
    fileprivate func json(in language: Language) -> JSON {
        [
            "kind": .text(kind == .refused ? "rejected" : kind.rawValue),
            "code": .text(code),
            "name": .text(name),
            "changes": .list(changes) { change in
                ["what": .text(change.fact.rawValue), "text": .text(change.text(in: language))]
            },
            "reason": .optional(reason?.explanation(in: language)),
        ]
    }
}
