import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A source file that does not depend on a contract; its path is relative and has slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Source files of this package below a directory, sorted, with one ending and without tests. */
export function readSources(directory: string, ending: string): readonly SourceFile[] {
  const root = fileURLToPath(new URL(`../../${directory}/`, import.meta.url));
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.split(sep).join('/'),
  );
  return paths
    .filter((path) => path.endsWith(ending) && !isTest(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }));
}

function isTest(path: string): boolean {
  return /_test\.go$|(?:^|\/)(?:tests?|target|testdata|benches|examples)\/|\.test\.ts$/.test(path);
}
