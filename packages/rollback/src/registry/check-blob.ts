import { createHash } from 'node:crypto';
import { isMigrateError } from '@strangler/core';
import type { RegistryClient } from './registry-client.ts';

/** Downloads a blob and hashes it; null where it is whole, else what is wrong with it. */
export async function checkBlob(client: RegistryClient, digest: string): Promise<string | null> {
  try {
    const found = await client.readBlob(digest, async (chunks) => {
      const hash = createHash('sha256');
      for await (const chunk of chunks) hash.update(chunk);
      return `sha256:${hash.digest('hex')}`;
    });
    if (found === null) return `${digest} is not there`;
    return found === digest ? null : `${digest} was asked for, and bytes with the digest ${found} came`;
  } catch (error) {
    // docker-registry breaks off, or answers 500, for a blob whose file is gone while its cache still has it.
    if (!isMigrateError(error) || error.code !== 'REGISTRY_UNREACHABLE') throw error;
    await client.listTags();
    return `${digest} cannot be downloaded: ${error.why}`;
  }
}
