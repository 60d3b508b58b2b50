/// A warehouse as another system lists it: the code that its feeds use, and its name.
package struct IncomingWarehouse: Hashable, Sendable {
    package var code: String
    package var name: String

    package init(code: String, name: String) {
        self.code = code
        self.name = name
    }
}
