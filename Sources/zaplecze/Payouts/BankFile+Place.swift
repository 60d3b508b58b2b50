import Exchange
import Panes
import Shop

extension BankFile {
    /// Refuses a folder of the shop's rules in which no file can be put, before anything is
    /// given to the bank; with none, there is nothing to refuse.
    static func checkPlace(in folder: String) throws(Unreadable) {
        if !folder.isEmpty { try checkFolder(folder) }
    }

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
