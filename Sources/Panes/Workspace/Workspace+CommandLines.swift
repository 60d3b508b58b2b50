import Shop

/// What would do the same from a shell.
extension Workspace {
    /// The command line for the record under the cursor, or nothing where there is none.
    func commandLine(for command: Command) -> String {
        let number = currentNumber
        return switch command {
        case .open: line(toShow: number)
        case .explain: line("returns show", number)
        case .filter: lineOfList.map { line($0, "QUERY") } ?? ""
        case .register: line("returns register", number, "--line SKU=1")
        case .receive where view == .parcels:
            line("returns receive", parcels.listing.selected?.records.first ?? "RETURN")
        case .settle where isProposed: line("returns confirm", number)
        case .undo: undoable.map { line("returns undo", $0.number) } ?? ""
        case .receive, .accept, .settle, .reject, .cancel, .reopen, .bounce:
            line("returns \(command.step?.rawValue ?? "")", number)
        case .followUp: line("returns follow-up", number)
        case .logParcel: line("parcels log", view == .scans ? number : "TRACKING")
        case .match: line("parcels match", number, "RETURN")
        case .report: line("parcels report", number, "FINDING")
        case .closeCase: line("parcels close", number, "--outcome TEXT")
        case .resend: line("parcels resend", number, "--tracking TRACKING")
        case .callOff: line("parcels cancel", number, "--note TEXT")
        case .addStaff: line("staff add", "NAME", "ROLE")
        case .change: lineToChange
        case .removeStaff: line("staff remove", number)
        case .goToOrders: line("orders list")
        case .goToReturns: line("returns list")
        case .goToParcels: line("parcels list")
        case .goToShop: line("staff list")
        case .back, .nextRecord, .previousRecord, .sort, .chooseColumns, .mark, .markAll,
            .related, .history, .copy, .refresh, .repaint, .palette, .help, .theme, .language,
            .forget, .goToScans, .goToHistory, .job, .suspend, .quit:
            ""
        }
    }

    private func line(_ words: String...) -> String {
        (["zaplecze"] + words.filter { !$0.isEmpty }).joined(separator: " ")
    }

    private func line(toShow number: String) -> String {
        switch view {
        case .orders: line("orders show", number)
        case .returns: line("returns show", number)
        case .parcels: line("parcels show", number)
        case .scans, .history, .shop: ""
        }
    }

    private var lineOfList: String? {
        switch view {
        case .orders: "orders list"
        case .returns: "returns list"
        case .parcels: "parcels list"
        case .scans, .history, .shop: nil
        }
    }

    private var lineToChange: String {
        switch shop.selected {
        case .staff(let staff)?: line("staff role", staff.name, "ROLE")
        case .setting(let setting)?: line("config set", setting.rawValue, "VALUE")
        case nil: ""
        }
    }

    /// Whether the settlement under the cursor waits for a second person.
    private var isProposed: Bool {
        guard view == .returns else { return false }
        return returns.current.map { $0.goods.proposal != nil }
            ?? returns.listing.selected?.isProposed ?? false
    }
}
