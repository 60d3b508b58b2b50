import Shop
import Testing

@testable import Demo

@Suite struct PeopleTests {
    let customers = Told.middling.customers

    @Test(arguments: [
        ("Kowalski", "Kowalska"), ("Nowacki", "Nowacka"), ("Zawadzki", "Zawadzka"),
        ("Nowak", "Nowak"), ("Zięba", "Zięba"),
        ("Szczepański-Różański", "Szczepańska-Różańska"), ("Nowak-Zieliński", "Nowak-Zielińska"),
    ])
    func `a surname has its feminine form`(masculine: String, feminine: String) {
        #expect(Surnames.feminine(masculine) == feminine)
    }

    @Test func `first names and surnames agree`() {
        for customer in customers {
            let words = customer.name.split(separator: " ").map(String.init)
            guard words.count == 2, let surname = words.last else { continue }
            let halves = surname.split(separator: "-")
            if FirstNames.female.contains(words[0]) {
                #expect(!halves.contains { $0.hasSuffix("ski") || $0.hasSuffix("cki") })
            } else if FirstNames.male.contains(words[0]) {
                #expect(!halves.contains { $0.hasSuffix("ska") || $0.hasSuffix("cka") })
            }
        }
        #expect(customers.contains { $0.name.hasSuffix("ska") })
        #expect(customers.contains { $0.name.contains("-") })
    }

    @Test func `no two customers share an address, and none can be written to`() {
        #expect(Set(customers.map(\.email)).count == customers.count)
        for email in customers.map(\.email) {
            #expect(email.hasSuffix("@example.com") || email.hasSuffix("@example.net"))
            #expect(email.utf8.allSatisfy { $0 > 32 && $0 < 127 })
        }
    }

    @Test func `an address is the name, folded`() {
        #expect("Łucja Źrebiec-Świątek".asciiWords == ["lucja", "zrebiec", "swiatek"])
        #expect("Олена Шевченко".asciiWords.isEmpty)
    }

    @Test func `cities bear every Polish letter`() {
        let letters = Set(Cities.all.joined().lowercased())
        #expect(letters.isSuperset(of: "ąćęłńóśźż"))
        #expect(Set(Cities.all).count == Cities.all.count)
    }

    @Test func `every tax identifier is valid, and only businesses have one`() {
        for buyer in Told.middling.orders.map(\.buyer) {
            guard buyer.kind != .consumer else {
                #expect(buyer.taxNumber.isEmpty)
                continue
            }
            let digits = buyer.taxNumber.compactMap(\.wholeNumberValue)
            let weights = [6, 5, 7, 2, 3, 4, 5, 6, 7]
            #expect(digits.count == 10)
            #expect(zip(weights, digits).map(*).reduce(0, +) % 11 == digits.last)
        }
    }
}
