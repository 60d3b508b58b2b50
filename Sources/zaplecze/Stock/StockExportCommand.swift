import ArgumentParser
import Exchange
import Panes
import Shop
import ShopStore

struct StockExportCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write what can be sold now, with prices, for other channels.",
        discussion: """
            Units that are reserved or in carts are not among it, and bundles are counted by \
            what they are made of. Articles without a price are left out.
            """
    )

    @Option(
        help: "The format: \(OfferFormat.allValueStrings.joined(separator: ", ")).",
        completion: .list(OfferFormat.allValueStrings)
    )
    var format: OfferFormat

    @Option(help: "Where to write the file; one that is there is replaced.", completion: .file())
    var out: String

    @Option(
        name: .customLong("url"),
        help: ArgumentHelp(
            "The address of an article, with {sku}, {ean} and {product} in it.",
            valueName: "template"
        )
    )
    var link: String = ""

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        var file = try OfferFile(format, at: out)
        var progress = ProgressLine(in: desk.language)
        let language = desk.language
        let all = try desk.store.tally(Query<StockField>.everything, by: desk.visitor).rows
        let what = language.choose(english: "Articles", polish: "Artykuły")
        var unpriced = 0
        var done = 0
        try desk.eachPage { rows in
            let products = try desk.store.products(
                of: rows.map(\.variant),
                by: desk.visitor
            )
            for row in rows {
                guard let offer = row.offer(of: products[row.variant], link) else {
                    unpriced += 1
                    continue
                }
                try file.write(offer)
            }
            done += rows.count
            progress.show(what, done, of: all)
        }
        let (written, leftOut) = (file.written, file.leftOut + unpriced)
        try file.finish()
        let counts = (language.number(written), language.number(leftOut))
        let text = language.choose(
            english: "Articles: written \(counts.0), without a price \(counts.1)\n",
            polish: "Artykuły: zapisane \(counts.0), bez ceny \(counts.1)\n"
        )
        try desk.answer(
            text,
            json: [
                "file": .text(out), "written": .integer(written), "left_out": .integer(leftOut),
            ]
        )
    }
}

extension OfferFormat: Choice {}

extension Desk {
    /// Passes on all articles, so many at a time.
    fileprivate func eachPage(_ body: ([StockRow]) throws -> Void) throws {
        var anchor = Anchor.first
        while true {
            let page = try store.stock(
                Query<StockField>.everything,
                sort: Sort(.sku),
                at: anchor,
                limit: 500,
                by: visitor
            )
            try body(page.rows)
            guard page.hasLater, let last = page.rows.last else { return }
            anchor = .after(last.id)
        }
    }
}

extension StockRow {
    /// The article as other channels are offered it; nil without a price.
    fileprivate func offer(of product: IncomingProduct?, _ link: String) -> Offer? {
        guard let price else { return nil }
        let key = product?.key ?? ""
        let values = ["{sku}": sku, "{ean}": ean, "{product}": key]
        return Offer(
            sku: sku,
            ean: ean,
            product: key,
            name: name,
            category: product?.category ?? "",
            price: ArticlePrice(price, Rules.currency),
            available: available,
            link: values.reduce(link) { $0.replacing($1.key, with: $1.value.inAddress) }
        )
    }
}

extension String {
    /// The text as a part of a web address (RFC 3986, section 2.3).
    fileprivate var inAddress: String {
        let digits = Array("0123456789ABCDEF")
        return utf8.reduce(into: "") { text, byte in
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 95, 126:
                text.unicodeScalars.append(Unicode.Scalar(byte))
            case _:
                text += ["%", digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
    }
}
