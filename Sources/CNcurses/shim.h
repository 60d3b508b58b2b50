#ifndef ZAPLECZE_CNCURSES_H
#define ZAPLECZE_CNCURSES_H

// What Swift cannot import from ncurses itself: mutable globals, macros with
// casts, and the handler that must run when the program crashes.

#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1

#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

static const attr_t zaplecze_bold = A_BOLD;
static const attr_t zaplecze_dim = A_DIM;
static const attr_t zaplecze_underline = A_UNDERLINE;
static const attr_t zaplecze_reverse = A_REVERSE;

static inline WINDOW *zaplecze_window(void) { return stdscr; }
static inline WINDOW *zaplecze_shown_window(void) { return curscr; }
static inline int zaplecze_colors(void) { return COLORS; }
static inline int zaplecze_color_pairs(void) { return COLOR_PAIRS; }

static const int zaplecze_signalfd_flags = SFD_NONBLOCK | SFD_CLOEXEC;

// Sets a variable of the environment, or removes it where there is no value.
static inline void zaplecze_setenv(const char *name, const char *value) {
    if (value) setenv(name, value, 1); else unsetenv(name);
}

// ncurses makes its output buffer as large as the screen it is told of, and a frame
// that does not fit, since colours take bytes too, goes out in several writes. So it
// is told of a large screen; the caller sets the window's real size right after.
static inline SCREEN *zaplecze_newterm(const char *name) {
    char *rows_set = getenv("LINES"), *width_set = getenv("COLUMNS");
    rows_set = rows_set ? strdup(rows_set) : NULL;
    width_set = width_set ? strdup(width_set) : NULL;
    setenv("LINES", "200", 1);
    setenv("COLUMNS", "320", 1);
    SCREEN *screen = newterm(name, stdout, stdin);
    zaplecze_setenv("LINES", rows_set);
    zaplecze_setenv("COLUMNS", width_set);
    free(rows_set);
    free(width_set);
    return screen;
}

// A string of the terminal's description, or NULL when it has none.
static inline const char *zaplecze_capability(const char *name) {
    const char *found = tigetstr(name);
    return found == (const char *)-1 ? NULL : found;
}

static inline int zaplecze_window_size(struct winsize *size) {
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, size);
}

// The handlers of the signals that newterm takes for itself.
struct zaplecze_handlers { struct sigaction kept[4]; };

static const int zaplecze_curses_signals[4] = { SIGINT, SIGTERM, SIGTSTP, SIGWINCH };

static inline struct zaplecze_handlers zaplecze_keep_handlers(void) {
    struct zaplecze_handlers handlers;
    for (int i = 0; i < 4; i++) sigaction(zaplecze_curses_signals[i], NULL, &handlers.kept[i]);
    return handlers;
}

static inline void zaplecze_restore_handlers(struct zaplecze_handlers handlers) {
    for (int i = 0; i < 4; i++) sigaction(zaplecze_curses_signals[i], &handlers.kept[i], NULL);
}

#include "guard.h"

#endif
