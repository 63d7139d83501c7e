import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packageDir = fileURLToPath(new URL('../../', import.meta.url));

/** The Go of the rollout and its tests as a module of their own, without a generated package around them. */
export function layOutRollout(): string {
  const dir = mkdtempSync(join(tmpdir(), 'rollout-go-'));
  for (const source of ['templates/rollout', 'test/rollout/go']) {
    cpSync(join(packageDir, source), dir, { recursive: true });
  }
  return dir;
}
