import Panes
import Shop
import Testing

@testable import Post

@Suite struct VocabularyTests {
    @Test func `names are lower-case words, each listed once with its place`() {
        let paths = TemplateWord.all.map(\.path)
        #expect(Set(paths).count == paths.count)
        #expect(paths.contains("locker.code") && paths.contains("lines.article"))
        let signs = Set(paths.joined())
        #expect(signs.isSubset(of: Set("abcdefghijklmnopqrstuvwxyz_.")))
    }

    @Test func `every name that ships in a template is used in both languages`() {
        for template in Message.Template.allCases {
            let names = [TemplateName(template, in: .polish), TemplateName(template, in: .english)]
                .map { name in
                    Set(TemplateTag.tags(in: name.shipped).map(\.name)).subtracting(["name", ""])
                }
            #expect(names[0] == names[1], "\(template)")
        }
    }
}
