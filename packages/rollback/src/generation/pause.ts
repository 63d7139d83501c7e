const cell = new Int32Array(new SharedArrayBuffer(4));

/** Waits without giving up the thread: writers of the state are synchronous from end to end. */
export function pause(milliseconds: number): void {
  Atomics.wait(cell, 0, 0, milliseconds);
}
