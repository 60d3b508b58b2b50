import Canvas
import Shop

/// What is chosen from a menu over a pane.
enum MenuPurpose: Sendable {
    case sort
    case columns
    case views
    case theme
    /// A code names more than one thing; which of them is meant.
    case targets([ScanTarget])
    /// A record has several articles; whose stock is looked at.
    case articles([ScanTarget])
    /// A parcel holds goods of several returns; which of them is counted, by their numbers.
    case returns([String])
    /// Stocktakes are under way; which of them goes on, or a new one.
    case stocktakes([StocktakeFile])
    /// What points of an account are spent on.
    case rewards([Reward], account: String)

    /// What stands over the menu.
    func title(in scene: Scene) -> String {
        switch self {
        case .sort: scene.say("Sort by", "Sortuj według")
        case .columns: scene.say("Columns", "Kolumny")
        case .views: scene.say("Views", "Widoki")
        case .theme: scene.say("Theme", "Motyw")
        case .targets: scene.say("Which one?", "Które z nich?")
        case .articles: scene.say("Which article?", "Który towar?")
        case .returns: scene.say("Which return is counted?", "Który zwrot liczymy?")
        case .stocktakes: scene.say("Which stocktake?", "Która inwentaryzacja?")
        case .rewards(_, let account):
            scene.say("What do points of \(account) buy?", "Na co wymienić punkty \(account)?")
        }
    }
}

extension Workspace {
    mutating func press(_ key: Key, in menu: Menu, for purpose: MenuPurpose) {
        var menu = menu
        let outcome = menu.handle(key)
        overlay = .menu(menu, purpose)
        chosen(outcome) { $0.choose($1, from: purpose) }
    }

    private mutating func choose(_ index: Int, from purpose: MenuPurpose) {
        switch purpose {
        case .sort: browse { $0.sort(by: index, &$1) }
        case .columns: toggleColumn(index)
        case .views: showView(index)
        case .theme: desk.post(.use(theme: themes[index]))
        case .targets(let targets): open(targets[index])
        case .articles(let articles): openArticle(articles[index])
        case .returns(let numbers): receive(numbers[index])
        case .rewards(let rewards, let account):
            overlay = nil
            act(.redeem(rewards[index].id, for: account))
        case .stocktakes(let files): enter(index < files.count ? files[index] : nil)
        }
    }

    /// Shows or hides a column; the menu stays for the next one.
    private mutating func toggleColumn(_ index: Int) {
        browse { list, _ in list.toggleColumn(index) }
        overlay = list.map {
            .menu($0.columnMenu(in: scene.language, focus: index), .columns)
        }
    }
}
