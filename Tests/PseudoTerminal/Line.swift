import CPty
import Glibc

/// A pseudo-terminal: the end a test holds, and the end programs write to.
///
/// The programs' end stays open here too. So what they wrote last can be read
/// after they end, and how they left the terminal can be asked.
final class Line {
    private(set) var master: Int32 = -1
    private var slave: Int32 = -1
    /// The device that programs open.
    let path: String
    /// How the terminal was set at the start.
    private let settings: termios

    init(columns: Int, rows: Int) throws {
        var size = Self.size(columns, rows)
        var name = [CChar](repeating: 0, count: 128)
        guard openpty(&master, &slave, &name, nil, &size) == 0 else {
            throw SystemError("openpty")
        }
        path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        var settings = termios()
        tcgetattr(slave, &settings)
        self.settings = settings
        for descriptor in [master, slave] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(master, F_SETFL, O_NONBLOCK)
    }

    deinit {
        hangUp()
    }

    private static func size(_ columns: Int, _ rows: Int) -> winsize {
        winsize(
            ws_row: UInt16(clamping: rows),
            ws_col: UInt16(clamping: columns),
            ws_xpixel: 0,
            ws_ypixel: 0
        )
    }
}

extension Line {
    /// Closes both ends, as a closed window or a lost connection does.
    func hangUp() {
        guard master >= 0 else { return }
        close(slave)
        close(master)
        slave = -1
        master = -1
    }

    func resize(columns: Int, rows: Int) {
        var size = Self.size(columns, rows)
        _ = pty_set_size(master, &size)
    }

    /// Reads what is there; nothing when there is nothing.
    func read() throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
            count = 0
            let result = Glibc.read(master, buffer.baseAddress, buffer.count)
            if result >= 0 { count = result }
            guard result >= 0 || errno == EAGAIN || errno == EINTR else {
                throw SystemError("read")
            }
        }
    }

    /// Writes as much as there is room for and returns how much that was.
    func write(_ bytes: ArraySlice<UInt8>) throws -> Int {
        let count = bytes.withUnsafeBytes { Glibc.write(master, $0.baseAddress, $0.count) }
        guard count >= 0 || errno == EAGAIN || errno == EINTR else { throw SystemError("write") }
        return max(0, count)
    }

    /// Whether echo, line editing and the rest are set as at the start.
    var hasFirstSettings: Bool {
        var now = termios()
        guard tcgetattr(slave, &now) == 0 else { return false }
        var first = settings
        return now.c_iflag == first.c_iflag && now.c_oflag == first.c_oflag
            && now.c_cflag == first.c_cflag && now.c_lflag == first.c_lflag
            && withUnsafeBytes(of: &now.c_cc) { controls in
                withUnsafeBytes(of: &first.c_cc) { controls.elementsEqual($0) }
            }
    }
}
