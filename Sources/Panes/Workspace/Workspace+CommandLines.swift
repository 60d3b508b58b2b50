import Shop

/// What would do the same from a shell.
extension Workspace {
    /// The command line for the record under the cursor, or nothing where there is none.
    func commandLine(for command: Command) -> String {
        let number = currentNumber.shellWord
        return switch command {
        case .open: line(toShow: number)
        case .explain where view == .accounts: line("loyalty show", number)
        case .explain where view == .stock: line("stock explain", number)
        case .article: line("stock show", articlesHere.first?.sku.shellWord ?? "SKU")
        case .adjustStock: line("stock adjust", number, "--by UNITS --reason TEXT")
        case .moveStock: line("stock move", number, "UNITS --from BIN --to BIN")
        case .receiveStock: line("stock receive", "\(number)=UNITS", "--from SUPPLIER")
        case .orderStock: line("stock order", "\(number)=UNITS", "--from SUPPLIER")
        case .sendStock: line("stock transfer", "\(number)=UNITS", "--to WAREHOUSE")
        case .stocktake: line("stock count start")
        case .receivePaper: lineToReceivePaper
        case .closePaper where isTransfer: line("stock arrive", number, "--lost REASON")
        case .closePaper: line("stock close", number)
        case .useCoupon: line("loyalty coupons use", number, "--order NUMBER")
        case .returnCoupon: line("loyalty coupons return", number)
        case .addReward: line("loyalty rewards add", "NAME --gives KIND --cost POINTS")
        case .changeReward: line("loyalty rewards change", number)
        case .switchReward: line("loyalty rewards off", number)
        case .goToCoupons: line("loyalty coupons list")
        case .goToRewards: line("loyalty rewards list")
        case .undo where couponUndo != nil: line("loyalty coupons reopen", number)
        case .sellCard: line("giftcards sell", "AMOUNT")
        case .spendCard: line("giftcards spend", number, "AMOUNT --order NUMBER")
        case .activateCard: line("giftcards activate", number)
        case .blockCard: line("giftcards block", number, "--reason TEXT")
        case .openLoyalty: line("loyalty open")
        case .redeem: line("loyalty redeem", number, "REWARD")
        case .adjustPoints: line("loyalty adjust", number, "--by POINTS --reason TEXT")
        case .noteBirthday: line("loyalty birthday", number, "MM-DD")
        case .change where view == .terms: line("loyalty rules set", "NAME=VALUE")
        case .addTermsRule: line("loyalty rules add", "NAME --when QUERY --per-unit POINTS")
        case .dropTermsRule: line("loyalty rules drop", number)
        case .goToLoyalty: line("loyalty list")
        case .goToTerms: line("loyalty rules")
        case .goToLoyaltyFigures: line("loyalty figures")
        case .goToGiftCards: line("giftcards list")
        case .takeInFile: line("import products", "FILE", "--map NAME")
        case .goToStock: line("stock list")
        case .goToStockPapers: line("stock orders")
        case .explain: line("returns show", number)
        case .filter where view == .register:
            line("documents register", "--from DAY", "--to DAY")
        case .filter: lineOfList.map { line($0, "QUERY") } ?? ""
        case .register: line("returns register", number, "--line SKU=1")
        case .receive where view == .parcels:
            line("returns receive", parcels.listing.selected?.records.first ?? "RETURN")
        case .settle where isProposed: line("returns confirm", number)
        case .undo where giftCardUndo != nil: line("giftcards undo", number)
        case .undo where orderUndo != nil: line("orders undo", number)
        case .undo: undoable.map { line("returns undo", $0.number) } ?? ""
        case .clear: line("payouts clear", number)
        case .bounce where isAtBank: line("payouts bounce", number, "--reason TEXT")
        case .receive, .accept, .settle, .reject, .cancel, .reopen, .bounce:
            line("returns \(command.step?.rawValue ?? "")", number)
        case .followUp: line("returns follow-up", number)
        case .logParcel: line("parcels log", view == .scans ? number : "TRACKING")
        case .match: line("parcels match", number, "RETURN")
        case .report: line("parcels report", number, "FINDING")
        case .closeCase: line("parcels close", number, "--outcome TEXT")
        case .resend: line("parcels resend", number, "--tracking TRACKING")
        case .callOff: line("parcels cancel", number, "--note TEXT")
        case .nextStep: lineToMoveOrder
        case .cancelOrder: line("orders cancel", number, "--note TEXT")
        case .holdOrder: line("orders hold", number)
        case .complain:
            line("claims register", number, "--line SKU=1 --defect TEXT --demand repair")
        case .answer: line("claims answer", number, "--accept REMEDY")
        case .expectGoods: line("claims expect-goods", number)
        case .closeClaim: line("claims close", number, "--outcome TEXT")
        case .withdrawClaim: line("claims withdraw", number, "--note TEXT")
        case .bankFile: line("payouts bank-file", number, "--format \(formatOfChosen)")
        case .withdrawTransfer: line("payouts withdraw", number, "--reason TEXT")
        case .account: line("payouts account", number, "IBAN")
        case .correction: line("payouts correction", number, "NUMBER")
        case .lockerCode: line("returns locker-code", number, "CODE")
        case .protocol: line("documents protocol", number)
        case .retry: line("outbox retry", messageKey)
        case .drop: line("outbox drop", messageKey, "--reason TEXT")
        case .addStaff: line("staff add", "NAME", "ROLE")
        case .change: lineToChange
        case .removeStaff: line("staff remove", number)
        case .goToOrders: line("orders list")
        case .goToReturns: line("returns list")
        case .goToParcels: line("parcels list")
        case .goToPayouts: line("payouts list")
        case .goToClaims: line("claims list")
        case .goToRegister: line("documents register")
        case .goToMessages: line("outbox list")
        case .goToShop: line("staff list")
        case .back, .nextRecord, .previousRecord, .sort, .chooseColumns, .chooseView, .mark,
            .markAll,
            .related, .papersOfArticle, .history, .copy, .refresh, .repaint, .palette, .help,
            .theme, .language,
            .forget, .goToScans, .goToHistory, .job, .suspend, .quit:
            ""
        }
    }

