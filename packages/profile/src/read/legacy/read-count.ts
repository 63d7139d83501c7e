import type { Profile } from '@strangler/core';
import { type LineReader, quoteLine, type TextSource } from '../line-reader.ts';
import { type Address, beforeAddress, readAddresses } from './address.ts';
import { buildLegacyProfile } from './legacy-profile.ts';
import { readAdditionalSections } from './memory-map.ts';
import { parseInteger } from './parse-integer.ts';
import { isSpaceOrComment, nextContent, openLegacyText, pushFrames } from './text-sections.ts';

const header = /^(\S+) profile: total [0-9]+$/;

/** Whether the first line that is no comment begins a count profile of Go, such as `goroutine profile: total 7`. */
export function isLegacyCount(firstContent: string): boolean {
  return header.test(firstContent);
}

/** Reads a count profile of Go (goroutine, threadcreate and programs' own): one line `count @ addresses` a stack. */
export function readLegacyCount(source: TextSource): Profile {
  const text = openLegacyText(source, 1);
  const { reader, table, columns, refuse } = text;
  nextContent(reader);
  const type = header.exec(reader.text)?.[1] ?? '';
  while (reader.next() && !reader.text.startsWith('---')) {
    if (isSpaceOrComment(reader.text)) continue;
    const { count, addresses } = readSample(reader);
    pushFrames(text, addresses);
    columns.finishSample([count]);
  }
  return buildLegacyProfile({
    sampleTypes: [{ type, unit: 'count' }],
    periodType: { type, unit: 'count' },
    period: 1n,
    mappings: readAdditionalSections(reader),
    samples: columns.finish(),
    addresses: table.addresses,
    refuse,
  });
}

function readSample(reader: LineReader): { readonly count: bigint; readonly addresses: readonly Address[] } {
  const match = /^([0-9]+) @((?: 0x[0-9a-f]+)+)$/.exec(reader.text);
  const count = match && parseInteger(match[1] ?? '');
  if (!match || count === null) {
    throw reader.fault('sample', `no line "count @ addresses": ${quoteLine(reader.text)}`);
  }
  // Every address is one that a call returns to; one byte before lies in the call.
  return { count, addresses: readAddresses(match[2] ?? '', reader).map(beforeAddress) };
}
