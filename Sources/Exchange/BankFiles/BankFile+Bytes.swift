package import Shop

extension BankFile {
    /// The file as the bank takes it, without what was withdrawn of it; always the same bytes
    /// for the same file.
    package var bytes: [UInt8] {
        switch format {
        case .elixir: elixir
        case .sepa: Array(creditTransferInitiation.utf8)
        }
    }

    /// What the file is called in a folder: `P-2026-000001.txt`.
    package var fileName: String {
        switch format {
        case .elixir: "\(number).txt"
        case .sepa: "\(number).xml"
        }
    }

    /// The day on which the transfers are asked for: that of the file or, where banks are
    /// closed on it, the next one on which they are not.
    ///
    /// Polish working days; for euro also those of the TARGET calendar (European Central
    /// Bank, *Long-term calendar for TARGET closing days*), of which Good Friday alone is a
    /// working day in Poland.
    package var executionDay: Day {
        var day = made.day.orNextWorkingDay
        if format == .sepa, day == Day.easter(of: day.civil.year) - 2 {
            day = (day + 1).orNextWorkingDay
        }
        return day
    }
}
