import Shop

extension String {
    /// The text as it stands in XML, in an element or in quotes, without the characters that
    /// XML does not allow (W3C, *Extensible Markup Language 1.0*, section 2.2).
    ///
    /// Ends of lines are written as numbers, so that they are not lost in an attribute.
    var inXML: String {
        var text = String.UnicodeScalarView()
        for scalar in unicodeScalars where scalar.isAllowedInXML {
            switch scalar {
            case "&": text += "&amp;".unicodeScalars
            case "<": text += "&lt;".unicodeScalars
            case ">": text += "&gt;".unicodeScalars
            case "\"": text += "&quot;".unicodeScalars
            case "\t", "\n", "\r": text += "&#\(scalar.value);".unicodeScalars
            case _: text.append(scalar)
            }
        }
        return String(text)
    }
}

extension Unicode.Scalar {
    fileprivate var isAllowedInXML: Bool {
        switch value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        case _: false
        }
    }
}

extension ArticlePrice {
    /// The amount with its decimals and a point: `1234.05`.
    var decimal: String {
        let decimals = currency.decimals
        let digits = padded(Int(amount.minorUnits.magnitude), decimals + 1)
        let whole = (amount < .zero ? "-" : "") + digits.dropLast(decimals)
        return decimals > 0 ? "\(whole).\(digits.suffix(decimals))" : whole
    }
}
