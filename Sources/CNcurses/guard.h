#ifndef ZAPLECZE_GUARD_H
#define ZAPLECZE_GUARD_H

// Puts the terminal back when the program crashes. A Swift trap arrives as
// SIGILL or SIGTRAP. Only calls that are safe in a signal handler are made.
//
// The state is static, so it exists once in each object file that calls these
// functions: they are called from one Swift file only.

#define ZAPLECZE_CRASHES 8

static const int zaplecze_crashes[ZAPLECZE_CRASHES] = {
    SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGSYS, SIGQUIT
};

struct zaplecze_guard {
    volatile sig_atomic_t is_armed;
    struct termios modes;
    struct sigaction before[ZAPLECZE_CRASHES];
    char stack[16384];
};

static inline struct zaplecze_guard *zaplecze_guard(void) {
    static struct zaplecze_guard guard;
    return &guard;
}

static void zaplecze_crashed(int signal) {
    static const char reset[] =
        "\033[?2026l\033[?1006l\033[?1002l\033[?1000l\033[?1004l\033[?2004l"
        "\033[?25h\033[?1049l\033[?1l\033>\033[m\r\n";
    struct zaplecze_guard *guard = zaplecze_guard();
    if (guard->is_armed) {
        guard->is_armed = 0;
        ssize_t written = write(STDOUT_FILENO, reset, sizeof reset - 1);
        (void)written;
        tcsetattr(STDIN_FILENO, TCSANOW, &guard->modes);
    }
    for (int i = 0; i < ZAPLECZE_CRASHES; i++) {
        if (zaplecze_crashes[i] == signal) sigaction(signal, &guard->before[i], NULL);
    }
    raise(signal);
}

// Remembers the modes of the terminal and takes the signals of a crash.
static inline void zaplecze_arm_guard(const struct termios *modes) {
    struct zaplecze_guard *guard = zaplecze_guard();
    if (guard->is_armed) return;
    guard->modes = *modes;
    stack_t stack;
    if (sigaltstack(NULL, &stack) == 0 && (stack.ss_flags & SS_DISABLE)) {
        memset(&stack, 0, sizeof stack);
        stack.ss_sp = guard->stack;
        stack.ss_size = sizeof guard->stack;
        sigaltstack(&stack, NULL);
    }
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = zaplecze_crashed;
    action.sa_flags = SA_ONSTACK | SA_NODEFER;
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < ZAPLECZE_CRASHES; i++) {
        sigaction(zaplecze_crashes[i], &action, &guard->before[i]);
    }
    guard->is_armed = 1;
}

// Gives the signals back, when the terminal has been restored in good order.
static inline void zaplecze_disarm_guard(void) {
    struct zaplecze_guard *guard = zaplecze_guard();
    if (!guard->is_armed) return;
    guard->is_armed = 0;
    for (int i = 0; i < ZAPLECZE_CRASHES; i++) {
        sigaction(zaplecze_crashes[i], &guard->before[i], NULL);
    }
}

#endif
