import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative } from 'node:path';

/** One real source file of this machine. */
export interface SourceFile {
  /** Where it is from, for example `go:src/net/http/server.go`. */
  readonly name: string;
  readonly path: string;
}

const endings = new Set(['.c', '.cts', '.go', '.h', '.js', '.mjs', '.py', '.rs', '.sh', '.ts', '.yml']);
const maxBytes = 200_000;

/** Source files of GOROOT and of this repository's packages, by name, each content once. */
export function findSourceFiles(repository: string): readonly SourceFile[] {
  const root = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim();
  const places = [
    { prefix: 'go:', root, dirs: ['src', 'test', 'misc'] },
    { prefix: 'npm:', root: join(repository, 'node_modules'), dirs: ['execa', 'vitest', 'commander'] },
    { prefix: 'here:', root: repository, dirs: ['packages', 'examples'] },
  ];
  const seen = new Set<string>();
  return places.flatMap(({ prefix, root, dirs }) =>
    dirs
      .flatMap((dir) => filesBelow(join(root, dir)))
      .filter((path) => isNew(path, seen))
      .map((path) => ({ name: `${prefix}${relative(root, path)}`, path })),
  );
}

const skipped = new Set(['node_modules', 'target', 'dist', 'bin', 'corpus', '.migrate']);

function filesBelow(dir: string): string[] {
  const entries = readdirSync(dir, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesBelow(path);
    return entry.isFile() && endings.has(extname(entry.name)) && statSync(path).size <= maxBytes
      ? [path]
      : [];
  });
}

/** Whether a content has not been seen; one file under two names is one input. */
function isNew(path: string, seen: Set<string>): boolean {
  const digest = createHash('sha256').update(readFileSync(path)).digest('hex');
  const isKnown = seen.has(digest);
  seen.add(digest);
  return !isKnown;
}
