import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Go sources by the absolute path that they take for one build; the files there need not exist. */
export type Overlay = ReadonlyMap<string, string>;

/** Writes sources and the document for `go build -overlay` that puts them in place, and returns its path. */
export async function writeOverlay(overlay: Overlay, directory: string): Promise<string> {
  await mkdir(directory, { recursive: true });
  const replaced: Record<string, string> = {};
  for (const [index, [place, text]] of [...overlay].entries()) {
    const file = join(directory, `${index}-${basename(place)}`);
    await writeFile(file, text);
    replaced[place] = file;
  }
  const document = join(directory, 'overlay.json');
  await writeFile(document, JSON.stringify({ Replace: replaced }));
  return document;
}
