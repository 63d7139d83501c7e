import { posix } from 'node:path';
import type { ProfileLine, ProfileLocation } from '@strangler/core';
import { objectFile, objectName } from './object-name.ts';
import type { ProfileTables } from './sample-batch.ts';

/** What a row is of, as pprof's options of the same names. */
export type Granularity = 'functions' | 'filefunctions' | 'files' | 'lines' | 'addresses';

/** What samples are counted by: at functions granularity one frame a function name, whatever file it is in. */
export interface Frame {
  /** As `go tool pprof -top` prints it: address, function, and file or `file:line:column`, as far as they tell. */
  readonly name: string;
  /** At functions granularity where the first function of the name is declared; empty where not known. */
  readonly file: string;
  readonly line: number;
  /** Tells frames of one name apart; the rest of what pprof's `NodeInfo` holds. */
  readonly qualifier: string;
}

/** The frames of a profile; those of location `i` are `indices[offsets[i] .. offsets[i + 1])`, innermost first. */
export interface FrameTable {
  readonly frames: readonly Frame[];
  readonly offsets: Uint32Array;
  readonly indices: Uint32Array;
}

/** How locations become frames. */
export interface FrameTableOptions {
  readonly granularity: Granularity;
  /** Counts what is inlined for the function that it was inlined into. */
  readonly noInlines: boolean;
  /** The names of the functions, as they are shown. */
  readonly names: readonly string[];
  /** The lines of each location that are left. */
  readonly lines: readonly (readonly ProfileLine[])[];
}

/** Builds the frames of a profile; inlined lines are frames of their own. */
export function buildFrameTable(tables: ProfileTables, options: FrameTableOptions): FrameTable {
  const frames: Frame[] = [];
  const known = new Map<string, number>();
  const offsets = new Uint32Array(tables.locations.length + 1);
  const indices: number[] = [];
  const builder = new FrameBuilder(tables, options);
  const frameOf = (location: ProfileLocation, line: ProfileLine | null) => {
    const info = builder.infoOf(location, line);
    const key = keyOf(info);
    const index = known.get(key) ?? frames.length;
    if (index === frames.length) {
      known.set(key, index);
      frames.push(builder.frameOf(info, line));
    }
    return index;
  };
  const ofFunction = options.granularity === 'functions' ? namedFunctions(options) : new Int32Array(0);
  for (let at = 0; at < tables.locations.length; at++) {
    const lines = linesOf(options, at);
    for (let depth = 0; depth < lines.length; depth++) {
      const line = lines[depth] as ProfileLine | null;
      const name = line === null ? -1 : line.functionIndex;
      let index = ofFunction[name] ?? notNamed;
      if (index < 0) index = frameOf(tables.locations[at] as ProfileLocation, line);
      if (ofFunction[name] === notYetSeen) ofFunction[name] = index;
      indices.push(index);
    }
    offsets[at + 1] = indices.length;
  }
  return { frames, offsets, indices: Uint32Array.from(indices) };
}

const notYetSeen = -1;
const notNamed = -2;

/** By function, where its frame goes once it is known: at functions granularity a name is all that tells frames apart. */
function namedFunctions({ names }: FrameTableOptions): Int32Array {
  return Int32Array.from(names, (name) => (name === '' ? notNamed : notYetSeen));
}

const unknownLine = [null];

/** A location without lines is one frame all the same. */
function linesOf({ lines, noInlines }: FrameTableOptions, at: number): readonly (ProfileLine | null)[] {
  const all = lines[at];
  if (all === undefined || all.length === 0) return unknownLine;
  return noInlines ? all.slice(-1) : all;
}

/** What pprof tells frames apart by (`NodeInfo`); empty and 0 for what the granularity leaves out. */
interface NodeInfo {
  readonly address: bigint;
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly startLine: number;
  readonly binary: string;
}

const nowhere: NodeInfo = { address: 0n, name: '', file: '', line: 0, column: 0, startLine: 0, binary: '' };

function keyOf(info: NodeInfo): string {
  const { address, name, file, line, column, startLine, binary } = info;
  if (name !== '' && file === '' && address === 0n && line === 0 && column === 0) return name;
  return `${name}\0${file}\0${address} ${line} ${column} ${startLine}\0${binary}`;
}

class FrameBuilder {
  readonly #tables: ProfileTables;
  readonly #options: FrameTableOptions;
  readonly #binaries: readonly string[];
  readonly #files: readonly string[];

  constructor(tables: ProfileTables, options: FrameTableOptions) {
    const hasFiles = options.granularity !== 'functions';
    this.#tables = tables;
    this.#options = options;
    this.#binaries = tables.mappings.map(objectFile);
    this.#files = tables.functions.map(({ file }) => (hasFiles ? cleanPath(file) : ''));
  }

  infoOf({ address, mappingIndex }: ProfileLocation, line: ProfileLine | null): NodeInfo {
    const { granularity, noInlines, names } = this.#options;
    const at = line?.functionIndex ?? -1;
    const entry = this.#tables.functions[at];
    const binary = this.#binaries[mappingIndex] ?? '';
    const place = granularity === 'addresses' ? address : 0n;
    if (line === null || entry === undefined) return { ...nowhere, address: place, binary };
    const name = granularity === 'files' ? '' : (names[at] ?? '');
    const hasLines = granularity === 'lines' || granularity === 'addresses';
    return {
      address: place,
      name,
      file: this.#files[at] ?? '',
      line: hasLines ? line.line : 0,
      column: granularity === 'addresses' && !noInlines ? line.column : 0,
      startLine: name === '' ? entry.startLine : 0,
      binary: name === '' ? binary : '',
    };
  }

  frameOf(info: NodeInfo, line: ProfileLine | null): Frame {
    const entry = this.#tables.functions[line?.functionIndex ?? -1];
    const isDeclared = this.#options.granularity === 'functions';
    return {
      name: printableName(info),
      file: isDeclared && info.name !== '' ? (entry?.file ?? '') : info.file,
      line: isDeclared ? (entry?.startLine ?? 0) : info.line,
      qualifier:
        info.name === '' || (info.line === 0 && info.column !== 0)
          ? `${info.startLine} ${info.line} ${info.column} ${info.binary}`
          : '',
    };
  }
}

/** As pprof's `PrintableName`. */
function printableName({ address, name, file, line, column, binary }: NodeInfo): string {
  const parts = address === 0n ? [] : [address.toString(16).padStart(16, '0')];
  if (name !== '') parts.push(name);
  if (line !== 0) parts.push(column === 0 ? `${file}:${line}` : `${file}:${line}:${column}`);
  else if (file !== '') parts.push(file);
  else if (name === '') parts.push(objectName(binary));
  return parts.join(' ');
}

/** A path as pprof shows it: what Bazel puts in front taken off, then the shortest form that means the same. */
function cleanPath(path: string): string {
  const trimmed = path.replace(/^\/proc\/self\/cwd\/(\.\/)?/, '');
  if (trimmed === '') return '';
  const normal = posix.normalize(trimmed);
  return normal.length > 1 && normal.endsWith('/') ? normal.slice(0, -1) : normal;
}
