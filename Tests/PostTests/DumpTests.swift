import Panes
import Post
import Shop
import Testing

@Suite struct DumpTests {
    @Test func dump() throws {
        for name in TemplateName.all {
            let letter = try renderer().letter(
                name.template,
                telling: .sample(of: name.template),
                in: name.language,
                code: name.template == .counterCode ? "048213" : nil
            )
            print("=====", name.text, "\nSUBJECT:", letter.subject, "\n" + letter.body)
        }
    }
}
