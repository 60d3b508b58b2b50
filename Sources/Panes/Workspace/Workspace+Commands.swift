import Canvas
import Shop

extension Workspace {
    /// The names of the themes, in the order in which they are offered.
    static let themes = ["dark", "light", "high-contrast", "colour-blind", "mono", "amber"]

    /// Does what a key or the palette asks for, or says why it cannot be done now.
    mutating func perform(_ command: Command) {
        if let why = refusal(of: command) {
            notice = Notice(kind: .refused, text: why)
            desk.post(.ring)
            return
        }
        switch command {
        case .open: openPage()
        case .back: goBack()
        case .nextRecord: step(by: 1)
        case .previousRecord: step(by: -1)
        case .filter: openFilter()
        case .sort: overlay = .sortMenu(sortMenu)
        case .chooseColumns: overlay = .columnMenu(columnMenu)
        case .mark: mark()
        case .markAll: markAll()
        case .register, .receive, .accept, .settle, .reject, .cancel, .reopen, .bounce:
            openForm(for: command)
        case .undo: undo()
        case .explain: explain()
        case .related: goToRelated()
        case .history: goToHistory()
        case .addStaff: overlay = .form(StaffForm(scene: scene))
        case .changeRole, .changeSetting: changeSelected()
        case .removeStaff: askToRemove()
        case .copy: copy()
        case .refresh: refreshAll()
        case .repaint: desk.post(.repaint)
        case .palette: openFinder(.palette)
        case .help: openFinder(.help)
        case .theme: overlay = .themeMenu(Menu(Self.themes.map { Menu.Option($0) }))
        case .language: scene.language = scene.language == .polish ? .english : .polish
        case .goToOrders: go(to: .orders)
        case .goToReturns: go(to: .returns)
        case .goToHistory:
            history.show(nil, of: nil, &desk)
            go(to: .history)
        case .goToShop: go(to: .shop)
        case .suspend: desk.post(.suspend)
        case .quit: desk.post(.quit)
        }
    }

    /// The number of the record that commands are for, or nothing where there is none.
    var currentNumber: String {
        switch active {
        case .orders: orders.listing.selected?.number ?? ""
        case .returns: returns.listing.selected?.number ?? ""
        case .history: history.listing.selected?.record ?? ""
        case .shop:
            switch shop.selected {
            case .staff(let staff)?: staff.name
            case .setting(let setting)?: setting.rawValue
            case nil: ""
            }
        }
    }

    private mutating func openPage() {
        switch active {
        case .orders: orders.openPage()
        case .returns: returns.openPage()
        case .history: goToRelated()
        case .shop: changeSelected()
        }
    }

    /// One level back: out of the page, the marks, the filter, the pane.
    private mutating func goBack() {
        switch active {
        case .orders where orders.isOpen: orders.closePage()
        case .returns where returns.isOpen: returns.closePage()
        case .orders where !orders.listing.marks.isEmpty: orders.listing.clearMarks()
        case .returns where !returns.listing.marks.isEmpty: returns.listing.clearMarks()
        case .orders where orders.listing.query != .everything:
            orders.listing.ask(.everything, &desk)
        case .returns where returns.listing.query != .everything:
            returns.listing.ask(.everything, &desk)
        case .history where history.listing.query != .everything:
            history.listing.ask(.everything, &desk)
        case .orders, .returns, .history, .shop:
            if let origin {
                self.origin = nil
                active = origin
            }
        }
    }

    private mutating func step(by step: Int) {
        switch active {
        case .orders: orders.step(by: step, &desk)
        case .returns: returns.step(by: step, &desk)
        case .history: history.listing.move(by: step, &desk)
        case .shop: break
        }
    }

    private mutating func mark() {
        switch active {
        case .orders: orders.listing.toggleMark(&desk)
        case .returns: returns.listing.toggleMark(&desk)
        case .history, .shop: return
        }
        orders.look(&desk)
        returns.look(&desk)
    }

    private mutating func markAll() {
        switch active {
        case .orders: orders.listing.toggleAllMarks()
        case .returns: returns.listing.toggleAllMarks()
        case .history, .shop: break
        }
    }

    private mutating func undo() {
        guard let undoable else { return }
        act(.take(.undo, with: undoable.id, seen: undoable.version))
    }

    private mutating func copy() {
        let numbers: [String] =
            switch active {
            case .orders: orders.listing.chosenRows.map(\.number)
            case .returns: returns.listing.chosenRows.map(\.number)
            case .history, .shop: [currentNumber]
            }
        desk.post(.copy(numbers.joined(separator: "\n")))
        let count = Plural.rows.text(numbers.count, in: scene.language)
        notice = Notice(
            kind: .told,
            text: scene.say(
                "Sent to your terminal's clipboard: \(count).",
                "Wysłano do schowka terminala: \(count)."
            )
        )
    }

    private mutating func refreshAll() {
        orders.refresh(&desk)
        returns.refresh(&desk)
        history.refresh(&desk)
        shop.refresh(&desk)
        askAround()
    }

    private mutating func openFinder(_ kind: Finder.Kind) {
        let here = place.commands
        let commands =
            switch kind {
            case .help: here
            case .palette: here + Command.allCases.filter { !here.contains($0) }
            }
        overlay = .finder(
            Finder(kind, commands.map { Finder.Entry(command: $0, refusal: refusal(of: $0)) })
        )
    }

    /// Starts a change of the shop; what becomes of it comes back as an answer.
    mutating func act(_ action: Action) {
        pending[desk.act(action)] = .act(action)
    }
}
