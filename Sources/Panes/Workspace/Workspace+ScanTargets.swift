import Canvas
import Shop

/// Opening what a scan names, and the list of codes that name nothing.
extension Workspace {
    /// Opens what a code names.
    mutating func open(_ target: ScanTarget) {
        guard !isTied else { return refuseToLeave(for: target.code) }
        closeOverlay()
        switch target {
        case .goodsReturned(let id, let number):
            visit(.returns)
            returns.visit(id.key, by: .field(.number, .text([number.folded])), &desk)
            sought = .page(.returns, id.key, number: number)
        case .order(let id, let number):
            visit(.orders)
            orders.visit(id.key, by: .field(.number, .text([number.folded])), &desk)
            sought = .page(.orders, id.key, number: number)
        case .claim(let id, let number):
            visit(.claims)
            claims.visit(id.key, by: .field(.number, .text([number.folded])), &desk)
            sought = .page(.claims, id.key, number: number)
        case .coupon(let id, let number):
            visit(.coupons)
            coupons.visit(id.key, by: .field(.number, .text([number.folded])), &desk)
            sought = .page(.coupons, id.key, number: number)
        case .giftCard(let id, let number):
            visit(.giftCards)
            giftCards.visit(id.key, by: .field(.number, .text([number.folded])), &desk)
            sought = .page(.giftCards, id.key, number: number)
        case .parcel(let id, let tracking):
            visit(.parcels)
            parcels.visit(id.key, by: .field(.tracking, .text([tracking.folded])), &desk)
            sought = .page(.parcels, id.key, number: tracking)
        case .shipment(_, _, let tracking):
            if let why = refusal(without: .process) {
                refuse(why)
                return goOnWithNextScan()
            }
            if view != .parcels { go(to: .parcels, from: view) }
            openLogForm(tracking: tracking)
            return goOnWithNextScan()
        case .variant where view == .stock: return openArticle(target)
        case .variant(_, let sku, _) where view == .stockPapers:
            showStockPapers(.openPapers(with: sku))
            return goOnWithNextScan()
        case .variant(_, let sku, _):
            let from = view
            showReturns(.openReturns(with: sku))
            if from != view { origin = from }
            return goOnWithNextScan()
        }
        arrive()
    }

    /// Opens an article's page in the stock; *back* leads to where it was asked for.
    mutating func openArticle(_ target: ScanTarget) {
        guard case .variant(let id, let sku, _) = target else { return }
        visit(.stock)
        stock.visit(id.key, by: .field(.sku, .text([sku.folded])), &desk)
        sought = .page(.stock, id.key, number: sku)
        arrive()
    }

    /// Goes on with what was typed ahead, once the page that was sought is here.
    mutating func arrive() {
        guard case .page(let view, let id, let number)? = sought else { return goOn() }
        switch arrival(of: id, in: view) {
        case .coming: return
        case .here:
            sought = nil
            goOn()
        case .missing:
            leaveSoughtPage()
            sought = nil
            if notice == nil {
                refuse(
                    scene.say(
                        "\(number) could not be opened. Scan it again.",
                        "Nie udało się otworzyć: \(number). Zeskanuj ponownie."
                    )
                )
            }
            goOnWithNextScan()
        }
    }

    private func arrival(of id: Int64, in view: View) -> Arrival {
        records(of: view)?.arrival(of: id) ?? .missing
    }

    /// Goes back to where the scan was made whose page is given up.
    mutating func leaveSoughtPage() {
        guard case .page? = sought else { return }
        leavePage()
    }

    /// Closes the page; one that a scan has opened leads back to where that was.
    mutating func leavePage() {
        let way = scannedFrom
        withRecords(of: view) { $0.leavePage(&$1) }
        guard let way else { return }
        go(to: way.view)
        origin = way.origin
    }

    /// Shows the view of a record that was scanned; *back* leads to where the first of
    /// several scans was made.
    private mutating func visit(_ view: View) {
        let way = scannedFrom ?? WayBack(view: self.view, origin: origin)
        go(to: view)
        scannedFrom = way
    }

    private mutating func go(to view: View, from origin: View) {
        go(to: view)
        self.origin = origin
    }
}

/// Codes that named nothing.
extension Workspace {
    mutating func goToScans() {
        guard view != .scans else { return }
        go(to: .scans, from: view)
    }

    var refusalOfScan: String? {
        scans.selected == nil ? noRecord : nil
    }

    /// Takes the code under the cursor for the label of a parcel.
    mutating func logScan() {
        guard let scan = scans.selected else { return }
        openLogForm(tracking: scan.code)
    }

    /// Takes the code under the cursor off the list.
    mutating func forgetScan() {
        guard let scan = scans.selected else { return }
        keep(.forgetScan(scan.id))
        tell(scene.say("\(scan.code) is off the list.", "Usunięto z listy: \(scan.code)."))
    }

    /// What was put on the list or taken off it shows at once.
    mutating func listOfScansChanged(_ errand: Errand?) {
        switch errand {
        case .keep(.unknownScan)?, .keep(.forgetScan)?:
            outdated.insert(.scans)
            catchUp()
        case .keep(.draft)?, .keep(.noDraft)?, .keep(.handle)?, .keep(.release)?, .keep(.count)?,
            .waiting?,
            .failing?,
            .house?, .act?, .print?, .scan?, .plan?, .changes?, .logged?, .renewed?,
            .stockHouse?, .stocktakes?, .goodsWanted?, .feed?, nil:
            break
        }
    }
}

extension ScanTarget {
    /// What was scanned of it, as far as it tells.
    fileprivate var code: String {
        switch self {
        case .goodsReturned(_, let number), .order(_, let number), .claim(_, let number),
            .coupon(_, let number), .giftCard(_, let number):
            number
        case .parcel(_, let tracking), .shipment(_, _, let tracking): tracking
        case .variant(_, let sku, _): sku
        }
    }
}

extension Query<ReturnField> {
    /// Returns in which an article still waits for somebody.
    fileprivate static func openReturns(with sku: String) -> Query {
        .all(of: [
            .field(.status, .choice(["registered", "awaiting"])),
            .field(.sku, .text([sku.folded])),
        ])
    }
}
