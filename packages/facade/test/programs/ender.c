// Ends, reports and listens as its arguments say: the program behind the launcher in the tests, free of any runtime that would
// change signals or descriptors.
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

// Which of the two it is; the candidate is built with -DNAME='"candidate"'.
#ifndef NAME
#define NAME "control"
#endif

static int is_candidate(void) { return strcmp(NAME, "candidate") == 0; }

static void say(const char *text) {
  if (write(1, text, strlen(text)) < 0) _exit(99);
}

// The lines of /proc/self/status that a start can change.
static void report_status(FILE *out) {
  static const char *const names[] = {"SigBlk:", "SigIgn:", "SigCgt:", "Umask:", "NoNewPrivs:"};
  char line[512];
  FILE *status = fopen("/proc/self/status", "re");
  while (status && fgets(line, sizeof line, status))
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
      if (strncmp(line, names[i], strlen(names[i])) == 0) fprintf(out, "%s", line);
  if (status) fclose(status);
}

static void report_descriptors(FILE *out) {
  for (int fd = 0; fd < 256; fd++) {
    struct stat info;
    if (fd != fileno(out) && fstat(fd, &info) == 0)
      fprintf(out, "fd %d type %o inode %lu flags %o %d\n", fd, info.st_mode & S_IFMT, (unsigned long)info.st_ino,
              fcntl(fd, F_GETFL), fcntl(fd, F_GETFD));
  }
}

// Writes all that a program can see of how it was started, apart from process ids, to a file.
static void report(const char *file, int argc, char **argv) {
  char cwd[4096];
  FILE *out = fopen(file, "we");
  if (out == NULL) _exit(95);
  report_descriptors(out);
  report_status(out);
  for (int i = 0; i < RLIM_NLIMITS; i++) {
    struct rlimit limit;
    if (getrlimit(i, &limit) == 0) fprintf(out, "limit %d %lu %lu\n", i, limit.rlim_cur, limit.rlim_max);
  }
  for (int i = 0; i < argc; i++) fprintf(out, "arg %s\n", argv[i]);
  for (char **entry = environ; *entry; entry++) fprintf(out, "env %s\n", *entry);
  fprintf(out, "cwd %s\n", getcwd(cwd, sizeof cwd) ? cwd : "none");
  fprintf(out, "leads its session %d\n", getsid(0) == getpid());
  fclose(out);
}

// Says "ready" and then each signal that comes, until `end` comes, for at most ten seconds without one.
static int listen_for(int end) {
  const struct timespec limit = {10, 0};
  sigset_t all;
  sigfillset(&all);
  sigprocmask(SIG_BLOCK, &all, NULL);
  say("ready\n");
  for (int signal = 0; signal != end;) {
    char line[32];
    siginfo_t info;
    do signal = sigtimedwait(&all, &info, &limit);
    while (signal < 0 && errno == EINTR); // it was stopped meanwhile
    if (signal < 0) return 98;
    snprintf(line, sizeof line, info.si_code == SI_QUEUE ? "got %d with %d\n" : "got %d\n", signal, info.si_value.sival_int);
    say(line);
  }
  return 0;
}

static void restore(int signal) {
  struct sigaction action = {.sa_handler = SIG_DFL};
  sigset_t set;
  sigaction(signal, &action, NULL);
  sigemptyset(&set);
  sigaddset(&set, signal);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
}

static int copy_input(void) {
  char block[4096];
  for (;;) {
    ssize_t n = read(0, block, sizeof block);
    if (n == 0) return 0;
    if (n < 0) {
      fprintf(stderr, "read: %s\n", strerror(errno));
      return 3;
    }
    if (write(1, block, n) != n) {
      fprintf(stderr, "write: %s\n", strerror(errno));
      return 4;
    }
  }
}

// Writes until nobody reads any more.
static int flood(void) {
  for (int i = 0; i < 1000000; i++)
    if (printf("%d\n", i) < 0) {
      fprintf(stderr, "write: %s\n", strerror(errno));
      return 4;
    }
  return fflush(stdout) == 0 ? 0 : 4;
}

static int window(void) {
  struct winsize size;
  if (ioctl(0, TIOCGWINSZ, &size) != 0) return 5;
  printf("%d rows %d columns\n", size.ws_row, size.ws_col);
  fflush(stdout);
  return 0;
}

// Touches so many MiB of memory.
static int use_memory(int mebibytes) {
  char *block = malloc((size_t)mebibytes << 20);
  memset(block, 1, (size_t)mebibytes << 20);
  return block[mebibytes] - 1;
}

static int use_processor(int milliseconds) {
  while (clock() < (clock_t)milliseconds * (CLOCKS_PER_SEC / 1000)) continue;
  return 0;
}

// The candidate reads and writes a part, waits, and is ended by a signal; the control does it all.
static int crash(int number, int bytes, int milliseconds) {
  char byte;
  if (!is_candidate()) {
    copy_input();
    say("whole\n");
    fprintf(stderr, "told\n");
    return 3;
  }
  if (read(0, &byte, 1) < 0) say("no input\n");
  for (int i = 0; i < bytes; i++) say("p");
  fprintf(stderr, "partial\n");
  usleep(milliseconds * 1000);
  restore(number);
  raise(number);
  return 97;
}

