import Glibc

/// Whose process this is.
enum UnixUser {
    /// The account's name; its number where the system has no name for it.
    static var name: String {
        guard let entry = getpwuid(geteuid()) else { return String(geteuid()) }
        return String(cString: entry.pointee.pw_name)
    }

    static var home: String {
        guard let entry = getpwuid(geteuid()) else { return "/" }
        return String(cString: entry.pointee.pw_dir)
    }

    /// The terminal that one sits at, such as `pts/3`; empty where there is none.
    static var terminal: String {
        guard let path = ttyname(STDIN_FILENO) else { return "" }
        let name = String(cString: path)
        return name.hasPrefix("/dev/") ? String(name.dropFirst(5)) : name
    }
}
