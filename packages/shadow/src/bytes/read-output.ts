import type { Output } from '@strangler/core';

/** Gives the bytes that an observation holds. */
export type ReadOutput = (output: Output) => Uint8Array;
