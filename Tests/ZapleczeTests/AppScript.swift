import Canvas
import Panes
import Shop
import ShopStore

@testable import zaplecze

/// A person at the app without a terminal: keys in, the screen as text out.
///
/// Every request is carried out before the next key, so a script runs the same
/// each time.
///
///     var script = try Script(at: shop, width: 80, height: 24)
///     script.press(.character("1"), .down, .enter)
///     #expect(script.screen.contains("ZP-2"))
struct Script {
    private let shop: AppShop
    private var live: LiveWorkspace
    private var size: (width: Int, height: Int)
    private var topics: [String: Int]

    /// What the screens have asked of the terminal so far.
    private(set) var chores: [LiveWorkspace.Chore] = []

    init(
        at shop: AppShop,
        as visitor: Visitor? = nil,
        language: Language = .english,
        width: Int = 100,
        height: Int = 30
    ) throws {
        self.shop = shop
        size = (width, height)
        let visitor = visitor ?? shop.owner
        let scene = try Scene(store: shop.store, visitor: visitor, language: language)
        topics = try shop.store.topics()
        live = LiveWorkspace(
            Workspace(scene: scene, width: width, height: height),
            executor: Executor(store: shop.store, visitor: visitor)
        )
        chores += live.start(at: shop.now)
    }

    mutating func press(_ keys: Key...) {
        for key in keys { handle(.key(key)) }
    }

    mutating func type(_ text: String) {
        for character in text { handle(.key(.character(character))) }
    }

    mutating func paste(_ text: String) {
        handle(.paste(text))
    }

    mutating func resize(width: Int, height: Int) {
        size = (width, height)
        chores += live.resize(width: width, height: height, at: shop.now)
    }

    /// Lets time pass, and the picture change where its moment has come.
    mutating func wait(seconds: Int) {
        shop.advance(seconds: seconds)
        while let change = live.nextChange, change <= shop.now {
            chores += live.wake(at: shop.now)
        }
    }

    /// Sees what others have changed since the last look.
    mutating func look() throws {
        let current = try shop.store.topics()
        let moved = current.filter { topics[$0.key] != $0.value }
        topics = current
        if !moved.isEmpty { chores += live.refresh(Set(moved.keys), at: shop.now) }
    }

    private mutating func handle(_ input: Input) {
        chores += live.handle(input, at: shop.now)
        // A person's keys come one by one; a scanner's would come at once.
        chores += live.wake(at: Instant(milliseconds: shop.now.milliseconds + 41))
    }

    /// The whole screen, without blanks at the ends of lines.
    var screen: String {
        live.canvas(width: size.width, height: size.height).text
    }
}
