package import Shop

/// What a screen wants done; it does nothing itself.
package enum Request: Hashable, Sendable {
    /// Look something up; the answer comes back under the ticket.
    case ask(Ticket, Question)
    /// Change the shop; whether it was done comes back under the ticket.
    case act(Ticket, Action)
    /// Keep working state; that it was kept comes back under the ticket.
    case keep(Ticket, Keeping)
    /// Print a label by the command that the user has set up.
    case print(Ticket, ItemLabel)
    /// Text for the clipboard of whoever looks at the terminal.
    /// Give up looking something up that takes long; no answer comes any more.
    case stop(Question)
    case copy(String)
    case use(theme: String)
    case ring
    case repaint
    case suspend
    case quit
}

/// Tells an answer that is still wanted from one that is not.
package struct Ticket: Hashable, Sendable, Comparable {
    package let number: Int

    package init(_ number: Int) {
        self.number = number
    }

    package static func < (left: Ticket, right: Ticket) -> Bool {
        left.number < right.number
    }
}

/// What a screen can look up.
package enum Question: Hashable, Sendable {
    case orders(Query<OrderField>, Sort<OrderSort>, Anchor, limit: Int)
    case orderTally(Query<OrderField>)
    case order(ID<Order>)
    case returns(Query<ReturnField>, Sort<ReturnSort>, Anchor, limit: Int)
    case returnTally(Query<ReturnField>)
    case goodsReturned(ID<Return>)
    /// What a scanned code names.
    case scan(Code)
    case parcels(Query<ParcelField>, Sort<ParcelSort>, Anchor, limit: Int)
    case parcelTally(Query<ParcelField>)
    case parcel(ID<Parcel>)
    case payouts(Query<ReturnField>, Sort<PayoutSort>, Anchor, limit: Int)
    case payoutTally(Query<ReturnField>)
    case register(Query<ReturnField>, Sort<RegisterSort>, Anchor, limit: Int)
    case registerTally(Query<ReturnField>)
    case claims(Query<ClaimField>, Sort<ClaimSort>, Anchor, limit: Int)
    case claimTally(Query<ClaimField>)
    case claim(ID<Claim>)
    case messages(Query<MessageField>, Sort<MessageSort>, Anchor, limit: Int)
    case messageTally(Query<MessageField>)
    /// How many messages failed, for the bar; other than what their list counts.
    case failing
    case message(Int64)
    case stock(Query<StockField>, Sort<StockSort>, Anchor, limit: Int)
    case stockTally(Query<StockField>)
    case article(ID<Variant>)
    case stockPapers(Query<StockPaperField>, Sort<StockPaperSort>, Anchor, limit: Int)
    case stockPaperTally(Query<StockPaperField>)
    case stockPaper(ID<StockDocument>)
    case accounts(Query<AccountField>, Sort<AccountSort>, Anchor, limit: Int)
    case accountTally(Query<AccountField>)
    case account(ID<Customer>)
    /// All versions of the rules of points; none where the shop has no programme.
    case terms
    case loyaltyFigures
    /// What rules would have given over a period.
    case termsTrial(LoyaltyTerms, ClosedRange<Day>)
    case giftCards(Query<GiftCardField>, Sort<GiftCardSort>, Anchor, limit: Int)
    case giftCardTally(Query<GiftCardField>)
    case giftCard(ID<GiftCard>)
    case coupons(Query<CouponField>, Sort<CouponSort>, Anchor, limit: Int)
    case couponTally(Query<CouponField>)
    case coupon(ID<Coupon>)
    case rewards(Query<RewardField>, Sort<RewardSort>, Anchor, limit: Int)
    case rewardTally(Query<RewardField>)
    case reward(ID<Reward>)
    /// What the account of that number may choose from.
    case rewardChoices(String)
    /// What is known of articles that are to be ordered together.
    case goodsWanted([ID<Variant>])
    /// What a file of articles would change.
    case feed(FeedOrder)
    /// The movements behind an article's level, the newest first.
    case stockLedger(ID<Variant>, before: Int64?, limit: Int)
    /// Since when stock is kept, and where.
    case stockHouse
    /// How many articles orders wait for, for the bar.
    case shortages
    case stocktake(ID<StockDocument>)
    /// The stocktakes that are under way.
    case openStocktakes
    /// The variant that a SKU or an EAN names.
    case variant(String)
    case scans(Query<ScanField>, Anchor, limit: Int)
    case scanTally(Query<ScanField>)
    /// What a routine would do with each of the marked returns.
    case plan(Routine, [Marked])
    /// What a bank file would do with each of the marked returns.
    case bankPlan(BankFile.Format, [Marked])
    /// What happened to a return after a version of it, the latest first.
    case changes(of: ID<Return>, since: Int)
    case history(Query<DeedField>, of: Deed.Subject?, Anchor, limit: Int)
    case historyTally(Query<DeedField>, of: Deed.Subject?)
    case staff
    /// How many returns wait for a decision, for the bar.
    case waiting
    /// The rules and staff that every screen needs to know.
    case house
}

