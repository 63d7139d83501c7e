import type { ProfileFunction, ProfileLine } from '@strangler/core';
import type { LineReader } from '../line-reader.ts';
import { parseHexAddress } from './address.ts';
import type { AddressTable } from './address-table.ts';
import type { LegacySymbols } from './legacy-profile.ts';
import { refuseSecondProfile } from './memory-map.ts';

/**
 * Reads the symbols of a Java profile, `0x<address> function (file:line)`, beginning with the line that the reader is at.
 *
 * Lines of another shape and addresses that no stack holds are passed over, as google/pprof does.
 */
export function readJavaSymbols(reader: LineReader, table: AddressTable): LegacySymbols {
  const functions: ProfileFunction[] = [];
  const indices = new Map<string, number>();
  const lines: (ProfileLine | undefined)[] = new Array(table.addresses.length).fill(undefined);
  do {
    refuseSecondProfile(reader);
    const [, digits = '', text = ''] = /^0x([0-9a-fA-F]+)\s+(.*)$/s.exec(reader.text.trim()) ?? [];
    const at = locationOf(reader, table, digits);
    if (at === undefined) continue;
    const { name, file, line } = parseSymbol(text);
    const index = indices.get(name) ?? functions.length;
    if (index === functions.length) {
      indices.set(name, index);
      functions.push({ name, systemName: name, file, startLine: 0 });
    }
    lines[at] = { functionIndex: index, line, column: 0 };
  } while (reader.next());
  return { functions, lines };
}

function locationOf(reader: LineReader, table: AddressTable, digits: string): number | undefined {
  if (digits === '') return undefined;
  const address = parseHexAddress(digits);
  if (address === null) throw reader.fault('symbol', `an address of over 64 bits, ${digits.slice(0, 40)}`);
  return table.find(address);
}

interface Symbol {
  readonly name: string;
  readonly file: string;
  readonly line: number;
}

/** Takes apart `function (file:line)` or `function (library path)`; any other text is a name as it is. */
function parseSymbol(text: string): Symbol {
  const opening = text.endsWith(')') ? openingOf(text) : -1;
  const fileLine = /:(-?[0-9]{1,20})\)$/.exec(text.slice(-24));
  if (opening > 0 && fileLine !== null) {
    const colon = text.length - fileLine[0].length;
    const before = openingOf(text.slice(0, colon - 1));
    if (before > 0) {
      return {
        name: text.slice(0, before - 1),
        file: text.slice(before + 1, colon),
        line: Math.max(0, Number(fileLine[1])),
      };
    }
  }
  if (opening > 0) {
    return { name: text.slice(0, opening - 1), file: baseName(text.slice(opening + 1, -1)), line: 0 };
  }
  if (text.includes('generated stub/JIT')) return { name: 'STUB', file: '', line: 0 };
  return { name: text, file: '', line: 0 };
}

/** The last opening bracket that follows white space; -1 for none. */
function openingOf(text: string): number {
  for (let at = text.lastIndexOf('('); at > 0; at = text.lastIndexOf('(', at - 1)) {
    if (/\s/.test(text.charAt(at - 1))) return at;
  }
  return -1;
}

/** The last element of a path as Go's `filepath.Base` has it. */
function baseName(path: string): string {
  if (path === '') return '.';
  let end = path.length;
  while (end > 0 && path[end - 1] === '/') end--;
  return end === 0 ? '/' : path.slice(path.lastIndexOf('/', end - 1) + 1, end);
}
