import Canvas
import Shop

/// Text over the count: its keys, or what makes up the expected refund.
extension CountScreen {
    mutating func handle(_ key: Key, in panel: Panel, _ scene: Scene) -> CountOutcome {
        switch key {
        case .escape, .enter, .character("x"), .character("?"), .function(1): self.panel = nil
        case _:
            guard let step = (key.movement ?? key).scrolling(height: 10) else { return .unknown }
            let last = max(0, lines(of: panel, width: 60, in: scene).count - 1)
            switch panel {
            case .keys(let scroll): self.panel = .keys(scroll: min(max(0, scroll + step), last))
            case .refund(let scroll): self.panel = .refund(scroll: min(max(0, scroll + step), last))
            }
        }
        return .handled
    }

    func draw(_ panel: Panel, on canvas: inout Canvas, in area: Area, _ scene: Scene) {
        let lines = lines(of: panel, width: area.width - 8, in: scene)
        let title: String
        let scroll: Int
        switch panel {
        case .keys(let top):
            title = scene.say("Keys while counting", "Klawisze przy liczeniu")
            scroll = top
        case .refund(let top):
            title =
                scene.say("Refund", "Kwota") + " · "
                + Return.ifAllAccepted.text(in: scene.language)
            scroll = top
        }
        let dialog = Dialog(title, width: lines.map(\.width).max() ?? 0, height: lines.count)
        let room = dialog.draw(on: &canvas, in: area)
        let first = min(scroll, max(0, lines.count - room.height))
        for (row, line) in lines.dropFirst(first).prefix(room.height).enumerated() {
            canvas.write(line, x: room.x, y: room.y + row, width: room.width)
        }
    }

    private func lines(of panel: Panel, width: Int, in scene: Scene) -> [[Label]] {
        switch panel {
        case .keys:
            return keyLines(in: scene).flatMap { $0.wrapped(to: width, indent: 13) }
        case .refund:
            var (after, goods) = (purchase, file.goods)
            if case .success(let trial) = trial(in: scene) {
                (after, goods) = (trial.purchase, trial.goods)
            }
            let rows = after.expectation(for: goods)
            return RefundExplanation(rows, of: goods, in: order).lines(width: width, in: scene)
        }
    }
}
