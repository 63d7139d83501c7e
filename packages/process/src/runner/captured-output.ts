import { rm } from 'node:fs/promises';
import type { CapturedOutput } from './finished-run.ts';
import type { AnsweredOutput } from './runner-protocol.ts';

/** Turns an output as the measured runner answers it into one with content. */
export function capturedOutput(output: AnsweredOutput): CapturedOutput {
  const { bytes, sha256, truncated, text, base64, file } = output;
  if (file !== undefined) return { bytes, sha256, truncated, content: null, file };
  const content = text === undefined ? Buffer.from(base64 ?? '', 'base64') : Buffer.from(text);
  return { bytes, sha256, truncated, content, file: null };
}

/** Removes the files of outputs that nobody will read. */
export async function discardOutputs(outputs: readonly { readonly file?: string | null }[]): Promise<void> {
  await Promise.all(outputs.map(({ file }) => file && rm(file, { force: true })));
}
