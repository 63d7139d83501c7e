/** What a step gives, or null where it throws: for what nothing depends on. */
export function orNull<T>(step: () => T): T | null {
  try {
    return step();
  } catch {
    return null;
  }
}
