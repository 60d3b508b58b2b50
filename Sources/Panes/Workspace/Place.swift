import Shop

/// The panes that there are, by the digits that lead to them; a digit is never
/// given to another pane (DECISIONS 19).
enum PaneName: Int, CaseIterable, Sendable {
    case orders = 1
    case returns = 2
    case history = 8
    case shop = 9

    func title(in language: Language) -> String {
        switch self {
        case .orders: language.choose(english: "Orders", polish: "Zamówienia")
        case .returns: language.choose(english: "Returns", polish: "Zwroty")
        case .history: language.choose(english: "History", polish: "Historia")
        case .shop: language.choose(english: "Shop", polish: "Sklep")
        }
    }

    /// The topics whose changes show in it.
    var topics: Set<String> {
        switch self {
        case .orders, .returns: ["orders", "returns"]
        case .history: ["history"]
        case .shop: ["staff", "rules"]
        }
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

/// Where one is: a pane, and whether a record is open in it.
enum Place: Hashable, Sendable {
    case list(PaneName)
    case page(PaneName)

    /// What can be done here, the most wanted first; hints show those that fit.
    var commands: [Command] {
        switch self {
        case .list(.orders):
            [
                .open, .back, .filter, .sort, .register, .mark, .related, .history, .markAll,
                .chooseColumns, .copy, .undo,
            ] + Place.everywhere
        case .page(.orders):
            [.back, .register, .nextRecord, .previousRecord, .related, .history, .copy, .undo]
                + Place.everywhere
        case .list(.returns):
            [
                .open, .receive, .accept, .settle, .reject, .back, .undo, .filter, .sort, .cancel,
                .reopen, .bounce, .mark, .explain, .related, .history, .markAll, .chooseColumns,
                .copy,
            ] + Place.everywhere
        case .page(.returns):
            [
                .back, .receive, .accept, .settle, .reject, .cancel, .reopen, .bounce, .undo,
                .explain, .nextRecord, .previousRecord, .related, .history, .copy,
            ] + Place.everywhere
        case .list(.history), .page(.history):
            [.open, .back, .filter, .chooseColumns, .copy, .related] + Place.everywhere
        case .list(.shop), .page(.shop):
            [.change, .addStaff, .removeStaff, .back] + Place.everywhere
        }
    }

    private static let everywhere: [Command] = [
        .palette, .help, .goToOrders, .goToReturns, .goToHistory, .goToShop, .refresh, .repaint,
        .theme, .language, .suspend, .quit,
    ]
}
