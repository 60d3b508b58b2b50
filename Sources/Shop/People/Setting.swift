/// A rule of the shop by the name under which `config` shows and sets it.
package enum Setting: String, CaseIterable, Sendable {
    case shopName = "shop-name"
    case shopAddress = "shop-address"
    case shopTaxNumber = "shop-tax-number"
    case returnWindow = "return-window"
    case statutoryWindow = "statutory-window"
    case refundTerm = "refund-term"
    case undoHold = "undo-hold"
    case lockerPrices = "locker-prices"
    case fourEyesLimit = "four-eyes-limit"
    case bankAccount = "bank-account"
    case bankFolder = "bank-folder"
    case exchangeTerm = "exchange-term"
    case claimTerm = "claim-term"
    case liabilityYears = "liability-years"
    case damageTerm = "damage-term"
    case evidenceFolder = "evidence-folder"
    case adrStatement = "adr-statement"
    case mailFrom = "mail-from"
    case mailAttempts = "mail-attempts"
    case orderMessages = "order-messages"
    case importMessages = "import-messages"
    case orderLead = "order-lead"
    case orderCover = "order-cover"
    case giftCardDays = "gift-card-days"

    /// Why a value was not taken.
    package enum Refusal: Error, Hashable {
        case unknown(String, nearest: Setting?)
        case unusable(Setting, String)
    }

    /// What values a rule takes, and so how it is typed, checked and shown.
    package enum Form: Hashable, Sendable {
        /// A whole number, from the law's minimum up.
        case number(ClosedRange<Int>)
        /// An amount in minor units, or `off`.
        case limit
        /// Three amounts in minor units for sizes A, B and C, or `off`.
        case prices
        /// A path from the root, or `off`.
        case folder
        /// One line of text of at most so many letters, or `off`.
        case line(most: Int)
        /// A tax identifier of the Union, or `off`.
        case taxNumber
        /// An e-mail address, or `off`.
        case address
        /// A bank account, or `off`.
        case account
        /// Statuses of orders with commas between them, or `off`.
        case statuses
        /// `on` or `off`.
        case flag

        /// Whether `off` is a value.
        package var canBeOff: Bool {
            switch self {
            case .number: false
            case .limit, .prices, .folder, .line, .taxNumber, .address, .account, .statuses, .flag:
                true
            }
        }
    }

    package var form: Form {
        switch self {
        case .shopName: .line(most: 70)
        case .shopAddress: .line(most: 200)
        case .shopTaxNumber: .taxNumber
        case .adrStatement: .line(most: 500)
        case .returnWindow, .statutoryWindow: .number(14...3_650)
        case .refundTerm, .claimTerm: .number(0...14)
        case .undoHold: .number(0...3_600)
        case .damageTerm: .number(1...365)
        case .exchangeTerm, .orderLead: .number(0...365)
        case .orderCover: .number(1...365)
        case .giftCardDays: .number(1...3_650)
        case .liabilityYears: .number(2...10)
        case .mailAttempts: .number(1...50)
        case .fourEyesLimit: .limit
        case .lockerPrices: .prices
        case .evidenceFolder, .bankFolder: .folder
        case .mailFrom: .address
        case .bankAccount: .account
        case .orderMessages: .statuses
        case .importMessages: .flag
        }
    }
}
