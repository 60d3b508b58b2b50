#ifndef ZAPLECZE_CPTY_H
#define ZAPLECZE_CPTY_H

#include <pty.h>
#include <spawn.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

/* Behind feature macros, so invisible through Swift's Glibc. */
extern int wcwidth(wchar_t);
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *, int);
static const short pty_spawn_setsid = 0x80;

/* Variadic functions are not imported. */
static inline int pty_open_process(pid_t pid) {
    return (int)syscall(SYS_pidfd_open, pid, 0);
}
static inline int pty_set_size(int terminal, const struct winsize *size) {
    return ioctl(terminal, TIOCSWINSZ, size);
}

#endif
