import Canvas
import Shop

/// The questions.
extension ReceiveForm {
    static func rows(
        for line: Order.Line,
        _ index: Int,
        _ goods: Return,
        _ scene: Scene
    ) -> [FormRow] {
        let language = scene.language
        let announced = goods.unitsAnnounced(of: line.id)
        let here = goods.unitsReceived(of: line.id)
        let stepper = FormField.Stepper(max(0, announced - here), in: 0...most(of: line))
        var units = FormRow(.units(index), line.name, .number(stepper))
        units.hint = hint(announced: announced, here: here, bought: line.units, scene)
        let goes = goesRows(index, .asNew, "  ", scene)
        guard line.asksForSeal else { return [units] + goes }
        let answers = [
            Menu.Option(scene.say("yes", "tak"), key: scene.say("y", "t").first),
            Menu.Option(scene.say("no", "nie"), key: "n"),
        ]
        let seal = FormRow(
            .seal(index),
            "  " + Reception.sealQuestion.text(in: language).capitalisedFirst,
            .choice(FormField.Choice(answers)),
            isRequired: true
        )
        return [units] + goes + [seal]
    }

    /// The most units that are counted in one go: far more than were bought, and far
    /// fewer than a scanned code would make.
    private static func most(of line: Order.Line) -> Int {
        max(99, line.units * 2)
    }

    /// For units of a line that are in another condition than the rest.
    static func otherRows(
        for line: Order.Line,
        _ index: Int,
        _ scene: Scene
    ) -> [FormRow] {
        let units = FormRow(
            .units(index),
            "  " + scene.say("In another condition", "W innym stanie"),
            .number(FormField.Stepper(0, in: 0...most(of: line)))
        )
        return [units] + goesRows(index, .damaged, "    ", scene)
    }

    private static func goesRows(
        _ index: Int,
        _ condition: Condition,
        _ indent: String,
        _ scene: Scene
    ) -> [FormRow] {
        [
            Form.Row(
                .condition(index),
                indent + ColumnTitle.condition.title(in: scene.language),
                .condition(condition, in: scene.language)
            ),
            Form.Row(
                .disposition(index),
                indent + ColumnTitle.goesTo.title(in: scene.language),
                .disposition(condition.usualDisposition, in: scene.language)
            ),
        ]
    }

    private static func hint(announced: Int, here: Int, bought: Int, _ scene: Scene) -> String {
        let language = scene.language
        let received = language.number(here)
        let before = here == 0 ? "" : scene.say(", here \(received)", ", już jest \(received)")
        let number = language.number(announced == 0 ? bought : announced)
        return announced == 0
            ? scene.say("not announced, bought \(number)", "nie zgłoszono, kupiono \(number)")
                + before
            : scene.say("announced \(number)", "zgłoszono \(number)") + before
    }

    static func restRows(_ scene: Scene) -> [FormRow] {
        var wrong = FormRow(
            .wrongItem,
            Reception.wrongItem.text(in: scene.language).capitalisedFirst,
            .typed()
        )
        wrong.hint = scene.say("EAN or name", "EAN lub nazwa")
        return [
            wrong,
            Form.Row(
                .wrongUnits,
                "  " + ColumnTitle.pieces.title(in: scene.language),
                .number(FormField.Stepper(1, in: 1...99))
            ),
            Form.Row(
                .shelf,
                FactName.shelf.label.text(in: scene.language).capitalisedFirst,
                .typed()
            ),
        ]
    }
}