static int to_raise;

static void raise_it(int signal) {
  (void)signal;
  restore(to_raise);
  raise(to_raise);
}

// Waits to be asked to end, and then does something wrong.
static int crash_when_asked(int number) {
  to_raise = number;
  signal(SIGTERM, raise_it);
  sleep(10);
  return 97;
}

// Writes to both outputs in turn.
static int alternate(int times) {
  for (int i = 0; i < times; i++) {
    say("out\n");
    fprintf(stderr, "err\n");
  }
  return 0;
}

static int act(const char *what, const char *value, int argc, char **argv) {
  int number = value ? atoi(value) : 0;
  if (!strcmp(what, "exit")) return number;
  if (!strcmp(what, "who")) return say(NAME "\n"), 0;
  if (!strcmp(what, "crash")) return crash(number, argc > 3 ? atoi(argv[3]) : 5, argc > 4 ? atoi(argv[4]) : 0);
  if (!strcmp(what, "tell-parent")) return kill(getppid(), SIGUSR1);
  if (!strcmp(what, "crash-when-asked")) return crash_when_asked(number);
  if (!strcmp(what, "crash-or-listen")) return is_candidate() ? crash(number, 5, 0) : listen_for(SIGTERM);
  if (!strcmp(what, "alternate")) return alternate(number);
  if (!strcmp(what, "say")) return say(value), say("\n"), 0;
  if (!strcmp(what, "raise")) return restore(number), raise(number), usleep(100000), 97;
  if (!strcmp(what, "say-and-raise")) return say("partial\n"), restore(number), raise(number), 97;
  if (!strcmp(what, "report")) return report(value, argc, argv), 0;
  if (!strcmp(what, "listen")) return listen_for(number ? number : SIGTERM);
  if (!strcmp(what, "copy")) return copy_input();
  if (!strcmp(what, "flood")) return flood();
  if (!strcmp(what, "sleep")) return say("ready\n"), sleep(number), 0;
  if (!strcmp(what, "window")) return window();
  if (!strcmp(what, "memory")) return use_memory(number);
  if (!strcmp(what, "processor")) return use_processor(number);
  if (!strcmp(what, "leave-child")) {
    if (fork() == 0) sleep(number), _exit(0);
    return 0;
  }
  if (!strcmp(what, "close-output")) return close(1), close(2), sleep(number), 0;
  if (!strcmp(what, "close-input")) return close(0), say("ready\n"), sleep(number), 0;
  if (!strcmp(what, "foreground")) return tcgetpgrp(0) == getpgrp() ? 0 : 6;
  if (!strcmp(what, "raw")) {
    struct termios mode;
    tcgetattr(0, &mode);
    cfmakeraw(&mode);
    tcsetattr(0, TCSANOW, &mode);
    say("raw\r\n");
    char byte = 0;
    if (read(0, &byte, 1) != 1) return 7;
    return byte;
  }
  fprintf(stderr, "ender: unknown: %s\n", what);
  return 96;
}

static void each_number(const char *list, void (*act_on)(int)) {
  for (char *end = NULL; *list; list = *end ? end + 1 : end) act_on((int)strtol(list, &end, 10));
}

static void ignore(int number) { signal(number, SIG_IGN); }

static void block(int number) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, number);
  sigprocmask(SIG_BLOCK, &set, NULL);
}

static void leave_pending(int number) {
  block(number);
  raise(number);
}

static void close_one(int number) { close(number); }

static void copy_to(int number) { dup2(2, number); }

static void limit_files(int number) {
  struct rlimit limit;
  getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = number;
  setrlimit(RLIMIT_NOFILE, &limit);
}

static void limit_core(int number) {
  struct rlimit limit = {number, RLIM_INFINITY};
  setrlimit(RLIMIT_CORE, &limit);
}

static void set_mask(int number) { umask(number); }

static void set_alarm(int number) { alarm(number); }

static void new_session(int number) {
  if (number) setsid();
}

// ender with ignore=13,15 block=10 close=0 … -- name program arguments: starts a program in a state that only a parent can make.
static int start_with(char **settings) {
  static const struct {
    const char *name;
    void (*act_on)(int);
  } kinds[] = {{"ignore=", ignore},     {"block=", block}, {"pending=", leave_pending}, {"copy=", copy_to},  {"close=", close_one},     {"files=", limit_files},
               {"core=", limit_core}, {"umask=", set_mask}, {"alarm=", set_alarm}, {"session=", new_session}};
  for (; strcmp(*settings, "--"); settings++)
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
      if (!strncmp(*settings, kinds[i].name, strlen(kinds[i].name))) each_number(*settings + strlen(kinds[i].name), kinds[i].act_on);
  execv(settings[1], settings + 2);
  return 94;
}

int main(int argc, char **argv) {
  if (argc < 2) return 0;
  if (!strcmp(argv[1], "with")) return start_with(argv + 2);
  return act(argv[1], argc > 2 ? argv[2] : NULL, argc, argv);
}
