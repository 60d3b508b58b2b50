import Canvas
import Shop

/// Which file of articles is taken in, and how it is read; the page of what it would change
/// comes next.
struct FeedForm: FormScreen {
    var form: Form<FormQuestion>
    private let mappings: [String]
    private let warehouses: [Warehouse]
    private var purpose: Purpose

    /// What a file can be.
    enum Purpose: CaseIterable {
        case products
        case stock
        case feed
    }

    /// - Parameter mappings: The names of those that ship with the program.
    init(mappings: [String], scene: Scene) {
        self.mappings = mappings
        let warehouses = scene.stock?.warehouses.all ?? []
        self.warehouses = warehouses
        let language = scene.language
        let rights = scene.visitor.rights
        let purposes = Purpose.allCases
        let first = purposes.first { $0.missing(rights) == nil } ?? .products
        purpose = first
        let own = scene.say("a file of your own", "własny plik")
        let options = mappings.map { Menu.Option($0) } + [Menu.Option(own)]
        let file = FormRow(
            .file,
            scene.say("File's path", "Ścieżka pliku"),
            .typed(),
            isRequired: true
        )
        form = Form([
            FormRow(
                .format,
                scene.say("What it is", "Co zawiera"),
                .choice(of: purposes, selected: first) { purpose in
                    let refusal = purpose.missing(rights).map { Forbidden($0) }
                    return Menu.Option(
                        purpose.label(in: language),
                        key: purpose.key,
                        refusal: refusal?.explanation(in: language)
                    )
                }
            ),
            file,
            FormRow(
                .supplier,
                ColumnTitle.supplier.title(in: language),
                .typed(),
                isRequired: true
            ),
            FormRow(
                .target,
                ColumnTitle.warehouse.title(in: language),
                .choice(of: warehouses, selected: warehouses.first) { Menu.Option($0.code) }
            ),
            FormRow(
                .mapping,
                scene.say("How it is read", "Jak czytać"),
                .choice(FormField.Choice(options, selected: mappings.firstIndex(of: first.mapping)))
            ),
            FormRow(
                .mappingFile,
                scene.say("Mapping file", "Plik mapowania"),
                .typed(),
                isRequired: true
            ),
        ])
        adapt(in: scene)
        form.focus(on: .file)
    }

    mutating func adapt(in scene: Scene) {
        if let chosen = chosen(.format, of: Purpose.allCases), chosen != purpose {
            let usual = mappings.firstIndex(of: purpose.mapping)
            if form.choice(.mapping) == usual, let index = mappings.firstIndex(of: chosen.mapping) {
                form.choose(index, for: .mapping)
            }
            purpose = chosen
        }
        form.setHidden(purpose != .feed, for: .supplier)
        form.setHidden(purpose != .stock || warehouses.count < 2, for: .target)
        form.setHidden(!isOwnMapping, for: .mappingFile)
    }

    private var isOwnMapping: Bool { form.choice(.mapping) == mappings.count }

    func title(in scene: Scene) -> String {
        Command.takeInFile.title(in: scene.language).capitalisedFirst
    }

    func consequence(in scene: Scene) -> String { scene.say("F2 then", "F2, a potem") }

    func preview(in scene: Scene) -> [[Label]] {
        [
            labelled(
                scene.say("Page", "Strona"),
                [
                    Label(
                        scene.say(
                            "shows what the file would change; nothing is done yet",
                            "pokaże, co plik by zmienił; nic się jeszcze nie wykona"
                        )
                    )
                ]
            ),
            labelled(scene.say("Then", "Potem"), [Label(purpose.rule(in: scene))]),
        ]
    }

    /// Only the page comes of it: the workspace asks for that.
    func action(in scene: Scene) throws(FormProblem) -> Action {
        guard !typed(.file).isEmpty else {
            throw FormProblem(.file, scene.say("Type the file's path.", "Podaj ścieżkę pliku."))
        }
        guard purpose != .feed || !typed(.supplier).isEmpty else {
            let why = StockRefusal.noSupplier
            throw FormProblem(.supplier, why.explanation(in: scene.language))
        }
        guard !isOwnMapping || !typed(.mappingFile).isEmpty else {
            let text = scene.say("Type the mapping file's path.", "Podaj ścieżkę mapowania.")
            throw FormProblem(.mappingFile, text)
        }
        let mapping = isOwnMapping ? typed(.mappingFile) : chosen(.mapping, of: mappings) ?? ""
        let purpose: ArticleImport.Purpose =
            switch self.purpose {
            case .products: .products
            case .stock: .stock
            case .feed: .feed(supplier: typed(.supplier))
            }
        return .lookInto(
            FeedOrder(
                path: typed(.file),
                mapping: mapping,
                purpose: purpose,
                warehouse: form.asks(.target) ? chosen(.target, of: warehouses)?.code : nil,
                language: scene.language
            )
        )
    }
}

extension FeedForm.Purpose {
    /// The mapping that is most likely meant.
    var mapping: String {
        switch self {
        case .products: "generic-products"
        case .stock: "generic-products"
        case .feed: "iof-supplier"
        }
    }

    /// A right that one needs and does not have.
    func missing(_ rights: Set<Right>) -> Right? {
        let needed: [Right] =
            switch self {
            case .products: ArticleImport.Purpose.products.rights
            case .stock: ArticleImport.Purpose.stock.rights
            case .feed: ArticleImport.Purpose.feed(supplier: "").rights
            }
        return needed.first { !rights.contains($0) }
    }

    var key: Character {
        switch self {
        case .products: "p"
        case .stock: "s"
        case .feed: "f"
        }
    }

    func label(in language: Language) -> String {
        switch self {
        case .products: language.choose(english: "products", polish: "produkty")
        case .stock: language.choose(english: "our levels", polish: "nasze stany")
        case .feed: language.choose(english: "supplier's feed", polish: "oferta dostawcy")
        }
    }

    /// What is taken of the file, and what becomes of what cannot be.
    func rule(in scene: Scene) -> String {
        switch self {
        case .products:
            scene.say(
                "the good rows are taken, how many there are is left alone",
                "przyjmowane są dobre wiersze, stany zostają bez zmian"
            )
        case .stock:
            scene.say(
                "shelves are corrected to what the file counts",
                "półki są korygowane do tego, co liczy plik"
            )
        case .feed:
            scene.say(
                "it is applied whole or not at all; its stock is the supplier's",
                "w całości albo wcale; stany w pliku są dostawcy"
            )
        }
    }
}
