import Glibc

/// The programs built together with the tests.
package enum Binary {
    /// The path of a program that lies next to the test bundle.
    ///
    /// - Throws: ``SystemError`` when there is none.
    package static func path(named name: String) throws -> String {
        guard let runner = realpath("/proc/self/exe", nil) else { throw SystemError("realpath") }
        defer { free(runner) }
        let path = "\(String(cString: dirname(runner)))/\(name)"
        guard access(path, X_OK) == 0 else { throw SystemError("access \(path)") }
        return path
    }
}
