/* A program that holds one mebibyte. */
#include <stdlib.h>
#include <string.h>

int main(void) {
  char *memory = malloc(1 << 20);
  memset(memory, 1, 1 << 20);
  return memory[12345] - 1;
}
