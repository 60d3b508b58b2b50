extension ItemLabel {
    /// Why a label did not come out of the printer.
    package enum Refusal: Error, Hashable {
        /// No command prints labels; it is set up in this file.
        case notConfigured(file: String)
        /// The command could not be started, by the system's error number.
        case notStarted(Int32)
        /// It ended with this exit status, and said this last.
        case failed(status: Int32, said: String)
        /// A signal ended it.
        case killed(signal: Int32)
        /// It took longer than this many seconds and was stopped.
        case tookTooLong(seconds: Int)
    }
}
