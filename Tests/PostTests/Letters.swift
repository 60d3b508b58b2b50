enum Letters {
    static let registered = ""
    static let accepted = ""
    static let acceptedInEnglish = ""
    static let settled = ""
}
