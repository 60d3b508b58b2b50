import Shop

/// The panes that there are, by the digits that lead to them; a digit is never
/// given to another pane (DECISIONS 19).
enum PaneName: Int, CaseIterable, Sendable {
    case orders = 1
    case returns = 2
    case history = 8
    case shop = 9

    func title(in language: Language) -> String {
        views[0].title(in: language)
    }

    /// What can be looked at in it; its digit pressed again goes to the next.
    var views: [View] {
        View.allCases.filter { $0.pane == self }
    }

    /// The command that leads there.
    var command: Command {
        switch self {
        case .orders: .goToOrders
        case .returns: .goToReturns
        case .history: .goToHistory
        case .shop: .goToShop
        }
    }
}

/// What is looked at in a pane: its own list, or another of its subject.
enum View: CaseIterable, Hashable, Sendable {
    case orders
    case returns
    /// What stands at the dock.
    case parcels
    /// Codes that named nothing when they were scanned.
    case scans
    case history
    case shop

    var pane: PaneName {
        switch self {
        case .orders: .orders
        case .returns, .parcels, .scans: .returns
        case .history: .history
        case .shop: .shop
        }
    }

    func title(in language: Language) -> String {
        switch self {
        case .orders: language.choose(english: "Orders", polish: "Zamówienia")
        case .returns: language.choose(english: "Returns", polish: "Zwroty")
        case .parcels: language.choose(english: "Parcels", polish: "Przesyłki")
        case .scans: language.choose(english: "Unknown codes", polish: "Nieznane kody")
        case .history: language.choose(english: "History", polish: "Historia")
        case .shop: language.choose(english: "Shop", polish: "Sklep")
        }
    }

    /// The command that leads there.
    var command: Command {
        switch self {
        case .orders, .returns, .history, .shop: pane.command
        case .parcels: .goToParcels
        case .scans: .goToScans
        }
    }

    /// The key that leads there.
    var key: String {
        switch self {
        case .orders, .returns, .history, .shop: String(pane.rawValue)
        case .parcels: "p"
        case .scans: "U"
        }
    }

    /// The topics whose changes show in it.
    var topics: Set<String> {
        switch self {
        case .orders: ["orders", "returns"]
        case .returns: ["orders", "returns", "parcels", "handlers"]
        case .parcels: ["parcels", "returns", "orders"]
        case .scans: ["scans"]
        case .history: ["history"]
        case .shop: ["staff", "rules"]
        }
    }
}

/// Where one is: a view, and whether a record is open in it.
enum Place: Hashable, Sendable {
    case list(View)
    case page(View)

    /// What can be done here, the most wanted first; hints show those that fit.
    var commands: [Command] {
        own + Place.everywhere.filter { !own.contains($0) }
    }

    private var own: [Command] {
        switch self {
        case .list(.orders):
            [
                .open, .back, .filter, .sort, .register, .mark, .related, .history, .markAll,
                .chooseColumns, .copy, .undo,
            ]
        case .page(.orders):
            [.back, .register, .nextRecord, .previousRecord, .related, .history, .copy, .undo]
        case .list(.returns):
            [
                .open, .receive, .accept, .settle, .reject, .back, .undo, .filter, .sort, .cancel,
                .reopen, .bounce, .followUp, .mark, .explain, .related, .history, .markAll,
                .chooseColumns, .copy,
            ]
        case .page(.returns):
            [
                .back, .receive, .accept, .settle, .reject, .cancel, .reopen, .bounce, .followUp,
                .undo, .explain, .nextRecord, .previousRecord, .related, .history, .copy,
            ]
        case .list(.parcels):
            [
                .open, .logParcel, .match, .receive, .report, .closeCase, .resend, .callOff, .back,
                .filter, .sort, .related, .history, .chooseColumns, .copy, .undo,
            ]
        case .page(.parcels):
            [
                .back, .match, .receive, .report, .closeCase, .resend, .callOff, .logParcel,
                .nextRecord, .previousRecord, .related, .history, .copy, .undo,
            ]
        case .list(.scans), .page(.scans):
            [.logParcel, .forget, .back, .filter, .chooseColumns, .copy]
        case .list(.history), .page(.history):
            [.open, .back, .filter, .chooseColumns, .copy, .related]
        case .list(.shop), .page(.shop):
            [.change, .addStaff, .removeStaff, .back]
        }
    }

    private static let everywhere: [Command] = [
        .undo, .palette, .help, .goToOrders, .goToReturns, .goToParcels, .goToScans, .goToHistory,
        .goToShop, .job, .refresh, .repaint, .theme, .language, .suspend, .quit,
    ]
}
