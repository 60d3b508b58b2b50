extension Money {
    /// The VAT in a gross amount at a rate in hundredths of a percent, half a grosz rounded up.
    ///
    /// Act on VAT of 11 March 2004, article 85: with what retailers sell, the tax is
    /// rate / (100 + rate) of the gross amount. What is taken back is rounded as what is given.
    package func vat(at rate: Int) -> Money {
        let product = Int128(minorUnits.magnitude) * Int128(rate)
        let whole = Int128(10_000 + rate)
        let tax = Int((product * 2 + whole) / (whole * 2))
        return Money(minorUnits: minorUnits < 0 ? -tax : tax)
    }
}
