import { parseHexAddress } from './address.ts';

/** A mapping of a legacy memory map; mutable, because matching locations corrects some. */
export interface LegacyMapping {
  start: bigint;
  limit: bigint;
  offset: bigint;
  file: string;
  buildId: string;
}

/** What a line of a memory map says. */
export type ParsedMapping = LegacyMapping | 'not executable' | 'unrecognised';

const hex = '[0-9a-fA-F]';
const range = new RegExp(`^ ?(?:0x)?(${hex}{1,32})(?:- ?| )(?:0x)?(${hex}{1,32})(?!${hex}):?`);
/** Two numbers with nothing between them: the last digit alone is the end. */
const joinedRange = new RegExp(`^ ?(?:0x)?(${hex}{1,32})(${hex})(?!${hex}):?`);
const procMaps = new RegExp(
  `^(?: ([-rwxp]{1,16}))?(?: (${hex}{1,32}))? ${hex}{1,32}:${hex}{1,32} [0-9]{1,32}(?: ([^ ]+))?`,
);
const briefMaps = new RegExp(
  `^(?: ([-rwxp]{1,16}))?(?: ([^ ]+))?(?: \\(@(${hex}{1,32})\\))?(?: (${hex}{1,32}))?`,
);

/**
 * Reads one line of a memory map, `start-end perm offset dev inode file` or `start-end: file (@offset) buildId`, each
 * part but the range optional.
 */
export function parseMapping(line: string): ParsedMapping {
  // One space says what many do, and leaves the expressions one way to match.
  const normal = line.replace(/[\t\n\f\r ]+/g, ' ');
  const ends = range.exec(normal) ?? joinedRange.exec(normal);
  if (ends === null) return 'unrecognised';
  const [all, start = '', limit = ''] = ends;
  const rest = normal.slice(all.length);
  const full = procMaps.exec(rest);
  if (full !== null) {
    const [, permission = '', offset = '', file = ''] = full;
    return toMapping({ start, limit, permission, offset, file, buildId: '' });
  }
  const [, permission = '', file = '', offset = '', buildId = ''] = briefMaps.exec(rest) ?? [];
  return toMapping({ start, limit, permission, offset, file, buildId });
}

interface MappingFields {
  readonly start: string;
  readonly limit: string;
  readonly permission: string;
  readonly offset: string;
  readonly file: string;
  readonly buildId: string;
}

function toMapping(fields: MappingFields): ParsedMapping {
  if (fields.permission !== '' && !/x/.test(fields.permission)) return 'not executable';
  const start = parseHexAddress(fields.start);
  const limit = parseHexAddress(fields.limit);
  const offset = parseHexAddress(fields.offset);
  if (start === null || limit === null || offset === null) return 'unrecognised';
  return {
    start: BigInt(start),
    limit: BigInt(limit),
    offset: BigInt(offset),
    file: fields.file,
    buildId: fields.buildId,
  };
}
