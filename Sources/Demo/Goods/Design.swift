/// An article as somebody thought it up, before colours and sizes multiply it.
struct Design: Sendable {
    let code: String
    let name: String
    let gender: Gender
    /// In grosze.
    let price: Int
    private(set) var department = Department.gifts
    private(set) var sizes = Sizes.one
    private(set) var colours: [Colour] = []
    private(set) var season = Season.always
    /// How well it sells, compared with others.
    private(set) var popularity = 1
    private(set) var asksForSeal = false
    private(set) var vat = 2_300

    init(_ code: String, _ name: String, _ gender: Gender, _ price: Int) {
        self.code = code
        self.name = name
        self.gender = gender
        self.price = price
    }

    enum Department: Sendable {
        case clothes
        case shoes
        case accessories
        case home
        case cosmetics
        /// Given away with an order.
        case gifts

        /// Under which it lies in the shop.
        var category: String {
            switch self {
            case .clothes: "Odzież"
            case .shoes: "Obuwie"
            case .accessories: "Akcesoria"
            case .home: "Dom"
            case .cosmetics: "Kosmetyki"
            case .gifts: "Upominki"
            }
        }

        /// How likely its goods come back, compared with others.
        var returnWeight: Int {
            switch self {
            case .clothes: 14
            case .shoes: 16
            case .accessories: 7
            case .home: 5
            case .cosmetics: 3
            case .gifts: 0
            }
        }
    }

    enum Season: Sendable {
        case always
        case winter
        case summer

        /// How well goods of the season sell in a month, in hundredths.
        func weight(in month: Int) -> Int {
            switch (self, month) {
            case (.always, _): 100
            case (.winter, 10...12), (.winter, 1...2), (.summer, 4...8): 170
            case (.winter, 3), (.winter, 9), (.summer, 3), (.summer, 9): 70
            case (.winter, _), (.summer, _): 15
            }
        }
    }
}

extension Design {
    static var all: [Design] {
        let departments: [(Department, [Design])] = [
            (.clothes, clothes), (.shoes, shoes), (.accessories, accessories), (.home, home),
            (.cosmetics, cosmetics), (.gifts, gifts),
        ]
        return departments.flatMap { department, designs in
            designs.map { $0.with { $0.department = department } }
        }
    }

    func sized(_ sizes: Sizes) -> Design {
        with { $0.sizes = sizes }
    }

    func coloured(_ colours: [Colour]) -> Design {
        with { $0.colours = colours }
    }

    func selling(_ popularity: Int, _ season: Season = .always) -> Design {
        with {
            $0.popularity = popularity
            $0.season = season
        }
    }

    func taxed(_ vat: Int) -> Design {
        with { $0.vat = vat }
    }

    /// Hygienic goods, which the shop need not take back unsealed.
    var sealed: Design {
        with { $0.asksForSeal = true }
    }

    private func with(_ change: (inout Design) -> Void) -> Design {
        var changed = self
        change(&changed)
        return changed
    }
}
