import type { Profile } from '@strangler/core';
import { type LineReader, quoteLine, type TextSource } from '../line-reader.ts';
import { type Address, beforeAddress, readAddresses } from './address.ts';
import { buildLegacyProfile } from './legacy-profile.ts';
import { isMemoryMapStart, readAdditionalSections, refuseSecondProfile } from './memory-map.ts';
import { withoutRepeatedLeaf } from './second-frames.ts';
import { type LegacyText, nextContent, openLegacyText, pushFrames } from './text-sections.ts';

const start = /--- threadz [0-9]+ ---/;

/** Whether the first line that is no comment begins a threadz profile or one of its threads. */
export function isLegacyThread(firstContent: string): boolean {
  return start.test(firstContent) || isThreadStart(firstContent);
}

/** Reads a threadz profile: the stack of every thread, `[same as previous thread]` for another one like it. */
export function readLegacyThread(source: TextSource): Profile {
  const text = openLegacyText(source, 1);
  const { reader, table, columns, refuse } = text;
  nextContent(reader);
  if (start.test(reader.text)) skipToThreads(reader);
  while (!isMemoryMapStart(reader.text) && !reader.text.trimStart().startsWith('---- no stack trace for')) {
    if (!isThreadStart(reader.text)) throw noThread(reader);
    readThread(text);
  }
  const profile = buildLegacyProfile({
    sampleTypes: [{ type: 'thread', unit: 'count' }],
    periodType: { type: 'thread', unit: 'count' },
    period: 1n,
    mappings: readAdditionalSections(reader),
    samples: columns.finish(),
    addresses: table.addresses,
    refuse,
  });
  return { ...profile, samples: withoutRepeatedLeaf(profile) };
}

function skipToThreads(reader: LineReader): void {
  while (reader.next()) if (isMemoryMapStart(reader.text) || reader.text.startsWith('-')) return;
}

/** Whether a line is `--- Thread <id> (name: <name>/<number>) stack: ---`. */
function isThreadStart(line: string): boolean {
  const begin = /--- Thread [0-9a-fA-F]+ \(name: /.exec(line);
  if (begin === null) return false;
  return /\/[0-9]+\) stack: ---/.test(line.slice(begin.index + begin[0].length));
}

function noThread(reader: LineReader): Error {
  const isEnd = reader.text === '';
  const problem = isEnd ? 'it ends without a memory map' : `no thread: ${quoteLine(reader.text)}`;
  return reader.fault('thread', problem);
}

/** Reads one thread and leaves the reader at the line behind it. */
function readThread(text: LegacyText): void {
  const { reader, columns } = text;
  const addresses: Address[] = [];
  let isRepeated = false;
  while (reader.next()) {
    const line = reader.text.trim();
    if (line.startsWith('---')) break;
    if (line.includes('same as previous thread')) isRepeated = true;
    else for (const address of readAddresses(line, reader)) addresses.push(address);
  }
  refuseSecondProfile(reader);
  if (isRepeated || addresses.length === 0) {
    if (columns.length > 0) columns.addToLast(0, 1n);
    return;
  }
  // The leaf is where the thread stands; a caller's address is where the call returns to.
  pushFrames(
    text,
    addresses.map((address, at) => (at === 0 ? address : beforeAddress(address))),
  );
  columns.finishSample([1n]);
}
