import Glibc
package import Shop

extension BankFile {
    /// Writes the file to a place where there is none yet; only its owner may read it.
    ///
    /// - Throws: `alreadyThere` where there is a file; that is left as it is.
    package func write(to path: String) throws(Unreadable) {
        var file = try NewFile(at: path, replaces: false)
        try file.write(bytes)
        try file.finish()
    }

    /// Refuses a place in which something is already, or in which nothing can be put.
    package static func checkPlace(_ path: String) throws(Unreadable) {
        var status = stat()
        if lstat(path, &status) == 0 { throw Unreadable(.alreadyThere, at: .file(path)) }
        try checkFolder(path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./")
    }

    /// Refuses what is no folder, or one in which nothing can be put.
    package static func checkFolder(_ folder: String) throws(Unreadable) {
        let slash = folder.hasSuffix("/") ? "" : "/"
        guard access("\(folder)\(slash).", W_OK | X_OK) == 0 else { throw .file(folder, errno) }
    }
}