    private func line(_ words: String...) -> String {
        (["zaplecze"] + words.filter { !$0.isEmpty }).joined(separator: " ")
    }

    private func line(toShow number: String) -> String {
        switch view {
        case .orders: line("orders show", number)
        case .returns: line("returns show", number)
        case .parcels: line("parcels show", number)
        case .payouts, .register: line("returns show", number)
        case .claims: line("claims show", number)
        case .stock: line("stock show", number)
        case .accounts: line("loyalty show", number)
        case .giftCards: line("giftcards show", number)
        case .coupons: line("loyalty coupons show", number)
        case .rewards: line("loyalty rewards list")
        case .messages:
            line("outbox show", messageKey)
        case .stockPapers:
            stockPapers.listing.selected?.kind == .stocktake ? line("stock count show", number) : ""
        case .scans, .terms, .loyaltyFigures, .history, .shop: ""
        }
    }

    private var isTransfer: Bool { stockPapers.listing.selected?.kind == .transfer }

    private var lineToReceivePaper: String {
        let number = currentNumber.shellWord
        return isTransfer
            ? line("stock arrive", number) : line("stock receive", "SKU=UNITS", "--order \(number)")
    }

    /// By what the command line names the message under the cursor.
    private var messageKey: String {
        view == .messages ? messages.listing.selected.map { String($0.id) } ?? "" : ""
    }

    private var lineToMoveOrder: String {
        guard let order = orders.current?.purchase.order, let step = order.nextSteps.first else {
            return ""
        }
        return line("orders \(step.rawValue)", order.number)
    }

    private var lineOfList: String? {
        switch view {
        case .orders: "orders list"
        case .returns: "returns list"
        case .parcels: "parcels list"
        case .payouts: "payouts list"
        case .claims: "claims list"
        case .stock: "stock list"
        case .accounts: "loyalty list"
        case .giftCards: "giftcards list"
        case .coupons: "loyalty coupons list"
        case .rewards: "loyalty rewards list"
        case .messages: "outbox list"
        case .register, .stockPapers, .scans, .terms, .loyaltyFigures, .history, .shop: nil
        }
    }

    private var lineToChange: String {
        switch shop.selected {
        case .staff(let staff)?: line("staff role", staff.name, "ROLE")
        case .setting(let setting)?: line("config set", setting.rawValue, "VALUE")
        case nil: ""
        }
    }

    /// The format that takes the currency of the return under the cursor.
    private var formatOfChosen: String {
        (chosenReturn.flatMap { BankFile.Format($0.currency) } ?? .elixir).rawValue
    }

    /// Whether the transfer of the return under the cursor is with the bank.
    private var isAtBank: Bool { chosenReturn?.openSteps.contains(.clear) ?? false }

    /// Whether the settlement under the cursor waits for a second person.
    private var isProposed: Bool {
        chosenReturn?.isProposed ?? false
    }
}

extension String {
    /// The text as one word for a shell, which reads nothing into it.
    fileprivate var shellWord: String {
        let plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._/:@+="
        guard !allSatisfy(plain.contains) else { return self }
        return "'"
            + split(separator: "'", omittingEmptySubsequences: false)
            .joined(separator: "'\\''") + "'"
    }
}
