import Canvas
import Shop

/// Money on its way through the bank: where it goes to, what the bank has, and what it
/// has sent back.
extension ReturnList {
    /// The account, masked, where one is known or wanted.
    static func account(_ goods: Return, _ order: Order, _ scene: Scene) -> [[Label]] {
        let title = ColumnTitle.account.title(in: scene.language)
        if let account = goods.account {
            let consent = Label(goods.accountConsent, .dim)
            return [filed(title, dotted([Label(account.masked), consent]))]
        }
        let isWanted =
            goods.status == .accepted && goods.due > .zero
            && order.payments.contains { $0.instrument.goesBackByTransfer }
        let none = scene.say("none known, K notes it", "nieznane, K je zapisuje")
        return isWanted ? [filed(title, [Label("! " + none, .warn)])] : []
    }

    /// The number of the correction invoice that was noted before the money goes out.
    static func correction(_ goods: Return, _ scene: Scene) -> [[Label]] {
        guard !goods.correction.isEmpty, goods.document == nil else { return [] }
        let document = Return.Document.correctionInvoice(goods.correction)
        let title = ColumnTitle.document.title(in: scene.language)
        return [filed(title, [Label(document.label(in: scene.language))])]
    }

    /// The transfer that the bank has, that it has sent back or that was withdrawn: how much,
    /// in which file, since when and by whom.
    static func transfer(_ file: ReturnFile, _ scene: Scene) -> [[Label]] {
        let goods = file.goods
        let title = scene.say("Transfer", "Przelew")
        if let transfer = goods.transfer {
            let news = Label(Transfer.isAtBank.text(in: scene.language), .accent)
            return [filed(title, parts(of: transfer, news, file, scene))]
        }
        if let (transfer, withdrawal) = goods.withdrawnTransfer {
            return [filed(title, parts(of: transfer, withdrawal, file, scene))]
        }
        guard let transfer = goods.bouncedTransfer else { return [] }
        let news = Label(scene.say("! came back from the bank", "! wrócił z banku"), .warn)
        return [filed(title, parts(of: transfer, news, file, scene))]
    }

    private static func parts(
        of transfer: Transfer,
        _ withdrawal: Withdrawal,
        _ file: ReturnFile,
        _ scene: Scene
    ) -> [Label] {
        let language = scene.language
        let time = language.dayAndTime(withdrawal.at.at, in: scene.zone, today: scene.today)
        let name = withdrawal.author.name(in: scene)
        return dotted([
            Label(language.money(transfer.amount, file.currency)),
            Label(scene.say("withdrawn", "wycofany"), .warn),
            Label(file.bankFiles[transfer.file] ?? ""),
            Label(withdrawal.reason),
            Label(scene.say("\(time) by \(name)", "\(time) przez: \(name)"), .dim),
        ])
    }

    private static func parts(
        of transfer: Transfer,
        _ news: Label,
        _ file: ReturnFile,
        _ scene: Scene
    ) -> [Label] {
        let language = scene.language
        let time = language.dayAndTime(transfer.at.at, in: scene.zone, today: scene.today)
        let name = transfer.author.name(in: scene)
        return dotted([
            Label(language.money(transfer.amount, file.currency)),
            news,
            Label(file.bankFiles[transfer.file] ?? ""),
            Label(transfer.account.masked, .dim),
            Label(scene.say("sent \(time) by \(name)", "wysłano \(time) przez: \(name)"), .dim),
        ])
    }
}
