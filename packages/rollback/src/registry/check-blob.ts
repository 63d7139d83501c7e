import { createHash } from 'node:crypto';
import type { RegistryClient } from './registry-client.ts';

/** Downloads a blob and hashes it; null where it is whole, else what is wrong with it. */
export async function checkBlob(client: RegistryClient, digest: string): Promise<string | null> {
  const found = await client.readBlob(digest, async (chunks) => {
    const hash = createHash('sha256');
    for await (const chunk of chunks) hash.update(chunk);
    return `sha256:${hash.digest('hex')}`;
  });
  if (found === null) return `${digest} is not there`;
  return found === digest ? null : `${digest} was asked for, and bytes with the digest ${found} came`;
}
