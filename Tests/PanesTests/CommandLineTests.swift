import Canvas
import Shop
import Testing

@testable import Panes

/// The command lines that help and the palette show.
@Suite struct CommandLineTests {
    private func noun(_ line: String) -> String {
        line.split(separator: " ").dropFirst().first.map(String.init) ?? ""
    }

    @Test(arguments: [("1", "orders"), ("2", "returns"), ("p", "parcels")])
    func `what is opened and listed is of the view`(key: String, expected: String) throws {
        for isOpen in [false, true] {
            var desk = Desk(try .dock())
            desk.type(key)
            if isOpen { desk.press(.enter) }
            let workspace = desk.workspace
            #expect(noun(workspace.commandLine(for: .open)) == expected)
            #expect(workspace.commandLine(for: .open).hasSuffix(" " + desk.selected))
            #expect(workspace.commandLine(for: .filter) == "zaplecze \(expected) list QUERY")
        }
    }

    @Test(arguments: ["1", "2", "p", "P", "C", "E", "U", "3", "S", "4", "=", "%", "6", "8", "9"])
    func `every command that works names its own subject`(key: String) throws {
        for isOpen in [false, true] {
            var desk = Desk(try .dock())
            desk.type(key)
            if isOpen { desk.press(.enter, .escape, .enter) }
            let workspace = desk.workspace
            for command in workspace.place.commands where workspace.overlay == nil {
                let line = workspace.commandLine(for: command)
                guard let expected = subject(of: command, in: workspace.view) else { continue }
                #expect(line.isEmpty || noun(line) == expected, "\(command): \(line)")
            }
        }
    }

    /// The noun of a command's line; nil where it has none.
    private func subject(of command: Command, in view: View) -> String? {
        switch command {
        case .open, .filter:
            switch view {
            case .orders: "orders"
            case .returns: "returns"
            case .parcels: "parcels"
            case .payouts: command == .open ? "returns" : "payouts"
            case .register: command == .open ? "returns" : "documents"
            case .claims: "claims"
            case .stock, .stockPapers: "stock"
            case .accounts: "loyalty"
            case .giftCards: "giftcards"
            case .coupons, .rewards: "loyalty"
            case .messages: "outbox"
            case .scans, .terms, .loyaltyFigures, .history, .shop: ""
            }
        case .explain where view == .stock: "stock"
        case .article, .adjustStock, .moveStock, .receiveStock, .orderStock, .sendStock,
            .stocktake, .goToStock, .receivePaper, .closePaper, .goToStockPapers:
            "stock"
        case .takeInFile: "import"
        case .useCoupon, .returnCoupon, .addReward, .changeReward, .switchReward, .goToCoupons,
            .goToRewards:
            "loyalty"
        case .explain where view == .accounts: "loyalty"
        case .change where view == .terms: "loyalty"
        case .openLoyalty, .adjustPoints, .redeem, .noteBirthday, .addTermsRule, .dropTermsRule,
            .goToLoyalty, .goToTerms, .goToLoyaltyFigures:
            "loyalty"
        case .sellCard, .spendCard, .activateCard, .blockCard, .goToGiftCards:
            "giftcards"
        case .register, .receive, .accept, .settle, .reject, .cancel, .reopen, .bounce, .followUp,
            .explain, .lockerCode, .goToReturns:
            "returns"
        case .undo: view == .orders ? "orders" : "returns"
        case .nextStep, .cancelOrder, .holdOrder: "orders"
        case .complain, .answer, .expectGoods, .closeClaim, .withdrawClaim, .goToClaims: "claims"
        case .bankFile, .clear, .withdrawTransfer, .account, .correction, .goToPayouts: "payouts"
        case .protocol, .goToRegister: "documents"
        case .retry, .drop, .goToMessages: "outbox"
        case .logParcel, .match, .report, .closeCase, .resend, .callOff, .goToParcels: "parcels"
        case .goToOrders: "orders"
        case .addStaff, .removeStaff, .goToShop: "staff"
        case .change, .back, .nextRecord, .previousRecord, .sort, .chooseColumns, .chooseView,
            .mark,
            .markAll, .related, .history, .copy, .refresh, .repaint, .palette, .help, .theme,
            .language, .forget, .papersOfArticle, .goToScans, .goToHistory, .job, .suspend, .quit:
            nil
        }
    }

    @Test func `what is counted of a parcel is its return`() throws {
        var desk = Desk(try .dock())
        desk.type("p")
        let row = try #require(desk.workspace.parcels.listing.selected)
        let number = row.records.first ?? "RETURN"
        let line = desk.workspace.commandLine(for: .receive)
        #expect(line == "zaplecze returns receive \(number)")
    }

    @Test func `a settlement that waits is confirmed`() throws {
        var desk = Desk(try .november())
        desk.shop.rules.fourEyesLimit = grosze(3_000)
        desk.hear("rules", "staff", "returns")
        desk.press(.down, .down, .down)
        #expect(desk.workspace.commandLine(for: .settle) == "zaplecze returns settle R-2026-000304")
        desk.type("t")
        desk.press(.function(2))
        #expect(desk.message.contains("waits for a second person"))
        let line = desk.workspace.commandLine(for: .settle)
        #expect(line == "zaplecze returns confirm R-2026-000304")
    }
}
