import Shop

extension Return.Refusal {
    /// Why a return is left out of what is done with many, as short as a column of a list is
    /// narrow; nil where no shorter words were found than those of its explanation.
    func brief(in scene: Scene) -> String? {
        let language = scene.language
        switch self {
        case .missingAccount:
            return scene.say("no account: K notes it", "brak konta: K je zapisuje")
        case .missingDocumentNumber:
            return scene.say("no correction number: F notes it", "brak nr korekty: F go zapisuje")
        case .missingReference(.transfer):
            return scene.say("no account or reference: K, t", "brak konta i nr operacji: K, t")
        case .notByTransfer(let instrument):
            let way = instrument.label(in: language)
            return scene.say("paid otherwise: \(way)", "zapłacono inaczej: \(way)")
        case .atBank: return scene.say("at the bank already", "już w banku")
        case .frozen(_, let parcel):
            return scene.say("held back: parcel \(parcel)", "wstrzymane: paczka \(parcel)")
        case .needsSecondPerson:
            return scene.say("needs a second person: t", "wymaga drugiej osoby: t")
        case .otherCurrency(let currency, _):
            return scene.say("in \(currency.code)", "w \(currency.code)")
        case .accountOutOfReach(let country, _):
            return scene.say("account in \(country)", "konto w kraju \(country)")
        case .tooMuchForTransfer: return scene.say("too large a transfer", "za duży przelew")
        case _: return nil
        }
    }
}
