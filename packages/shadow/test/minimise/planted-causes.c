/* Sums up lines of `name amount tag`. Built with -DCANDIDATE it gets ten words wrong, each in a way of its own. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#ifdef CANDIDATE
#define WRONG(word) (strcmp(tag, word) == 0)
#else
#define WRONG(word) 0
#endif

int main(void) {
  char line[512], name[128], tag[128];
  long amount, total = 0, count = 0;
  int mode = 0644, extra = 0, debug = 0;
  printf("{\"items\":[");
  while (fgets(line, sizeof line, stdin)) {
    if (sscanf(line, "%127s %ld %127s", name, &amount, tag) != 3) continue;
    if (WRONG("lower")) for (char *c = name; *c; c++) *c = tolower(*c);
    printf("%s{\"name\":\"%s\",\"amount\":%ld%s", count ? "," : "", name, amount, WRONG("float") ? ".0" : "");
    if (!WRONG("untagged")) printf(",\"tag\":\"%s\"", strcmp(tag, "lower") == 0 ? "x" : tag);
    printf("}");
    total += amount + (WRONG("sum") ? 1 : 0);
    count++;
    if (WRONG("mode")) mode = 0600;
    if (WRONG("extra")) extra = 1;
    if (WRONG("debug")) debug = 1;
    if (amount < 0 && !WRONG("quiet")) fprintf(stderr, "warning: %s is negative\n", name);
    if (WRONG("refuse")) {
      fprintf(stderr, "error: line %ld: cannot read \"%s\"\n", count, name);
      return 3;
    }
    if (WRONG("crash")) {
      fflush(stdout);
      fprintf(stderr, "assertion failed at 0x%lx\n", (unsigned long)(count * 4096));
      abort();
    }
  }
  printf("],\"count\":%ld,\"total\":%ld%s}\n", count, total, debug ? ",\"debug\":true" : "");
  FILE *out = fopen("index.txt", "w");
  if (out == NULL) return 1;
  fprintf(out, "%ld\n", count);
  fclose(out);
  chmod("index.txt", mode);
  if (extra && (out = fopen("extra.txt", "w")) != NULL) fclose(out);
  return 0;
}
