import type { LineReader } from '../line-reader.ts';
import { type LegacyMapping, parseMapping } from './parse-mapping.ts';

export type { LegacyMapping } from './parse-mapping.ts';

const sentinels = ['--- Memory map: ---', 'MAPPED_LIBRARIES:'];

/** Whether a line says that the memory map begins. */
export function isMemoryMapStart(line: string): boolean {
  return sentinels.some((sentinel) => line.includes(sentinel));
}

/** Skips to the memory map, beginning with the line that the reader is at, and reads it. */
export function readAdditionalSections(reader: LineReader): readonly LegacyMapping[] {
  while (!isMemoryMapStart(reader.text) && reader.next()) refuseSecondProfile(reader);
  return readMemoryMap(reader);
}

/**
 * Reads the executable mappings of /proc/self/maps or of the shorter notations of google/pprof, to the end of the text.
 *
 * A line `name=value` sets what `$name` stands for in later lines; all other lines are passed over. Throws
 * PROFILE_INVALID where another profile follows.
 */
export function readMemoryMap(reader: LineReader): readonly LegacyMapping[] {
  const mappings: LegacyMapping[] = [];
  const attributes = new Map<string, string>();
  while (reader.next()) {
    refuseSecondProfile(reader);
    const line = replaceAttributes(withoutLogPrefix(reader.text), attributes, reader);
    const mapping = parseMapping(line);
    if (mapping === 'unrecognised') noteAttribute(line, attributes);
    else if (mapping !== 'not executable') mappings.push(mapping);
    if (mappings.length > reader.limits.tableEntries) {
      throw reader.fault(
        'mapping',
        `more than ${reader.limits.tableEntries} mappings, the limit for reading`,
      );
    }
  }
  return mappings;
}

const headers =
  /^(?:heap profile: *\d|--- heapz |--- contentionz |--- mutex:|--- contention:|--- threadz \d|\S+ profile: total \d+$)/;

/** Throws where a line begins a profile, so that what follows it would be lost without a word. */
export function refuseSecondProfile(reader: LineReader): void {
  if (!headers.test(reader.text)) return;
  throw reader.fault('header', 'a second profile begins: several profiles were concatenated');
}

/** Takes off what glog writes before a message, `… file:line] `. */
function withoutLogPrefix(line: string): string {
  const bracket = line.search(/[[\]]/);
  if (bracket < 0 || !/^\][\t\n\f\r ]/.test(line.slice(bracket, bracket + 2))) return line;
  const before = line.slice(0, bracket);
  const digits = before.length - (/[0-9]+$/.exec(before.slice(-20))?.[0].length ?? 0);
  if (digits === before.length || digits < 2 || before[digits - 1] !== ':') return line;
  return line.slice(bracket + 2);
}

function noteAttribute(line: string, attributes: Map<string, string>): void {
  const equals = line.indexOf('=');
  if (equals < 0) return;
  const name = `$${line.slice(0, equals).trim()}`;
  // The first value that a name is given stays.
  if (!attributes.has(name)) attributes.set(name, line.slice(equals + 1).trim());
}

const attributeLimit = 1024;

function replaceAttributes(
  line: string,
  attributes: ReadonlyMap<string, string>,
  reader: LineReader,
): string {
  if (attributes.size === 0 || !line.includes('$')) return line;
  if (attributes.size > attributeLimit) {
    throw reader.fault('mapping', `more than ${attributeLimit} names that $ may stand before`);
  }
  const parts: string[] = [];
  let length = 0;
  for (let at = 0; at < line.length; ) {
    const [text, end] = replacementAt(line, at, attributes);
    parts.push(text);
    length += text.length;
    at = end;
    if (length > reader.limits.lineBytes) throw reader.fault('mapping', 'a line that grows without end');
  }
  return parts.join('');
}

/** What stands at a place once attributes are put in, and where the line goes on. */
function replacementAt(
  line: string,
  at: number,
  attributes: ReadonlyMap<string, string>,
): readonly [string, number] {
  if (line[at] !== '$') {
    const dollar = line.indexOf('$', at);
    const end = dollar < 0 ? line.length : dollar;
    return [line.slice(at, end), end];
  }
  for (const [name, value] of attributes) {
    if (line.startsWith(name, at)) return [value, at + name.length];
  }
  return ['$', at + 1];
}
