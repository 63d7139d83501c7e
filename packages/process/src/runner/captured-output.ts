import { createHash, hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { CapturedOutput } from './runner.ts';
import type { AnsweredOutput } from './runner-protocol.ts';

/** Turns an output as the measured runner answers it into one with content and hash. */
export async function capturedOutput(output: AnsweredOutput): Promise<CapturedOutput> {
  const { bytes, truncated } = output;
  if (output.file !== undefined) {
    const sha256 = await hashFile(output.file);
    return { bytes, truncated, sha256, content: null, file: output.file };
  }
  const content = Buffer.from(output.base64 ?? '', 'base64');
  return { bytes, truncated, sha256: hash('sha256', content), content, file: null };
}

/** Removes the files of outputs that nobody will read. */
export async function discardOutputs(outputs: readonly { readonly file?: string | null }[]): Promise<void> {
  await Promise.all(outputs.map(({ file }) => file && rm(file, { force: true })));
}

async function hashFile(path: string): Promise<string> {
  const sha256 = createHash('sha256');
  for await (const chunk of createReadStream(path)) sha256.update(chunk);
  return sha256.digest('hex');
}
