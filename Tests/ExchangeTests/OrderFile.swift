import Exchange

/// The file of orders that is read here; the domain calls an order's own page a file too.
typealias OrderFile = Exchange.OrderFile
