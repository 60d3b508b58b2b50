import Canvas
import Shop

extension PointsStanding {
    /// A line of an order's or a return's file: `Points  1,240  ·  Gold  ·  L-000123`.
    func line(in scene: Scene) -> [Label] {
        let language = scene.language
        let waiting = scene.say("waiting ", "oczekuje ") + language.number(pending)
        return filed(
            scene.say("Points", "Punkty"),
            dotted([
                Label(
                    (balance < 0 ? "! " : "") + language.number(balance),
                    balance < 0 ? .error : .plain
                ),
                Label(pending == 0 ? "" : waiting, .dim), Label(tier.label(in: language)),
                Label(number, .dim),
            ])
        )
    }
}
