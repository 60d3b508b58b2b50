import Shop

/// What the desk adds to a return: second persons, cases, parcels, files.
extension ReturnFile {
    func json(_ proposal: Proposal) -> JSON {
        [
            "at": .instant(proposal.at.at),
            "by": .text(name(of: proposal.author)),
            "payouts": .list(proposal.settlement.payouts) { payout in
                [
                    "instrument": .choice(payout.instrument),
                    "amount": .money(payout.amount),
                    "reference": .text(payout.reference),
                ]
            },
            "document": json(proposal.settlement.document),
            "consent": .text(proposal.settlement.consent),
        ]
    }

    func json(_ transfer: Transfer) -> JSON {
        [
            "at": .instant(transfer.at.at),
            "by": .text(name(of: transfer.author)),
            "amount": .money(transfer.amount),
            "account": .text(transfer.account.text),
            "document": json(transfer.settlement.document),
            "consent": .text(transfer.settlement.consent),
        ]
    }

    func json(_ withdrawal: Withdrawal) -> JSON {
        [
            "bank_file": .optional(bankFiles[withdrawal.file]),
            "at": .instant(withdrawal.at.at),
            "by": .text(name(of: withdrawal.author)),
            "reason": .text(withdrawal.reason),
        ]
    }

    func json(_ hold: Return.Hold) -> JSON {
        ["tracking": .text(hold.tracking), "finding": .choice(hold.finding)]
    }

    func json(_ parcel: Parcel) -> JSON {
        [
            "tracking": .text(parcel.tracking),
            "carrier": .text(parcel.carrier),
            "status": .word(parcel.status),
            "shelf": .text(parcel.shelf),
            "logged_at": .instant(parcel.logged.at),
        ]
    }

    func json(_ file: Evidence) -> JSON {
        [
            "name": .text(file.name),
            "sha256": .text(file.digest),
            "size": .integer(file.size),
            "modified_at": .instant(file.modified),
            "taken_at": .instant(file.taken.at),
        ]
    }

    func json(_ document: Return.Document) -> JSON {
        switch document {
        case .register: ["kind": .text("register"), "number": .null]
        case .correctionInvoice(let number):
            ["kind": .text("correction-invoice"), "number": .text(number)]
        }
    }
}
