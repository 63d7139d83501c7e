import type { FileChange, Observation } from '@strangler/core';
import { type ByteSource, bytesInMemory, openContent, type StoredContent } from '../bytes/byte-source.ts';
import { describeEnd } from '../compare/describe-end.ts';
import type { Difference } from '../compare/difference.ts';
import { renderDifference } from './render-difference.ts';

/** Written files of which the content is compared line by line. */
const maxFiles = 5;

/** One run of each side on one case. */
export interface ObservedPair {
  readonly control: Observation;
  readonly candidate: Observation;
}

/** Where large contents lie, and how long one comparison of lines may take. */
export interface DetailSettings {
  readonly runDir: string;
  readonly limitMs: number;
}

/** What differs in one channel, ready to print. */
export async function renderDetail(
  channel: Difference['channel'],
  { control, candidate }: ObservedPair,
  settings: DetailSettings,
): Promise<string> {
  switch (channel) {
    case 'stdout':
    case 'stderr':
      return renderContents(control[channel], candidate[channel], settings);
    case 'exit':
      return `control:   ${describeEnd(control.end)}\ncandidate: ${describeEnd(candidate.end)}\n`;
    case 'files':
      return renderFiles(control, candidate, settings);
    case 'answer':
      return `candidate: ${candidate.answer?.fallback ?? 'no event line'}\n`;
  }
}

async function renderContents(
  ours: StoredContent,
  theirs: StoredContent,
  { runDir, limitMs }: DetailSettings,
): Promise<string> {
  const opened: ByteSource[] = [];
  try {
    const open = (content: StoredContent): ByteSource => {
      const source = openContent(content, runDir);
      opened.push(source);
      return source;
    };
    return await renderDifference(open(ours), open(theirs), limitMs);
  } finally {
    for (const source of opened) source.close();
  }
}

async function renderFiles(
  control: Observation,
  candidate: Observation,
  settings: DetailSettings,
): Promise<string> {
  const listings = await renderDifference(listing(control.files), listing(candidate.files), settings.limitMs);
  const contents: string[] = [];
  for (const [ours, theirs] of changedContents(control, candidate).slice(0, maxFiles)) {
    contents.push(`\n${ours.path}\n${await renderContents(ours, theirs, settings)}`);
  }
  return listings + contents.join('');
}

/** Files that both wrote with other content, as far as their content was kept. */
function changedContents(control: Observation, candidate: Observation): [FileChange, FileChange][] {
  const theirs = new Map(candidate.files.map((file) => [file.path, file]));
  return control.files.flatMap((ours): [FileChange, FileChange][] => {
    const other = theirs.get(ours.path);
    const differ = other !== undefined && ours.sha256 !== other.sha256 && isKept(ours) && isKept(other);
    return differ ? [[ours, other]] : [];
  });
}

function isKept({ text, base64, blob }: StoredContent): boolean {
  return text !== undefined || base64 !== undefined || blob !== undefined;
}

function listing(files: readonly FileChange[]): ByteSource {
  const lines = files.map(
    ({ path, change, type, mode, bytes, sha256, target }) =>
      `${change} ${type} ${mode} ${bytes} ${sha256 ?? target ?? '-'} ${path}\n`,
  );
  return bytesInMemory(Buffer.from(lines.join('')));
}
