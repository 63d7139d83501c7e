import type { OpenChunks } from './decoded-chunks.ts';

/**
 * Keeps the chunks of the first pass where all of them together have at most `limit` bytes, so that later passes need
 * not decode them again; of a larger file nothing is kept.
 */
export function rememberChunks(open: OpenChunks, limit: number): OpenChunks {
  let kept: Uint8Array[] | null = null;
  return async function* chunks() {
    if (kept !== null) {
      yield* kept;
      return;
    }
    const passing: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of open()) {
      length += chunk.length;
      if (length <= limit) passing.push(chunk);
      else passing.length = 0;
      yield chunk;
    }
    if (length <= limit) kept = passing;
  };
}
