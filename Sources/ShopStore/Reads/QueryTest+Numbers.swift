import Shop

extension QueryTest {
    /// The test on a column that holds phone numbers as people wrote them: any part, digits
    /// alone compared.
    func isPhone(in column: SQL) -> SQL {
        anyText { text in
            let digits = text.phoneDigits
            return digits.isEmpty ? "1 = 0" : "digits(\(sql: column))" + .like("%\(digits)%")
        }
    }

    /// The test on a column that holds EANs: the beginning, or the whole with more or
    /// fewer zeros before it.
    func isArticleNumber(in column: SQL) -> SQL {
        anyText { text in
            let beginning = column + .begins(with: text)
            guard let code = Code(text), code.isArticleNumber else { return beginning }
            return """
                (\(sql: beginning)
                    OR \(sql: column) <> '' AND \(sql: column) IN (\(list: code.articleNumbers)))
                """
        }
    }
}

extension String {
    /// The digits in it: `+48 601-234-567` is `48601234567`.
    var digits: String {
        String(decoding: utf8.filter { (48...57).contains($0) }, as: UTF8.self)
    }

    /// The digits by which a phone number is looked for: without the prefix of a country,
    /// which is written or not.
    var phoneDigits: String {
        String(digits.suffix(9))
    }

    /// Whether it may be a phone number, or so much of one that it tells one from another.
    var isPhoneNumber: Bool {
        digits.count >= 5 && allSatisfy { $0.isWhitespace || "+-()/0123456789".contains($0) }
    }
}
