import Testing

@testable import Canvas

@Suite struct TextFieldTests {
    @Test func `typing and erasing work on characters as people see them`() {
        var field = TextField("Żółć")
        #expect(field.handle(.character("e")) == true)
        #expect(field.handle(.character("\u{301}")) == true)
        #expect(field.text == "Żółće\u{301}")
        #expect(field.position == 5)
        #expect(field.handle(.backspace) == true)
        #expect(field.text == "Żółć")
        #expect(field.handle(.home) == true)
        #expect(field.handle(.delete) == true)
        #expect(field.handle(.backspace) == true)
        #expect(field.text == "ółć")
    }

    @Test func `a paste stands in one line`() {
        var field = TextField("ac")
        _ = field.handle(.left)
        field.insert("1\n2\t3\r\n4")
        #expect(field.text == "a1 2 3 4c")
        #expect(field.position == 8)
    }

    @Test(
        arguments: [
            ("u", "gamma", 0), ("k", "alfa  beta ", 11), ("w", "alfa  gamma", 6),
            ("a", "alfa  beta gamma", 0), ("e", "alfa  beta gamma", 16),
        ] as [(Character, String, Int)]
    )
    func `control keys edit as in a shell`(key: Character, text: String, position: Int) {
        var field = TextField("alfa  beta gamma")
        for _ in 0..<5 { _ = field.handle(.left) }
        #expect(field.handle(.control(key)) == true)
        #expect(field.text == text)
        #expect(field.position == position)
    }

    @Test func `what is replaced leaves the cursor behind what came instead`() {
        var field = TextField("stat lis")
        field.replace(0..<4, with: "status:")
        #expect(field.text == "status: lis")
        #expect(field.position == 7)
        field.replace(8..<99, with: "żółw")
        #expect(field.text == "status: żółw")
        #expect(field.position == 12)
    }

    @Test func `other keys are left to others`() {
        var field = TextField("a")
        for key: Key in [.enter, .escape, .tab, .up, .function(2), .control("p")] {
            #expect(field.handle(key) == false)
        }
    }

    @Test func `a long text scrolls under the cursor`() {
        var field = TextField("作者作者abc")
        #expect(drawn(field, width: 6).text == "者abc")
        #expect(drawn(field, width: 6).cursor == Point(x: 5, y: 0))
        _ = field.handle(.home)
        #expect(drawn(field, width: 6).text == "作者作")
        #expect(drawn(field, width: 6).cursor == Point(x: 0, y: 0))
    }

    @Test(arguments: 0..<4)
    func `the cursor stays in the field`(width: Int) {
        let canvas = drawn(TextField("作者"), width: width)
        #expect(width == 0 ? canvas.cursor == nil : canvas.cursor?.x ?? 9 < width)
    }

    private func drawn(_ field: TextField, width: Int) -> Canvas {
        var canvas = Canvas(width: width, height: 1)
        field.draw(on: &canvas, in: canvas.area)
        return canvas
    }
}
