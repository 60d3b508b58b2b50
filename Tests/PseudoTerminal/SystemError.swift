import Glibc

/// A call into the system that failed.
package struct SystemError: Error, CustomStringConvertible {
    package let call: String
    package let number: Int32

    init(_ call: String, _ number: Int32 = errno) {
        self.call = call
        self.number = number
    }

    package var description: String {
        "\(call): \(String(cString: strerror(number)))"
    }
}

/// Calls the system again for as long as a signal interrupts it.
func uninterrupted<Result: FixedWidthInteger>(
    _ call: String,
    _ body: () -> Result
) throws(SystemError) -> Result {
    while true {
        let result = body()
        if result >= 0 { return result }
        guard errno == EINTR else { throw SystemError(call) }
    }
}
