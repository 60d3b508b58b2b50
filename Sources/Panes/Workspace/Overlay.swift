import Canvas
import Shop

/// What lies over a pane and has the keys while it does.
enum Overlay: Sendable {
    /// The query of the active pane's list is being typed.
    case filter
    case finder(Finder)
    case menu(Menu, MenuPurpose)
    case form(any FormScreen)
    case counting(CountScreen)
    case bulk
    case matching(MatchScreen)
    /// The movements behind an article's level.
    case ledger(LedgerScreen)
    case stocktaking(StocktakeScreen)
    /// What a file of articles would change.
    case feed(FeedScreen)
    /// What other rules of points would give.
    case trial(TrialScreen)
    /// A form that somebody wants to leave with what they typed in it.
    case leaving(any FormScreen, Menu)
    /// Something that cannot be taken back, with the action that a yes starts.
    case confirming(title: String, Menu, Action)
    /// Text to be read, such as what a refund is made of, perhaps over a form.
    case text(title: String, [[Label]], scroll: Int, over: (any FormScreen)? = nil)
}

extension Overlay {
    /// The form that is open, also while one is asked whether to leave it, or reads
    /// over it.
    var form: (any FormScreen)? {
        switch self {
        case .form(let form), .leaving(let form, _): form
        case .text(_, _, _, let form): form
        case .filter, .finder, .menu, .counting, .bulk, .matching, .ledger, .confirming,
            .stocktaking, .feed, .trial:
            nil
        }
    }

    /// The same with the form as it is now; what explained the former one is closed.
    func with(_ form: any FormScreen) -> Overlay {
        switch self {
        case .leaving(_, let menu): .leaving(form, menu)
        case .form, .text, .filter, .finder, .menu, .counting, .bulk, .matching, .ledger,
            .confirming, .stocktaking, .feed, .trial:
            .form(form)
        }
    }
}

extension Workspace {
    /// The form that is open.
    var form: (any FormScreen)? { overlay?.form }

    /// A menu of *no* and *yes*, with the focus on *no*.
    func question(no: String, yes: String) -> Menu {
        Menu([Menu.Option(no, key: "n"), Menu.Option(yes, key: scene.agreement)], focus: 0)
    }
}
