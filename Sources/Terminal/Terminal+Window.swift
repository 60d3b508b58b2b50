import CNcurses
import Canvas
import Glibc

extension Terminal {
    /// Takes the size of the window; the next frame is drawn whole.
    ///
    /// When the size is another one, ``next()`` says so.
    package mutating func resizeToWindow() {
        var window = winsize()
        guard zaplecze_window_size(&window) == 0, window.ws_row > 0, window.ws_col > 0 else {
            return
        }
        guard size != (Int(window.ws_col), Int(window.ws_row)) else { return }
        resize_term(Int32(window.ws_row), Int32(window.ws_col))
        werase(zaplecze_window())
        clearok(zaplecze_shown_window(), true)
        shown = nil
        waiting.append(.resized)
    }

    /// Gives the terminal back for a while, as it was found.
    package mutating func suspend() {
        guard !isSuspended else { return }
        isSuspended = true
        giveBack()
    }

    /// Takes the terminal again and shows what was there.
    ///
    /// Nothing happens while the program runs in the background; it is asked
    /// again when the shell brings it to the front.
    package mutating func resume() {
        guard isSuspended, isForeground else { return }
        isSuspended = false
        CrashGuard.arm()
        modes.begin()
        isCursorShown = false
        let canvas = shown ?? Canvas(width: 0, height: 0)
        resizeToWindow()
        shown = nil
        clearok(zaplecze_shown_window(), true)
        show(canvas)
    }

    /// Whether the terminal is ours to write on; one without job control always is.
    var isForeground: Bool {
        let group = tcgetpgrp(descriptor)
        return group < 0 || group == getpgrp()
    }

    /// Rings the bell.
    package func ring() {
        if !isSuspended { beep() }
    }
}
