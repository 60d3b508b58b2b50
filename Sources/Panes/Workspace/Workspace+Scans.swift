import Canvas
import Shop

/// What a scan opens, wherever the focus is.
extension Workspace {
    /// What a scanned code names.
    mutating func scanned(_ code: Code, _ targets: [ScanTarget], _ errand: Errand?) {}

    /// Opens what a code names.
    mutating func open(_ target: ScanTarget) {}
}
