/// Units kept for somebody who is paying; it lapses by itself.
package struct CartReservation: Hashable, Sendable {
    /// What the shop's front calls the cart.
    package var cart: String
    package var units: Int
    package var until: Instant

    package init(cart: String, units: Int, until: Instant) {
        self.cart = cart
        self.units = units
        self.until = until
    }

    /// The longest that a cart may keep goods from others, in seconds: a week.
    package static let longest = 7 * 86_400
}
