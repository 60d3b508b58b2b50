import ArgumentParser
import Shop

/// Which days' papers, and in which form.
struct BookOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The first day; otherwise the first of the month that the last one is in.",
            valueName: "day"
        )
    )
    var from: Day?

    @Option(
        help: ArgumentHelp(
            "The last day; with --from alone today, without both the end of this month.",
            valueName: "day"
        )
    )
    var to: Day?

    @Option(help: "Text for a printer, or a table for a program.")
    var format: Format?

    @Flag(
        help: ArgumentHelp(
            "A table as Polish spreadsheets open it: semicolons, decimal commas, a byte order mark."
        )
    )
    var forSpreadsheet = false

    @OptionGroup var file: FileOptions

    enum Format: String, CaseIterable, Choice {
        case text
        case csv
    }

    func validate() throws {
        if let from, let to, from > to {
            throw ValidationError("'--from' must not be later than '--to'.")
        }
        guard !forSpreadsheet || format != .text else {
            throw ValidationError("'--for-spreadsheet' is a table, not '--format text'.")
        }
    }

    var isTable: Bool { forSpreadsheet || format == .csv }

    /// The days that are meant when the shop's day is `today`: this month unless told otherwise,
    /// up to today from a day on, up to a day from the first of its month.
    func period(today: Day) -> ClosedRange<Day> {
        switch (from, to) {
        case (nil, nil): today.month
        case (let from?, nil): from...max(from, today)
        case (nil, let to?): to.month.lowerBound...to
        case (let from?, let to?): from...max(from, to)
        }
    }
}
