import Canvas
import Shop

/// What a file would change, to be read before it is applied or left alone.
struct FeedScreen: Sendable {
    let order: FeedOrder
    let preview: FeedPreview
    /// What is taken in if it is applied; it knows the very bytes that were read.
    let work: ArticleImport
    /// Whether half the range may be emptied, once that is asked.
    var question: Menu?
    private let page: FeedPage
    private var scroll = 0

    init(_ preview: FeedPreview, of work: ArticleImport, _ order: FeedOrder) {
        self.order = order
        self.preview = preview
        self.work = work
        let whose = work.supplier.map { " · \($0)" } ?? ""
        page = FeedPage(preview, titled: work.file + whose)
    }

    func title(in scene: Scene) -> String {
        "\(work.file) › \(Command.takeInFile.title(in: scene.language))"
    }

    /// Why it cannot be applied, or need not be; nil where it can.
    func refusal(in scene: Scene) -> String? {
        let summary = preview.summary
        do throws(FeedRefusal) {
            try summary.check(isConfirmed: true, isWhole: work.isWhole)
        } catch {
            return error.explanation(in: scene.language)
        }
        guard work.isDone(summary) || (summary.changesNothing && work.purpose != .stock) else {
            return nil
        }
        return summary.refused > 0
            ? scene.say("None of it can be taken.", "Niczego z niego nie można przyjąć.")
            : scene.say("All of it is in the shop already.", "Wszystko już jest w sklepie.")
    }

    /// That half of what is in stock would have none, where it would.
    func warning(in scene: Scene) -> String? {
        do throws(FeedRefusal) {
            try preview.summary.check(isConfirmed: false, isWhole: false)
            return nil
        } catch {
            let summary = preview.summary
            let (emptied, stocked) = (
                scene.language.number(summary.emptied), scene.language.number(summary.stocked)
            )
            return scene.say(
                "\(emptied) of \(stocked) articles in stock would have none. Apply it?",
                "\(emptied) z \(stocked) towarów na stanie spadnie do zera. Wczytać?"
            )
        }
    }

    /// Scrolls as a key says; whether it is a key that does.
    mutating func handle(_ key: Key, in area: Area, _ scene: Scene) -> Bool {
        guard let step = key.scrolling(height: area.height - 2) else { return false }
        let count = page.lines(width: area.width - 2, scene).count
        let last = max(0, count - (area.height - 1))
        scroll = min(max(0, min(scroll, last) + step), last)
        return true
    }

    func draw(on canvas: inout Canvas, in area: Area, scene: Scene) {
        page.draw(on: &canvas, in: area, from: scroll, scene: scene)
        guard let question else { return }
        let title = warning(in: scene) ?? ""
        let room = Dialog(title, width: question.width, height: question.options.count)
            .draw(on: &canvas, in: area)
        question.draw(on: &canvas, in: room)
    }

    func hints(in scene: Scene) -> [Hint] {
        let scroll = Hint(key: "↑↓", title: scene.say("scroll", "przewiń"))
        let again = Hint(key: "R", title: scene.say("read the file again", "czytaj ponownie"))
        guard refusal(in: scene) == nil else { return [scroll, again] }
        let apply = Hint(key: scene.say("F2 y", "F2 t"), title: scene.say("apply", "wczytaj"))
        return [apply, scroll, again]
    }
}
