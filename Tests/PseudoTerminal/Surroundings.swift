import Glibc

/// The environment variables of a program started by a test.
enum Surroundings {
    /// What a program gets from the test's own environment.
    private static let inherited = ["PATH", "LD_LIBRARY_PATH", "HOME", "LLVM_PROFILE_FILE"]

    /// The given variables, and those every program needs where they are not
    /// given.
    static func variables(_ given: [String: String]) -> [String: String] {
        var variables = ["LC_ALL": "C.UTF-8", "TERM": "xterm-256color"]
        for name in inherited {
            variables[name] = getenv(name).map { String(cString: $0) }
        }
        return variables.merging(given) { $1 }
    }
}
