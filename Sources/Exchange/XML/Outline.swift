/// The elements and attributes of an XML file that a mapping names, as a tree.
///
/// What it names for values are the columns of the rows that the file is read as.
struct Outline: Hashable, Sendable {
    /// The first is the file itself.
    private(set) var nodes = [Node(step: nil)]
    private(set) var columns: [String] = []
    /// The path of an item, for messages.
    let item: String
    private var items: [Int] = []

    struct Node: Hashable, Sendable {
        let step: Path.Step?
        var children: [Int] = []
        /// The attributes that are read, with the columns that they fill.
        var attributes: [Filling] = []
        /// The columns that the element's text fills.
        var texts: [Int] = []
        /// What the element itself is.
        var part: ArticleField.Part?
        /// What it stands in, or is; nil outside of all products.
        var owner: ArticleField.Part?
    }

    struct Filling: Hashable, Sendable {
        let attribute: String
        let column: Int
    }

    /// Begins with the elements of which each is a product.
    init(_ products: [Path]) {
        item = products.first.map { $0.steps.map(\.name).joined(separator: "/") } ?? ""
        for path in products { items.append(node(path.steps, from: 0, as: .product)) }
    }

    /// Adds the elements, inside a product, that are its variants, their stock, its parts.
    mutating func add(_ path: Path, as part: ArticleField.Part) {
        for start in items { _ = node(path.steps, from: start, as: part) }
    }

    /// Whether some elements are such parts.
    func has(_ part: ArticleField.Part) -> Bool {
        nodes.contains { $0.part == part }
    }

    /// Adds a path that a value is read from, unless it is there already.
    mutating func add(column: String, _ path: Path) {
        guard !columns.contains(column) else { return }
        columns.append(column)
        let slot = columns.count - 1
        for start in path.isFromRoot ? [0] : items {
            let node = node(path.steps, from: start)
            if let attribute = path.attribute {
                nodes[node].attributes.append(Filling(attribute: attribute, column: slot))
            } else {
                nodes[node].texts.append(slot)
            }
        }
    }

    /// The node at the end of some steps, made where it is not there yet.
    private mutating func node(
        _ steps: [Path.Step],
        from start: Int,
        as part: ArticleField.Part? = nil
    ) -> Int {
        var place = start
        for step in steps {
            if let next = nodes[place].children.first(where: { nodes[$0].step == step }) {
                place = next
                continue
            }
            let next = Node(step: step, owner: nodes[place].owner)
            nodes.append(next)
            nodes[place].children.append(nodes.count - 1)
            place = nodes.count - 1
        }
        if let part {
            nodes[place].part = part
            nodes[place].owner = part
        }
        return place
    }
}
