import Canvas
import Panes
import Shop

/// A return as text.
struct ReturnPage {
    let file: ReturnFile
    let rules: Rules
    let language: Language
    let zone: Zone
    let today: Day

    private var goods: Return { file.goods }

    func text(on output: Output) -> String {
        let parts = [
            head, lines, receptions, decisions, refund, proposal, payouts, parcels, evidence,
        ]
        .map { $0.text(on: output) }
        return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private var head: Listing {
        let rejection = goods.rejection.map { "\($0.ground.label(in: language)): \($0.note)" }
        var facts = Facts(language)
        facts.add(.number, goods.number)
        facts.add(.status, goods.status.label(in: language))
        facts.add(.due, goods.deadline(under: rules).phrase(today: today, in: language))
        let remedy = goods.remedy.map { $0.label(in: language) } ?? ""
        let claim = [file.claim?.number ?? "", remedy].filter { !$0.isEmpty }
        facts.add(Return.Kind.claim.label(in: language), claim.joined(separator: ", "))
        facts.add(.order, file.purchase?.order.number ?? "")
        facts.add(.customer, file.purchase?.order.buyer.name ?? "")
        facts.add(.registered, when(goods.registered))
        facts.add(.wayBack, goods.wayBack.label(in: language))
        facts.add(word("Locker code", "Kod paczki"), goods.lockerCode)
        facts.add(word("Account", "Konto"), goods.account?.grouped ?? "")
        facts.add(word("Account's consent", "Zgoda na konto"), goods.accountConsent)
        facts.add(word("Correction invoice", "Faktura korygująca"), goods.correction)
        let atBank = goods.transfer.map { "\(money($0.amount)), \(when($0.at))" }
        facts.add(word("At the bank", "W banku"), atBank ?? "")
        facts.add(word("Withdrawn", "Wycofany przelew"), withdrawn)
        facts.add(word("Follows", "Kontynuuje"), file.previous?.number ?? "")
        let following = file.following.map(\.number).joined(separator: ", ")
        facts.add(word("Followed by", "Kontynuacja"), following)
        let holds = goods.holds.map { "\($0.finding.label(in: language)): \($0.tracking)" }
        facts.add(word("Held back", "Wstrzymany"), holds.joined(separator: ", "))
        let handlers = file.handlers.compactMap { file.staff[$0.staff] }
        facts.add(.handledBy, handlers.joined(separator: ", "))
        for line in goods.lines {
            guard let wanted = line.wanted else { continue }
            let until = language.day(wanted.until, today: today)
            facts.add(
                word("In exchange", "W zamian"),
                language.wanted(wanted, file.currency) + word(", until ", ", do ") + until
            )
        }
        if let linked = file.purchase?.exchange(for: goods.id) {
            let status = linked.status.label(in: language)
            facts.add(
                word("Exchange order", "Zamówienie z wymiany"),
                "\(linked.number), \(status), \(language.difference(of: linked))"
            )
        }
        facts.add(.refund, money(file.refund.map(\.amount).total))
        facts.add(.reason, rejection ?? goods.lateReason)
        facts.add(.document, goods.document?.label(in: language) ?? goods.importedFrom ?? "")
        return facts.listing
    }

    /// The transfer that was withdrawn last, while it is to be paid again.
    private var withdrawn: String {
        guard let (transfer, withdrawal) = goods.withdrawnTransfer else { return "" }
        let number = file.bankFiles[transfer.file] ?? ""
        let facts = [money(transfer.amount), number, when(withdrawal.at), withdrawal.reason]
        return facts.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private var lines: Listing {
        var listing = Listing([
            column(.sku), column(.article), column(.announced, .trailing),
            column(.counted, .trailing), column(.reason), column(.note),
        ])
        for line in goods.lines {
            let bought = file.line(line.orderLine)
            listing.add([
                bought?.sku ?? "", bought?.name ?? "", language.number(line.units),
                language.number(goods.unitsReceived(of: line.orderLine)),
                line.reason.label(in: language), line.note,
            ])
        }
        for line in file.orphanLines {
            let units = language.number(line.units)
            listing.add([line.sku, line.name, units, units, "", money(line.amount)])
        }
        return goods.lines.isEmpty && file.orphanLines.isEmpty ? Listing([]) : listing
    }

    private var receptions: Listing {
        var listing = Listing([
            column(.counted), column(.pieces, .trailing), column(.condition), column(.goesTo),
            column(.moment), column(.author), column(.note),
        ])
        for reception in goods.receptions.standing {
            listing.add([
                name(of: reception.item), language.number(reception.units),
                reception.condition.label(in: language), reception.proposal.label(in: language),
                when(reception.at), file.name(of: reception.author), note(on: reception),
            ])
        }
        return goods.receptions.standing.isEmpty ? Listing([]) : listing
    }

    private var decisions: Listing {
        var listing = Listing([
            column(.decision), column(.article), column(.pieces, .trailing), column(.condition),
            column(.goesTo),
        ])
        for decision in goods.decisions.standing {
            listing.add([
                decision.verdict.label(in: language), file.line(decision.line)?.name ?? "",
                language.number(decision.units), decision.condition.label(in: language),
                decision.disposition.label(in: language),
            ])
        }
        return goods.decisions.standing.isEmpty ? Listing([]) : listing
    }

    private var refund: Listing {
        var listing = Listing([column(.refund, .trailing), Listing.Column("")])
        for row in file.refund {
            let order = file.purchase?.order
            listing.add([
                money(row.amount),
                row.explanation(of: order, currency: file.currency, in: language),
            ])
        }
        return file.refund.isEmpty ? Listing([]) : listing
    }

    private var payouts: Listing {
        let number = language.choose(english: "Payout", polish: "Wypłata")
        var listing = Listing([
            Listing.Column(number, .trailing), column(.refunded, .trailing), column(.payment),
            column(.reference), column(.moment), column(.author),
        ])
        for (number, entry) in goods.entries.standingEntries {
            listing.add([
                language.number(number), money(entry.amount),
                entry.instrument.label(in: language), entry.reference, when(entry.at),
                file.name(of: entry.author),
            ])
        }
        return goods.entries.standing.isEmpty ? Listing([]) : listing
    }
}

extension ReturnPage {
    /// The settlement that waits for a second person.
    private var proposal: Listing {
        guard let proposal = goods.proposal else { return Listing([]) }
        var listing = Listing([
            Listing.Column(word("Proposed", "Propozycja"), .trailing), column(.payment),
            column(.reference), column(.moment), column(.author),
        ])
        for payout in proposal.settlement.payouts {
            listing.add([
                money(payout.amount), payout.instrument.label(in: language), payout.reference,
                when(proposal.at), file.name(of: proposal.author),
            ])
        }
        return listing
    }

    private var parcels: Listing {
        var listing = Listing([
            column(.parcel), column(.carrier), column(.status), column(.shelf), column(.moment),
        ])
        for parcel in file.parcels {
            listing.add([
                parcel.tracking, parcel.carrier, parcel.status.label(in: language), parcel.shelf,
                when(parcel.logged),
            ])
        }
        return file.parcels.isEmpty ? Listing([]) : listing
    }

    private var evidence: Listing {
        var listing = Listing([
            Listing.Column(word("Evidence", "Dowód")),
            Listing.Column(word("Size", "Rozmiar"), .trailing), column(.moment),
            Listing.Column("SHA-256"),
        ])
        for file in file.evidence {
            listing.add([
                file.name, language.bytes(file.size),
                language.dayAndTime(file.modified, in: zone, today: today),
                String(file.digest.prefix(8)),
            ])
        }
        return file.evidence.isEmpty ? Listing([]) : listing
    }

    private func note(on reception: Reception) -> String {
        let seal = reception.isSealIntact.map { isIntact in
            (isIntact ? Reception.intactSeal : Reception.brokenSeal).text(in: language)
        }
        return [seal ?? "", reception.note].filter { !$0.isEmpty }.joined(separator: "; ")
    }

    private func word(_ english: String, _ polish: String) -> String {
        language.choose(english: english, polish: polish)
    }

    private func name(of item: Reception.Item) -> String {
        switch item {
        case .line(let id): file.line(id)?.name ?? ""
        case .wrong(let what): "\(Reception.wrongItem.text(in: language)): \(what)"
        }
    }

    private func when(_ moment: Moment) -> String {
        language.dayAndTime(moment.at, in: zone, today: today)
    }

    private func money(_ amount: Money) -> String {
        language.money(amount, file.currency)
    }

    private func column(
        _ title: ColumnTitle,
        _ alignment: Listing.Side = .leading
    ) -> Listing.Column {
        Listing.Column(title.title(in: language), alignment)
    }
}
