import { dirname, relative, resolve } from 'node:path';
import { leadsOut } from '../corpus/check-tree.ts';
import { type InputEntry, InputReader } from './input-reader.ts';
import { CaptureLoss } from './loss.ts';
import { type NamedPath, namedPath } from './named-path.ts';
import type { RecordLimits } from './record-limits.ts';
import { isSecretFileArgument } from './redact/redact-arguments.ts';

/** Which inputs of a call to keep. */
export interface InputRequest {
  readonly args: readonly string[];
  /** Files and directories that the command reads without being told to. */
  readonly inputs: readonly string[];
  readonly cwd: string;
  readonly corpusDir: string;
  readonly limits: RecordLimits;
}

/** The files of a call as they were before it ran. */
export interface CapturedInputs {
  /** Absolute paths below the working directory are relative to it here. */
  readonly args: readonly string[];
  readonly entries: ReadonlyMap<string, InputEntry>;
  /** Which argument names which path, so that the two can be checked against each other. */
  readonly named: readonly { readonly index: number; readonly path: string }[];
  /** Contents of files that arguments say to be secrets. */
  readonly secrets: readonly string[];
}

/** A secret is a line, not a document. */
const maxSecretBytes = 4096;

/** Reads the files and directories that arguments name and those that are listed. Throws CaptureLoss. */
export function captureInputs({ args, inputs, cwd, corpusDir, limits }: InputRequest): CapturedInputs {
  const reader = new InputReader(cwd, corpusDir, limits);
  const named: { index: number; path: string }[] = [];
  const secrets: string[] = [];
  const kept = args.map((arg, index) => {
    const found = namedPath(arg, cwd);
    if (found === null) return arg;
    keep(reader, found);
    named.push({ index, path: found.path });
    if (isSecretFileArgument(args, index)) secrets.push(...secretIn(reader.entries.get(found.path)));
    return asRelative(arg, found);
  });
  for (const input of inputs) reader.read(insideOf(cwd, input));
  return { args: kept, entries: withoutCoveredDirectories(reader.entries), named, secrets };
}

function keep(reader: InputReader, { path, exists }: NamedPath): void {
  if (exists) reader.read(path);
  else reader.addDirectory(dirname(path));
}

function asRelative(arg: string, { path, start }: NamedPath): string {
  return arg.startsWith('/', start) ? arg.slice(0, start) + path : arg;
}

function insideOf(cwd: string, input: string): string {
  const path = relative(cwd, resolve(cwd, input));
  if (leadsOut(path)) throw new CaptureLoss('outside-path');
  return path === '' ? '.' : path;
}

function secretIn(entry: InputEntry | undefined): string[] {
  if (entry?.kind !== 'file' || entry.bytes.length > maxSecretBytes) return [];
  return entry.bytes
    .toString()
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A directory that something lies in is made by that. */
function withoutCoveredDirectories(entries: ReadonlyMap<string, InputEntry>): Map<string, InputEntry> {
  const parents = new Set<string>();
  for (const path of entries.keys()) {
    for (let dir = dirname(path); dir !== '.' && !parents.has(dir); dir = dirname(dir)) parents.add(dir);
  }
  return new Map([...entries].filter(([path, { kind }]) => kind !== 'directory' || !parents.has(path)));
}
