import Shop

/// What was scanned and is not on the screen yet.
///
/// What is typed until then is meant for what the scan opens, and waits for it; never
/// does it act on the record that was there before.
enum Sought: Hashable, Sendable {
    /// The code was sent to be looked up.
    case code(Ticket)
    /// The page of this record is being read.
    case page(View, Int64, number: String)
}

/// Where *back* leads from a page that a scan has opened out of another view.
struct WayBack: Hashable, Sendable {
    var view: View
    var origin: View?
}
