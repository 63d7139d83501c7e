const knownRoots = ['/tmp', '/var/tmp', '/dev/shm', '/private/tmp', '/var/folders', '/private/var/folders'];

/** A path below a directory for temporary files, up to white space or what commonly ends a path in a text. */
const tail = '((?:/[A-Za-z0-9._@%+=~-]+)*)';
const known = expressionFor(knownRoots);

/** Replaces the root and the random names of every path below a directory for temporary files by `#`. */
export function maskTempPaths(text: string, moreRoots: readonly string[] = []): string {
  if (!text.includes('/')) return text;
  const pattern = moreRoots.length === 0 ? known : expressionFor([...moreRoots, ...knownRoots]);
  return text.replaceAll(pattern, (_, before: string, path: string) => `${before}#tmp${maskNames(path)}`);
}

function expressionFor(roots: readonly string[]): RegExp {
  const trimmed = roots.map((root) => root.replace(/\/$/, '').replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`(^|[^A-Za-z0-9._/-])(?:${trimmed.join('|')})(?![A-Za-z0-9._@%+=~-])${tail}`, 'g');
}

function maskNames(path: string): string {
  return path.replaceAll(/[A-Za-z0-9_]{6,}/g, (run) =>
    looksRandom(run) ? '#' : run.replaceAll(/\d{6,}/g, '#'),
  );
}

/** What Python and Rust put behind `tmp`; else letters and digits, or both cases, in no order of words. */
function looksRandom(run: string): boolean {
  if (/^tmp(?:[a-z0-9_]{8}|[A-Za-z0-9]{6})$/.test(run)) return true;
  const changes = run.match(/[A-Za-z](?=\d)|\d(?=[A-Za-z])/g)?.length ?? 0;
  return changes >= 2 || /[a-z][A-Z].*[A-Z]{2}|[A-Z]{2}.*[a-z][A-Z]|[a-z][A-Z][a-z][A-Z]/.test(run);
}
