/* `family <MiB of the parent> <MiB of the child> <ms>`: a parent and a live child that each write to their own memory. */
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void hold(size_t mebibytes) {
  if (mebibytes > 0) memset(malloc(mebibytes << 20), 1, mebibytes << 20);
}

int main(int count, char **arguments) {
  if (count < 4) return 2;
  hold(atoi(arguments[1]));
  pid_t child = fork();
  if (child == 0) {
    hold(atoi(arguments[2]));
    usleep(atoi(arguments[3]) * 1000);
    _exit(0);
  }
  waitpid(child, NULL, 0);
  return 0;
}
