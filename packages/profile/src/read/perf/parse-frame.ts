import { type Address, parseHexAddress } from '../legacy/address.ts';

/** One frame of a stack of `perf script`. */
export interface PerfFrame {
  readonly address: Address;
  /** The function as perf demangled it, without the offset; empty where perf does not know it. */
  readonly symbol: string;
  /** The file of the code, empty where it is not printed or not known. */
  readonly object: string;
  /** Whether the compiler put the function into the one that follows. */
  readonly isInlined: boolean;
}

/** A frame with the source line that follows it, if any. */
export interface PlacedFrame extends PerfFrame {
  readonly file: string;
  readonly line: number;
}

/** Reads `address symbol+0xoffset (object)`; null for another line. */
export function parsePerfFrame(line: string): PerfFrame | null {
  const trimmed = line.trim();
  const [all, digits = ''] = /^([0-9a-f]{1,16})(?=\s|$)/.exec(trimmed) ?? [];
  const address = all === undefined ? null : parseHexAddress(digits);
  if (address === null) return null;
  let rest = trimmed.slice(digits.length).trim();
  const isInlined = rest.endsWith('(inlined)');
  if (isInlined) rest = rest.slice(0, -'(inlined)'.length).trimEnd();
  const opening = isInlined ? -1 : openingOfObject(rest);
  const symbol = opening < 0 ? rest : rest.slice(0, opening).trimEnd();
  const object = opening < 0 ? '' : withoutOffset(rest.slice(opening + 1, -1));
  return { address, symbol: known(withoutOffset(symbol)), object: known(object), isInlined };
}

/** The bracket that opens the object at the end of a line; -1 for none. Objects may hold brackets: `/a (deleted)`. */
function openingOfObject(text: string): number {
  if (!text.endsWith(')')) return -1;
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    const character = text.charAt(at);
    if (character === ')') depth++;
    else if (character === '(') depth--;
    if (depth === 0) return at === 0 || text[at - 1] === ' ' ? at : -1;
  }
  return -1;
}

function withoutOffset(text: string): string {
  const plus = text.lastIndexOf('+0x');
  return plus > 0 && /^[0-9a-f]{1,16}$/.test(text.slice(plus + 3)) ? text.slice(0, plus) : text;
}

function known(name: string): string {
  return name === '[unknown]' ? '' : name;
}
