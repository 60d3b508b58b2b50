import Canvas
import Shop

extension StocktakeScreen {
    func draw(on canvas: inout Canvas, in area: Area, scene: Scene) {
        switch stage {
        case .shelves: shelves.draw(self, on: &canvas, in: area, scene: scene)
        case .sheet(let sheet): sheet.draw(on: &canvas, in: area, scene: scene)
        case .review(let review): review.draw(file, on: &canvas, in: area, scene: scene)
        }
    }

    /// Fits the lists into the window.
    mutating func settle(in area: Area) {
        shelves.settle(in: area)
        switch stage {
        case .shelves: break
        case .sheet(var sheet):
            sheet.settle(in: area)
            stage = .sheet(sheet)
        case .review(var review):
            review.settle(in: area)
            stage = .review(review)
        }
    }

    /// How far what is counted is safe.
    func status(isKeeping: Bool, in scene: Scene) -> [Label] {
        guard case .sheet(let sheet) = stage else { return [] }
        if isUnkept {
            return [Label(scene.say("! draft not kept", "! szkic niezapisany"), .error)]
        }
        guard !sheet.count.rows.isEmpty else { return [] }
        return isKeeping
            ? [Label(scene.say("keeping…", "zapisywanie…"), .dim)]
            : [Label(scene.say("draft kept", "szkic zapisany"), .dim)]
    }

    /// The last codes that were read on the open sheet.
    var trail: ScanTrail {
        guard case .sheet(let sheet) = stage else { return ScanTrail() }
        return sheet.trail
    }

    func hints(in scene: Scene) -> [Hint] {
        switch stage {
        case .shelves: shelves.hints(in: scene)
        case .sheet(let sheet): sheet.hints(in: scene)
        case .review(let review): review.hints(in: scene)
        }
    }

    /// The key that leads back, which is never left out.
    func lastHint(in scene: Scene) -> Hint {
        switch stage {
        case .shelves: Hint(key: "Esc", title: scene.say("leave", "wyjdź"))
        case .sheet(let sheet) where sheet.typed != nil:
            Hint(key: "Esc", title: scene.say("as before", "jak było"))
        case .sheet, .review: Hint(key: "Esc", title: scene.say("shelves", "lokalizacje"))
        }
    }
}
