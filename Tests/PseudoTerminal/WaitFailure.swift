/// What was waited for did not come.
package struct WaitFailure: Error {
    package enum Reason: Hashable, Sendable {
        case timedOut(after: Duration)
        case ended(ExitStatus)
    }

    package let expectation: String
    package let reason: Reason
    /// What the terminal showed instead.
    package let screen: Screen
}

extension WaitFailure: CustomStringConvertible {
    package var description: String {
        "Waited for \(expectation), but \(reason). The terminal shows:\n\(screen)"
    }
}

extension WaitFailure.Reason: CustomStringConvertible {
    package var description: String {
        switch self {
        case .timedOut(let limit): "it did not come within \(limit)"
        case .ended(let status): "the program \(status)"
        }
    }
}
