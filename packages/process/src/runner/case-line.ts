import { isUtf8 } from 'node:buffer';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ByteSource, CaseRequest } from './case-request.ts';
import { inlineOutputBytes } from './run-request.ts';
import { environmentPairs } from './runner-protocol.ts';

/** Contents up to this many bytes travel in the request, larger ones through a file: the runner is to stay small. */
const maxInlineBytes = 65_536;

/**
 * The line that asks for all runs of a case; the tree is left out where the runner knows it already.
 *
 * Writes contents that are too large for a line beside the place, and removes those of trees before.
 */
export function caseLine(id: number, request: CaseRequest, isTreeKnown: boolean): string {
  const { place, tree, stdin, spillDir, runs } = request;
  // Beside the place and not in it: whatever lies around the slot is what a program did.
  const contents = `${place}.content`;
  if (!isTreeKnown) rmSync(contents, { recursive: true, force: true });
  const wire = (origin: ByteSource, sha256: string) => wireOrigin(origin, sha256, contents);
  const entries = () =>
    tree.entries.map((entry) =>
      entry.type === 'file' ? { ...entry, origin: wire(entry.origin, entry.sha256) } : entry,
    );
  const document = {
    id,
    place,
    treeDigest: tree.digest,
    ...(!isTreeKnown && { tree: { digest: tree.digest, entries: entries() } }),
    stdin: stdin === null ? null : { sha256: stdin.sha256, origin: wire(stdin.origin, stdin.sha256) },
    inlineOutputBytes,
    spillDir,
    runs: runs.map(({ env, ...run }) => ({ ...run, env: environmentPairs(env) })),
  };
  return `${JSON.stringify(document)}\n`;
}

type WireOrigin = { readonly file: string } | { readonly text: string } | { readonly base64: string };

function wireOrigin(origin: ByteSource, sha256: string, contents: string): WireOrigin {
  if (origin.kind === 'file') return { file: origin.path };
  const { bytes } = origin;
  if (bytes.length > maxInlineBytes) return { file: contentFile(bytes, sha256, contents) };
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return isUtf8(buffer) ? { text: buffer.toString() } : { base64: buffer.toString('base64') };
}

/** The runner checks the hash of what it copies from there. */
function contentFile(bytes: Uint8Array, sha256: string, contents: string): string {
  const file = join(contents, sha256);
  if (existsSync(file)) return file;
  mkdirSync(contents, { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.part`, bytes);
  renameSync(`${file}.part`, file);
  return file;
}
