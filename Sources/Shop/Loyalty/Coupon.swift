/// What points buy (*kupon*): a single-use code.
package enum Coupon {}
