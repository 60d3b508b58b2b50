import Canvas
import Shop

/// The bar at the top: the panes, and who works here.
extension Workspace {
    /// One part of the bar, and the pane that it leads to.
    struct Tab {
        var labels: [Label]
        var pane: PaneName?
    }

    /// Titles grow shorter, and give way, before the name of who works here does.
    var tabs: [Tab] {
        let room = size.width - (whoWorks.last?.width ?? 0)
        let short = tabs(.bare)
        let least = Array(short.dropFirst())
        let titled = tabs(.titled)
        let end = Tab(labels: [Label(" ")], pane: nil)
        let clipped = Array(tabs(.clipped).dropFirst()) + [end]
        let wide = size.width < 60 ? [] : [titled, Array(titled.dropFirst()), clipped]
        let ways = wide + [short, least]
        return ways.first { $0.flatMap(\.labels).width <= room } ?? least
    }

    /// How much a tab says of its pane.
    private enum Style {
        case titled
        /// A short title, and no more than a blank between two tabs.
        case clipped
        /// The number alone, unless it is the active one.
        case bare
    }

    private func tabs(_ style: Style) -> [Tab] {
        let panes = PaneName.allCases.map { pane -> Tab in
            let isActive = pane == view.pane
            let title =
                switch style {
                case .titled: pane.title(in: scene.language)
                case .clipped:
                    isActive
                        ? pane.title(in: scene.language) : pane.shortTitle(in: scene.language)
                case .bare: isActive ? pane.title(in: scene.language) : ""
                }
            let text = title.isEmpty ? "\(pane.rawValue)" : "\(pane.rawValue) \(title)"
            let badge = tally(of: pane).flatMap(badge) ?? ""
            let end = style == .clipped ? "" : " "
            let label =
                isActive
                ? [Label("[", .accent), Label(text + badge, .tab), Label("]", .accent)]
                : [Label(" "), Label(text, .dim), Label(badge, .warn), Label(end)]
            return Tab(labels: label, pane: pane)
        }
        return [Tab(labels: [Label(" Zaplecze ", .heading)], pane: nil)] + panes
    }

    /// How many of a pane's records wait for somebody.
    private func tally(of pane: PaneName) -> Tally? {
        switch pane {
        case .returns: waiting
        case .messages: failing
        case .stock: shortages
        case .orders, .loyalty, .history, .shop: nil
        }
    }

    private func badge(_ tally: Tally) -> String? {
        tally.rows > 0 ? " \(scene.language.tally(tally))!" : nil
    }

    func drawTabs(on canvas: inout Canvas, in line: Area) {
        canvas.write(tabs.flatMap(\.labels), x: line.x, y: line.y, width: line.width)
        let left = line.width - tabs.flatMap(\.labels).width
        let short = "\(scene.visitor.staff.name) ".cut(to: max(0, left))
        let name = whoWorks.first { $0.width <= left } ?? short
        canvas.write([Label(name, .dim)], endingAt: line.width, y: line.y)
    }

    /// Who works here, in full and, where there is little room, by name alone.
    private var whoWorks: [String] {
        let visitor = scene.visitor.staff
        return [
            "\(visitor.name) · \(visitor.role.label(in: scene.language)) ", "\(visitor.name) ",
        ]
    }
}
