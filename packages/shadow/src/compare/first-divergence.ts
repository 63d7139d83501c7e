import { isUtf8 } from 'node:buffer';
import type { ByteSource } from '../bytes/byte-source.ts';

const chunkBytes = 1 << 20;
const before = 64;
const behind = 192;
const bytesARow = 16;
const rowsBefore = 2;
const rows = 6;

/** Where two contents begin to differ; `line` and `column` count from 1, the column in bytes. */
interface Divergence {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** Shows the first place where two contents differ with what is around it, reading no more than a piece at a time. */
export function renderFirstDivergence(control: ByteSource, candidate: ByteSource): string {
  const divergence = findDivergence(control, candidate);
  if (divergence === null) return 'the bytes are the same\n';
  const { offset, line, column } = divergence;
  const sizes = `control ${control.size} bytes, candidate ${candidate.size} bytes`;
  const head = `first difference at byte ${offset} (line ${line}, column ${column}); ${sizes}`;
  const windows = [control, candidate].map((source) => windowAround(source, offset));
  const asText = windows.every((window) => isUtf8(window) && !hasControls(window));
  const shown = asText
    ? [control, candidate].map((source, at) =>
        textWindow(source, offset, at === 0 ? 'control:   ' : 'candidate: '),
      )
    : [hexWindow(control, offset, '-'), hexWindow(candidate, offset, '+')];
  return `${head}\n${shown.join('')}`;
}

/** The first byte at which the contents differ, or at which one of them ends; null where they are the same. */
export function findDivergence(control: ByteSource, candidate: ByteSource): Divergence | null {
  let line = 1;
  let lineStart = 0;
  const [ours, theirs] = [Buffer.allocUnsafe(chunkBytes), Buffer.allocUnsafe(chunkBytes)];
  for (let offset = 0; ; offset += chunkBytes) {
    const [a, b] = [control.readInto(ours, offset), candidate.readInto(theirs, offset)];
    const same = a.equals(b);
    const length = same ? a.length : commonLength(a, b);
    for (let at = a.indexOf(10); at !== -1 && at < length; at = a.indexOf(10, at + 1)) {
      line++;
      lineStart = offset + at + 1;
    }
    if (!same) return { offset: offset + length, line, column: offset + length - lineStart + 1 };
    if (a.length < chunkBytes) return null;
  }
}

/** Halves the piece that differs, since comparing bytes one by one is slow. */
function commonLength(a: Buffer, b: Buffer): number {
  let low = 0;
  let high = Math.min(a.length, b.length);
  while (low < high) {
    const middle = low + Math.ceil((high - low) / 2);
    if (a.subarray(low, middle).equals(b.subarray(low, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

function windowAround(source: ByteSource, offset: number): Buffer {
  const start = charStart(source, Math.max(0, offset - before));
  return trimPartial(source.read(start, offset - start + behind));
}

/** The first byte of a character at or behind an offset; as it is where the bytes are no UTF-8. */
function charStart(source: ByteSource, offset: number): number {
  const bytes = source.read(offset, 4);
  const skip = bytes.findIndex((byte) => (byte & 0xc0) !== 0x80);
  return offset + Math.max(0, skip);
}

/** Without a last character of which bytes are missing. */
function trimPartial(bytes: Buffer): Buffer {
  for (let cut = 0; cut < 4 && cut < bytes.length; cut++) {
    const shorter = bytes.subarray(0, bytes.length - cut);
    if (isUtf8(shorter)) return shorter;
  }
  return bytes;
}

function hasControls(bytes: Buffer): boolean {
  return bytes.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
}

function textWindow(source: ByteSource, offset: number, label: string): string {
  const start = charStart(source, Math.max(0, offset - before));
  const text = JSON.stringify(windowAround(source, offset).toString());
  const end = start + Buffer.byteLength(windowAround(source, offset)) < source.size ? ' …' : '';
  return `  ${label}${start > 0 ? '… ' : ''}${text}${end}\n`;
}

function hexWindow(source: ByteSource, offset: number, sign: string): string {
  const first = Math.max(0, Math.floor(offset / bytesARow) - rowsBefore) * bytesARow;
  const bytes = source.read(first, rows * bytesARow);
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += bytesARow) {
    lines.push(hexRow(bytes.subarray(at, at + bytesARow), first + at, sign));
  }
  return lines.length === 0 ? `${sign} (ends at byte ${source.size})\n` : lines.join('');
}

function hexRow(bytes: Buffer, offset: number, sign: string): string {
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
  const text = bytes.toString('latin1').replaceAll(/[^\x20-\x7e]/g, '.');
  return `${sign} ${offset.toString(16).padStart(8, '0')}  ${hex.padEnd(bytesARow * 3 - 1)}  ${text}\n`;
}
