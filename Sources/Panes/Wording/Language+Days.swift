package import Shop

/// Days and times as a language writes them; clocks have 24 hours in both.
extension Language {
    /// A day for lists: `19 Nov`, with the year where it is not this one.
    package func day(_ day: Day, today: Day) -> String {
        day.year == today.year ? dayAndMonth(day) : date(day)
    }

    /// A day for narrow columns, 8 columns at most: `19 Nov`, `31.12.25` where the
    /// year is not this one.
    package func shortDay(_ day: Day, today: Day) -> String {
        guard day.year != today.year else { return dayAndMonth(day) }
        let (year, month, number) = day.civil
        return "\(padded(number, 2)).\(padded(month, 2)).\(padded(year % 100, 2))"
    }

    /// A day with its year: `19 Nov 2026`.
    package func date(_ day: Day) -> String {
        "\(dayAndMonth(day)) \(day.year)"
    }

    /// A day with its weekday: `Thu 19 Nov`.
    package func weekday(_ day: Day, today: Day) -> String {
        "\(shortWeekday(day)) \(self.day(day, today: today))"
    }

    /// A day in full, for letters: `Thursday, 19 November 2026`.
    package func fullDate(_ day: Day) -> String {
        let (year, month, number) = day.civil
        return "\(fullWeekday(day)), \(number) \(fullMonth(month)) \(year)"
    }

    /// What clocks in the shop show: `14:02`.
    package func time(_ instant: Instant, in zone: Zone) -> String {
        let minutes = zone.clock(at: instant).seconds / 60
        return "\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
    }

    /// The time to the second, for the history: `14:02:07`.
    package func exactTime(_ instant: Instant, in zone: Zone) -> String {
        time(instant, in: zone) + ":" + padded(zone.clock(at: instant).seconds % 60, 2)
    }

    /// Day and time: `16 Nov 09:12`, with the year where it is not this one.
    package func dayAndTime(_ instant: Instant, in zone: Zone, today: Day) -> String {
        "\(day(zone.day(at: instant), today: today)) \(time(instant, in: zone))"
    }

    /// The time where it is today's, else day and time.
    package func moment(_ instant: Instant, in zone: Zone, today: Day) -> String {
        zone.day(at: instant) == today
            ? time(instant, in: zone) : dayAndTime(instant, in: zone, today: today)
    }

    private func dayAndMonth(_ day: Day) -> String {
        let (_, month, number) = day.civil
        return "\(number) \(shortMonth(month))"
    }
}

/// Names of months and weekdays, by what ``Day`` says: months and weekdays from 1.
extension Language {
    private func shortMonth(_ month: Int) -> String {
        name(
            month,
            english: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
            polish: "sty lut mar kwi maj cze lip sie wrz paź lis gru"
        )
    }

    /// In Polish in the genitive, as after a number.
    private func fullMonth(_ month: Int) -> String {
        name(
            month,
            english: """
                January February March April May June July August September October November \
                December
                """,
            polish: """
                stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października \
                listopada grudnia
                """
        )
    }

    private func shortWeekday(_ day: Day) -> String {
        name(
            day.weekday,
            english: "Mon Tue Wed Thu Fri Sat Sun",
            polish: "pon. wt. śr. czw. pt. sob. niedz."
        )
    }

    private func fullWeekday(_ day: Day) -> String {
        name(
            day.weekday,
            english: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
            polish: "poniedziałek wtorek środa czwartek piątek sobota niedziela"
        )
    }

    private func name(_ number: Int, english: String, polish: String) -> String {
        String(choose(english: english, polish: polish).split(separator: " ")[number - 1])
    }
}