/// A change of the shop that a screen asks for.
package enum Action: Hashable, Sendable {
    case register(Announcement, of: ID<Order>)
    case take(Return.Step, with: ID<Return>, seen: Int)
    /// A step as it is taken with many.
    case routine(Routine, with: ID<Return>, seen: Int)
    /// Opens a return for what arrived after the decision on this one.
    case followUp(ID<Return>)
    /// Makes a bank file of those of the marked returns that can go into one.
    case makeBankFile(BankFile.Format, [Marked])
    /// Takes a bank file back that no bank was ever given.
    case withdrawBankFile(String, reason: String)
    case setAccount(IBAN?, consent: String = "", of: ID<Return>, seen: Int)
    case setCorrection(String, of: ID<Return>, seen: Int)
    case setLockerCode(String, of: ID<Return>, seen: Int)
    case moveOrder(Order.Move, with: ID<Order>, seen: Int)
    case holdOrder(Bool, ID<Order>, seen: Int)
    case undoOrderStep(ID<Order>, seen: Int)
    case complain(Complaint, about: ID<Order>)
    case takeClaim(Claim.Step, with: ID<Claim>, seen: Int)
    case retryMessage(Int64, seen: Int)
    case dropMessage(Int64, reason: String, seen: Int)
    case changeStock(StockChange, of: ID<Variant>)
    case stocktake(StocktakeStep)
    /// Something is done with a paper about stock, as its row showed it.
    case takePaper(PaperStep, with: StockPaperRow)
    case orderGoods(GoodsOrder)
    case changeLoyalty(LoyaltyChange)
    case sellGiftCard(GiftCardSale)
    case changeGiftCard(GiftCardChange, of: ID<GiftCard>)
    case changeCoupon(CouponChange, of: ID<Coupon>)
    case changeReward(RewardChange)
    /// Points of the account of that number are spent on a reward.
    case redeem(ID<Reward>, for: String)
    /// A file of articles is compared with the shop; nothing is changed by it.
    case lookInto(FeedOrder)
    /// A file is taken in as it was when it was compared.
    case takeIn(FeedOrder, ArticleImport)
    case log(IncomingParcel)
    case handle(Parcel.Step, with: ID<Parcel>, seen: Int)
    case addStaff(String, Role, isShared: Bool)
    case setRole(Role, of: String)
    case removeStaff(String)
    case set(Setting, String)
}

/// What comes back under a ticket.
package enum Answer: Sendable {
    case orders(Page<OrderRow>)
    case returns(Page<ReturnRow>)
    case history(Page<DeedRow>)
    case tally(Tally)
    case order(OrderFile?)
    case goodsReturned(ReturnFile?)
    case scanned(Code, [ScanTarget])
    case parcels(Page<ParcelRow>)
    case parcel(ParcelFile?)
    case payouts(Page<PayoutRow>)
    case register(Page<RegisterRow>)
    case claims(Page<ClaimRow>)
    case claim(ClaimFile?)
    case messages(Page<MessageRow>)
    case message(MessageFile?)
    case stock(Page<StockRow>)
    case article(StockFile?)
    case stockPapers(Page<StockPaperRow>)
    case stockPaper(StockPaperFile?)
    case accounts(Page<AccountRow>)
    case account(AccountFile?)
    /// Something was booked or noted on an account; the account as it is now.
    case accountChanged(AccountFile)
    case terms([LoyaltyTerms])
    case loyaltyFigures(LoyaltyFigures)
    case termsTrial(TermsTrial)
    case giftCards(Page<GiftCardRow>)
    case giftCard(GiftCardFile?)
    case coupons(Page<CouponRow>)
    case coupon(CouponFile?)
    case rewards(Page<RewardRow>)
    case reward(RewardRow?)
    case rewardChoices([Reward.Choice], account: String)
    /// Something happened to a coupon; the coupon as it is now.
    case couponChanged(CouponFile)
    /// Points were redeemed for it.
    case couponIssued(CouponFile)
    case rewardChanged(RewardRow)
    /// A card was sold; its code is told this once.
    case giftCardSold(GiftCard, VoucherCode)
    /// Something was booked on a card; the card as it is now.
    case giftCardChanged(GiftCardFile)
    case goodsWanted(GoodsWanted)
    case feed(FeedPreview, ArticleImport)
    /// A file was taken in; rows that could not be lie in the file that is named.
    case tookIn(FeedSummary, rejects: String?)
    /// A paper was made, or something was done with it; the paper as it is now.
    case paperChanged(StockPaperFile)
    case stockLedger(StockLedger)
    case stockHouse(StockHouse)
    case shortages(Tally)
    case stocktake(StocktakeFile?)
    case openStocktakes([StocktakeFile])
    case variant(String, Variant?)
    case scans(Page<UnknownScan>)
    case plan([PlannedStep])
    case changes([DeedRow])
    case staff([Staff])
    case waiting(Tally)
    case house(Rules, staff: [ID<Staff>: String], rights: Set<Right>)
    case registered(ID<Return>, number: String)
    /// A step was taken; the return as it is now.
    case stepped(Return.Step.Kind, Return)
    case bankFileMade(BankFile, place: BankFilePlace = .nowhere)
    case bankFileWithdrawn(BankFile)
    /// The account, the correction invoice or the locker code of a return was noted.
    case noted(Return)
    case moved(Order.Step, Order)
    case held(Order)
    /// The last step with an order was taken back; the order as it is now.
    case tookBack(Order)
    /// A step with a stocktake was taken; the stocktake as it is now.
    case countTaken(StocktakeFile)
    /// An article's stock was changed; how much there is of it now.
    case stockChanged(StockLevels)
    case complained(ID<Claim>, number: String)
    case claimed(Claim.Step.Kind, Claim)
    case logged(Parcel)
    /// A step with a parcel was taken; the parcel as it is now.
    case handled(Parcel.Step.Kind, Parcel)
    case kept
    case printed
    case done
    /// Refused or failed; nothing has changed.
    case failed(any Error)
}
