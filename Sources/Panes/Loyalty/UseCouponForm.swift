import Canvas
import Shop

/// A coupon is used on an order, once and for all.
struct UseCouponForm: FormScreen {
    var form: Form<FormQuestion>
    private let row: CouponRow

    init(_ row: CouponRow, scene: Scene) {
        self.row = row
        var order = FormRow(
            .order,
            ColumnTitle.order.title(in: scene.language),
            .typed(),
            isRequired: true
        )
        order.hint = scene.say("its number", "numer")
        form = Form([order])
    }

    func title(in scene: Scene) -> String {
        "\(row.number) › \(Command.useCoupon.title(in: scene.language))"
    }

    func consequence(in scene: Scene) -> String { scene.say("If used now", "Po użyciu") }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        guard !typed(.order).isEmpty else {
            throw FormProblem(
                .order,
                scene.say("Enter the order's number.", "Podaj numer zamówienia.")
            )
        }
        return .changeCoupon(.use(order: typed(.order)), of: ID(row.id))
    }

    func preview(in scene: Scene) -> [[Label]] {
        [
            labelled(
                scene.say("It gives", "Co daje"),
                [
                    Label(row.gives.label(in: scene.language), .heading),
                    Label(
                        scene.say("  good only once", "  można użyć tylko raz"),
                        .dim
                    ),
                ]
            )
        ]
    }
}
