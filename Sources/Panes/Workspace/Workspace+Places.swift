import Canvas
import Shop

/// Going from place to place.
extension Workspace {
    /// Shows a pane; where it was not read yet, it is read now.
    mutating func go(to pane: PaneName) {
        active = pane
        origin = nil
        switch pane {
        case .orders where !orders.listing.isLoaded: orders.open(&desk)
        case .returns where !returns.listing.isLoaded: returns.open(&desk)
        case .history where !history.listing.isLoaded: history.listing.open(&desk)
        case .shop where shop.staff.isEmpty: shop.refresh(&desk)
        case .orders, .returns, .history, .shop: break
        }
    }

    /// The history of the record under the cursor, with a way back.
    mutating func goToHistory() {
        let subject: Deed.Subject?
        switch active {
        case .orders: subject = orders.listing.selected.map { .order(ID($0.id)) }
        case .returns: subject = returns.listing.selected.map { .goodsReturned(ID($0.id)) }
        case .history, .shop: subject = nil
        }
        guard let subject else { return }
        let from = active
        history.show(subject, of: currentNumber, &desk)
        go(to: .history)
        origin = from
    }

    /// From an order to its returns, from a return to its order, from an entry of the
    /// history to what it is about.
    mutating func goToRelated() {
        let from = active
        switch active {
        case .orders:
            guard let number = orders.listing.selected?.number else { return }
            showReturns(.field(.order, .text([number.folded])))
        case .returns:
            guard let number = returns.listing.selected?.orderNumber else { return }
            showOrders(.field(.number, .text([number.folded])))
        case .history:
            guard let number = history.listing.selected?.record else { return }
            if number.hasPrefix("R-") {
                showReturns(.field(.number, .text([number.folded])))
            } else {
                showOrders(.field(.number, .text([number.folded])))
            }
        case .shop: return
        }
        origin = from
    }

    private mutating func showReturns(_ query: Query<ReturnField>) {
        returns.closePage()
        returns.listing.ask(query, &desk)
        go(to: .returns)
    }

    private mutating func showOrders(_ query: Query<OrderField>) {
        orders.closePage()
        orders.listing.ask(query, &desk)
        go(to: .orders)
    }

    /// What makes up the refund under the cursor, row by row.
    mutating func explain() {
        guard let file = returns.current, let purchase = file.purchase else { return }
        let language = scene.language
        let rows = purchase.expectation(for: file.goods)
        var lines = rows.map { row in
            [
                Label(language.change(row.amount, file.currency).padded(to: 16, alignment: .trailing)),
                Label("  "),
                Label(
                    row.explanation(of: purchase.order, currency: file.currency, in: language),
                    .dim
                ),
            ]
        }
        let total = language.money(rows.map(\.amount).total, file.currency)
        lines.append([Label(total.padded(to: 16, alignment: .trailing), .heading)])
        overlay = .text(title: "\(file.goods.number) · \(total)", lines, scroll: 0)
    }

    var sortMenu: Menu {
        let language = scene.language
        func menu<Kind: ListKind>(_ listing: Listing<Kind>) -> Menu {
            let names = Kind.sorts.map { Menu.Option(Kind.name(of: $0.key, in: language)) }
            return Menu(names, focus: Kind.sorts.firstIndex { $0.key == listing.sort.key } ?? 0)
        }
        switch active {
        case .orders: return menu(orders.listing)
        case .returns: return menu(returns.listing)
        case .history, .shop: return menu(history.listing)
        }
    }

    /// Sorts by a choice; the present one again turns the order round.
    mutating func sortBy(_ index: Int) {
        func turned<Kind: ListKind>(_ listing: Listing<Kind>) -> Sort<Kind.SortKey> {
            let chosen = Kind.sorts[index]
            guard chosen.key == listing.sort.key else { return chosen }
            return Sort(chosen.key, descending: !listing.sort.isDescending)
        }
        switch active {
        case .orders: orders.listing.order(by: turned(orders.listing), &desk)
        case .returns: returns.listing.order(by: turned(returns.listing), &desk)
        case .history, .shop: break
        }
    }

    var columnMenu: Menu {
        func menu<Kind: ListKind>(_ listing: Listing<Kind>) -> Menu {
            let columns = Kind.columns(in: scene.language).enumerated().map { index, column in
                let isHidden = listing.hiddenColumns.contains(index)
                return Menu.Option((isHidden ? "[ ] " : "[x] ") + column.column.title)
            }
            return Menu(columns)
        }
        switch active {
        case .orders: return menu(orders.listing)
        case .returns: return menu(returns.listing)
        case .history, .shop: return menu(history.listing)
        }
    }

    /// Shows or hides a column; the first always stays.
    mutating func toggleColumn(_ index: Int) {
        guard index > 0 else { return }
        switch active {
        case .orders: orders.listing.hiddenColumns.formSymmetricDifference([index])
        case .returns: returns.listing.hiddenColumns.formSymmetricDifference([index])
        case .history: history.listing.hiddenColumns.formSymmetricDifference([index])
        case .shop: break
        }
    }

    mutating func changeSelected() {
        switch shop.selected {
        case .staff(let staff)?: overlay = .form(RoleForm(staff, scene: scene))
        case .setting(let setting)?: overlay = .form(SettingForm(setting, scene: scene))
        case nil: break
        }
    }

    mutating func askToRemove() {
        guard case .staff(let staff)? = shop.selected else { return }
        let title = scene.say(
            "Remove \(staff.name) from the staff?",
            "Usunąć pracownika \(staff.name)?"
        )
        let menu = Self.question(
            no: scene.say("no, keep", "nie, zostaw"),
            yes: scene.say("yes, remove", "tak, usuń")
        )
        overlay = .confirming(title: title, menu, .removeStaff(staff.name))
    }
}
