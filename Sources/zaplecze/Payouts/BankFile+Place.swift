import Exchange
import Panes
import Shop

extension BankFile {
    /// Puts the file into the folder that the shop's rules name, and tells where it lies.
    ///
    /// The transfers count as given to the bank whether that works or not: the file can be
    /// had again, with the same bytes.
    func placed(in folder: String) -> BankFilePlace {
        guard !folder.isEmpty else { return .nowhere }
        let path = "\(folder.hasSuffix("/") ? String(folder.dropLast()) : folder)/\(fileName)"
        do throws(Unreadable) {
            try write(to: path)
            return .at(path)
        } catch {
            return .failed(error)
        }
    }
}
