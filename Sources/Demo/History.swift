package import Shop

/// The facts of a made-up shop, one after the other.
package struct History: IteratorProtocol {
    private let assortment: Assortment
    private let people: [Person]
    private let seasons: Seasons
    private let stage: ReturnStory.Stage
    private var clientele: Clientele
    private var orders: OrderBook
    private var wishes: ReturnWishes
    private var dice: Dice

    private var products = 0
    private var variants = 0
    private var customers = 0
    /// The day whose orders are being told, and when each of them is placed, the
    /// latest first.
    private var day: Day
    private var placings: [Moment] = []
    private var agenda = Agenda<Errand>()
    private var returns: Int64 = 0
    /// How many return numbers each year has given out.
    private var numbers: [Int: Int] = [:]

    /// What the domain would not let a return do: none, if all is well.
    private(set) var refusals: [Return.Refusal] = []

    private enum Errand {
        case register(ReturnPlan)
        case tell(PastFact)
    }

    init(of shop: MadeUpShop) {
        var dice = Dice(seed: shop.seed)
        let assortment = Assortment(dice: &dice)
        let seasons = Seasons(orders: shop.orders, until: shop.today, dice: &dice)
        let hours = OpeningHours(zone: shop.zone, from: seasons.start, to: shop.today + 60)
        let end = hours.moment(ClockTime(shop.today, hour: 7, minute: 30))
        let rate = (1...7).map { seasons.orders(on: shop.today - $0) }.reduce(0, +) / 7
        let clientele = Clientele(orders: shop.orders)
        var population = Population()
        var people: [Person] = []
        people.reserveCapacity(clientele.people)
        for number in 0..<clientele.people {
            people.append(population.person(ID(Int64(number + 1)), with: &dice))
        }
        orders = OrderBook(of: assortment, hours: hours, until: end, isSmall: rate < 30)
        wishes = ReturnWishes(
            of: assortment,
            hours: hours,
            rules: shop.rules,
            until: end,
            rate: rate
        )
        stage = ReturnStory.Stage(
            assortment: assortment,
            hours: hours,
            crew: Crew(shop.staff, under: shop.rules),
            rules: shop.rules,
            end: end,
            isSmall: rate < 30
        )
        day = seasons.start - 1
        self.assortment = assortment
        self.seasons = seasons
        self.clientele = clientele
        self.people = people
        self.dice = dice
    }

    package mutating func next() -> PastFact? {
        if products < assortment.products.count {
            defer { products += 1 }
            return .product(assortment.products[products])
        }
        if variants < assortment.articles.count {
            defer { variants += 1 }
            return .variant(assortment.articles[variants].variant)
        }
        if customers < people.count {
            defer { customers += 1 }
            return .customer(people[customers].customer)
        }
        return nextOfTime()
    }

    /// The next order or return, whichever comes first.
    private mutating func nextOfTime() -> PastFact? {
        while placings.isEmpty, day - seasons.start < Seasons.length - 1 {
            day = day + 1
            placings = placings(on: day)
        }
        while let errand = agenda.take(until: placings.last?.at ?? stage.end.at) {
            switch errand {
            case .tell(let fact): return fact
            case .register(let plan): play(plan)
            }
        }
        return placings.popLast().map { .order(order(placed: $0)) }
    }

    private mutating func placings(on day: Day) -> [Moment] {
        (0..<seasons.orders(on: day)).map { _ in
            let time = ClockTime(day, Seasons.seconds(with: &dice))
            let placed = stage.hours.moment(time)
            guard day == stage.end.day else { return placed }
            // The last day has only just begun.
            return stage.hours.moment(ClockTime(day, time.seconds * 27_000 / 86_400))
        }.sorted(by: >)
    }

    private mutating func order(placed: Moment) -> Order {
        let person = people[clientele.next(with: &dice)]
        let isGuest = dice.falls(20)
        let order = orders.order(placed: placed, by: person, isGuest: isGuest, with: &dice)
        if let plan = wishes.plan(for: order, with: &dice) { put(plan) }
        return order
    }

    private mutating func put(_ plan: ReturnPlan) {
        agenda.put(.register(plan), at: stage.hours.moment(plan.registered).at)
    }

    /// Tells the story of a return up to its last step, to be heard at that time.
    private mutating func play(_ plan: ReturnPlan) {
        returns += 1
        let year = plan.registered.day.year
        numbers[year, default: 0] += 1
        let number = "R-\(year)-\(padded(numbers[year, default: 1], 6))"
        var story = ReturnStory(
            of: plan,
            id: ID(returns),
            number: number,
            on: stage,
            dice: dice.fork()
        )
        story.run()
        if let refusal = story.refusal { refusals.append(refusal) }
        guard let goods = story.goods else { return }
        let fact = PastFact.goodsReturned(goods, of: story.purchase, steps: story.steps)
        agenda.put(.tell(fact), at: story.last)
        if let rest = wishes.plan(ofRestAfter: story, with: &dice) {
            put(rest)
        } else if let next = wishes.plan(after: story.purchase, with: &dice) {
            put(next)
        }
    }
}
