import Canvas
import Shop

/// Lines that are counted up from zero, by keys or by a scanner.
extension ReceivePaperForm {
    /// Choosing to count sets all lines to zero; choosing all of it fills them again.
    mutating func adapt(in scene: Scene) {
        let wantsCount = form.choice(.scope) == 1
        guard wantsCount != isCounted else { return }
        isCounted = wantsCount
        for (index, line) in lines.enumerated() { set(wantsCount ? 0 : line.open, at: index) }
    }

    mutating func set(_ units: Int, at index: Int) {
        let stepper = FormField.Stepper(units, in: 0...IncomingLine.unitsLimit)
        form.replace(.units(index), with: .number(stepper))
        form.setError(nil, for: .units(index))
    }

    /// A scanned article counts one of its line; any other label goes where text is wanted.
    mutating func take(_ code: Code, in scene: Scene) {
        form.clearErrors()
        stranger = nil
        let index = lines.firstIndex { line in
            file.articles[line.variant].map { code.names(ean: $0.ean, sku: $0.sku) } ?? false
        }
        if let index {
            if !isCounted { beginCounting(in: scene) }
            set((form.number(.units(index)) ?? 0) + 1, at: index)
            return form.focus(on: .units(index))
        }
        let focus = form.rows.indices.contains(form.focus) ? form.rows[form.focus].name : .scope
        if focus == .bin || focus == .supplierReference, !code.isArticleNumber {
            return form.replace(focus, with: .typed(code.text))
        }
        stranger = code
    }

    /// From all of it to counting: what somebody has typed already stays as it is.
    private mutating func beginCounting(in scene: Scene) {
        let typed = lines.enumerated().compactMap { index, line in
            form.number(.units(index)).flatMap { $0 == line.open ? nil : (index, $0) }
        }
        form.choose(1, for: .scope)
        adapt(in: scene)
        for (index, units) in typed { set(units, at: index) }
    }

    /// That the last scan counted nothing, where it did not.
    func complaint(in scene: Scene) -> String? {
        stranger.map { code in
            scene.say(
                "\(code.text) is not on \(file.row.number), or all of it has come.",
                "\(code.text): nie ma tego na \(file.row.number) albo wszystko już przyszło."
            )
        }
    }
}
