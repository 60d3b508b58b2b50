import Shop
import Testing

@Suite struct MaskedTests {
    @Test(arguments: [
        ("Anna Kowalska", "A… K…"), ("Łukasz", "Ł…"), ("  Anna  Nowak ", "A… N…"), ("", ""),
    ])
    func `of a name the first letters are seen`(name: String, seen: String) {
        #expect(Masked.name(name) == seen)
    }

    @Test(arguments: [
        ("anna@example.com", "a…@example.com"), ("\"anna@home\"@example.com", "\"…@example.com"),
        ("@example.com", "…@example.com"), ("anna", "…"), ("", ""),
    ])
    func `of an address the first letter and the host are seen`(email: String, seen: String) {
        #expect(Masked.email(email) == seen)
    }

    @Test(arguments: [("+48 601 234 567", "…67"), ("67", "…"), ("7", "…"), ("", "")])
    func `of a number the last two digits are seen`(phone: String, seen: String) {
        #expect(Masked.phone(phone) == seen)
    }
}
