import Shop

/// What a row of many is open for, and what it comes to.
extension BulkScreen.Row {
    /// Whether nothing was tried with it yet.
    var isOpen: Bool {
        if case nil = outcome { true } else { false }
    }

    var isRunnable: Bool {
        switch verdict {
        case .can?, .proposes?: true
        case .skips?, .changed?, .cannot?, nil: false
        }
    }

    /// What the step would pay back, and in which currency.
    var amount: Amount? {
        switch verdict {
        case .can(let money?, let currency)?: Amount(money: money, currency: currency)
        case .proposes(let money, let currency)?: Amount(money: money, currency: currency)
        case .can(nil, _)?, .skips?, .changed?, .cannot?, nil: nil
        }
    }
}
