import Shop

/// Queries that have a name.
extension Workspace {
    var refusalToChooseView: String? {
        guard let list else { return noRecord }
        if list.viewMenu(in: scene) != nil {
            return list.isFiltered || !currentNumber.isEmpty ? nil : noRecord
        }
        return scene.say("This list has no views yet.", "Ta lista nie ma jeszcze widoków.")
    }

    mutating func openViews() {
        overlay = list?.viewMenu(in: scene).map { .menu($0, .views) }
    }

    mutating func showView(_ index: Int) {
        let scene = scene
        browse { $0.showView(index, in: scene, &$1) }
    }
}
