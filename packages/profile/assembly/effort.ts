/** How many bytes of names, or frames of stacks, are looked at: far more than a small profile has that is not made to take long. */
const most: u32 = 2 ** 24;

/** Counts what was done for a profile, so that one that would take long is left to who can be interrupted. */
@final
export class Effort {
  private spent: u32 = 0;

  /** Traps where it becomes too much. */
  spend(more: u32): void {
    if (more > most - this.spent) unreachable();
    this.spent += more;
  }
}
