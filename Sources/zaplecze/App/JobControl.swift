import Glibc

/// What a shell does with its jobs: stopping them, going on with them.
enum JobControl {
    /// Whether the terminal is for this process to write on and read from.
    ///
    /// One without job control always is.
    static func isForeground(at descriptor: Int32) -> Bool {
        let group = tcgetpgrp(descriptor)
        return group < 0 || group == getpgrp()
    }

    /// Stops the process as Ctrl-Z does; comes back when it goes on.
    ///
    /// The signal is the one that the kernel holds back where no shell is there to go
    /// on with us, as in a session that sshd has started: a SIGSTOP would be for good.
    static func stop() {
        var set = sigset_t()
        sigemptyset(&set)
        sigaddset(&set, SIGTSTP)
        raise(SIGTSTP)
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
        pthread_sigmask(SIG_BLOCK, &set, nil)
    }
}
