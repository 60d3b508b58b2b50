import ArgumentParser
import Canvas
import Glibc
import Panes
import Shop
import ShopStore
import Terminal

/// Why a command was not done: one line, on standard error.
struct Failure: Error {
    let line: String

    /// The failure that an error comes to; what is none, passes through.
    static func told(
        _ error: any Error,
        _ options: SharedOptions,
        at store: ShopStore? = nil
    ) -> any Error {
        switch error {
        case is Output.Closed, is ExitCode, is CleanExit, is ValidationError, is Failure: error
        default: Failure(error, options, at: store)
        }
    }

    private init(_ error: any Error, _ options: SharedOptions, at store: ShopStore?) {
        let telling = Telling(language: options.language, store: store)
        let message = telling.message(of: error).cleaned
        guard options.isJSON else {
            line = "zaplecze: \(message)"
            return
        }
        let json: JSON = ["error": .text(telling.kind(of: error)), "message": .text(message)]
        line = json.text
    }

    static func print(_ line: String) {
        var bytes = Array((line + "\n").utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
            guard count > 0 || errno == EINTR else { return }
            bytes = bytes.dropFirst(max(0, count))
        }
    }
}

/// An error that speaks of amounts and people, with what words need to know.
struct Concerning: Error {
    let error: any Error
    let currency: Currency
    let staff: [ID<Staff>: String]
}

/// Puts errors of every kind into words.
private struct Telling {
    let language: Language
    let store: ShopStore?

    func message(of error: any Error) -> String {
        let concerning = error as? Concerning
        let explainer = Explainer(
            language: language,
            zone: store?.zone ?? .utc,
            now: ShopStore.clock(),
            currency: concerning?.currency ?? .pln,
            staff: concerning?.staff ?? [:]
        )
        let error = concerning?.error ?? error
        if let text = explainer.explanation(of: error) { return text }
        switch error {
        case let trouble as Trouble: return trouble.explanation(in: language)
        case let failure as Terminal.Failure: return failure.explanation(in: language)
        case let mistake as QueryMistake: return mistake.explanation(in: language)
        case let mistake as TemplateMistake: return mistake.explanation(in: language)
        default: return unforeseen(error)
        }
    }

    /// The error's kind is all that is said of what nobody has foreseen.
    private func unforeseen(_ error: any Error) -> String {
        let kind = String(describing: type(of: error))
        return language.choose(
            english: "Something went wrong that this program did not foresee (\(kind)). "
                + "Run zaplecze check, and tell those who look after it.",
            polish: "Stało się coś, czego program nie przewidział (\(kind)). Wykonaj "
                + "zaplecze check i powiadom osobę, która się nim opiekuje."
        )
    }

    /// A word that scripts can compare.
    func kind(of error: any Error) -> String {
        switch (error as? Concerning)?.error ?? error {
        case Parcel.Refusal.noSuchParcel, Message.Refusal.noSuchMessage,
            BankFile.Refusal.noSuchFile:
            "not_found"
        case is Parcel.Refusal, is Message.Refusal, is BankFile.Refusal, is IBAN.Problem: "refused"
        case StockRefusal.noSuchArticle, StockRefusal.noSuchBin, StockRefusal.noSuchWarehouse:
            "not_found"
        case PointsRefusal.noSuchAccount, PointsRefusal.noSuchRule: "not_found"
        case Reward.Refusal.noSuchReward, Coupon.Refusal.unknownCode,
            Coupon.Refusal.noSuchCoupon:
            "not_found"
        case is Reward.Refusal, is Coupon.Refusal: "refused"
        case GiftCard.Refusal.unknown, GiftCard.Refusal.noSuchOrder: "not_found"
        case is GiftCard.Refusal: "refused"
        case is FeedRefusal, is PointsRefusal, Trouble.notConfirmed: "refused"
        case is Return.Refusal, is Order.Refusal, is StockRefusal, is Setting.Refusal,
            is Staff.Refusal:
            "refused"
        case is AcceptanceProtocol.Refusal: "refused"
        case is Counter.Refusal: "key"
        case Trouble.counterOnly: "forbidden"
        case is Stale: "stale"
        case is Forbidden: "forbidden"
        case is Stranger: "stranger"
        case is ShopFile.Refusal: "shop_file"
        case is Unreadable, Trouble.bankFileNotWritten: "unreadable"
        case is QueryMistake: "query"
        case is TemplateMistake: "template"
        case Trouble.noOrder, Trouble.noReturn, Trouble.noLine, Trouble.severalOrders: "not_found"
        case is Terminal.Failure: "terminal"
        case is Trouble: "failed"
        case is CorruptRow: "corrupt"
        default: "unforeseen"
        }
    }
}
