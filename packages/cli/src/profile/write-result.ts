import { closeSync, openSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { MigrateError, type Profile, type ProfileReport } from '@strangler/core';
import {
  buildFlameTree,
  encodeFolded,
  encodeProfile,
  encodeSpeedscope,
  type FlameTreeOptions,
} from '@strangler/profile';
import { renderFlameGraph, renderProfileText } from '@strangler/report';
import type { CommandContext } from '../terminal/command-context.ts';

/** How a profile can be shown. */
export type ProfileFormat = 'text' | 'json' | 'html' | 'speedscope' | 'folded' | 'pprof';

/** How and where the result is wanted. */
export interface ResultOptions {
  readonly format?: ProfileFormat;
  /** Written there and not to standard output. */
  readonly out?: string;
  /** Functions in the text. */
  readonly top: number;
}

/** What was found, and what it was found in. */
export interface ProfileResult {
  readonly report: ProfileReport;
  /** The samples; text and JSON do without them. */
  readonly profile: () => Profile | Promise<Profile>;
  /** What the report was made with, so that every view shows the same. */
  readonly view: FlameTreeOptions;
  /** What was profiled, for headings. */
  readonly title: string;
}

/** Writes a result in the format that is asked for to standard output or a file. */
export async function writeResult(
  context: CommandContext,
  options: ResultOptions,
  result: ProfileResult,
): Promise<void> {
  const { format, out } = destinationOf(context, options);
  const style = { color: context.color && out === undefined, top: options.top };
  const pieces = format === 'text' ? [renderProfileText(result.report, style)] : await encode(format, result);
  if (out !== undefined) writeOut(resolve(context.cwd, out), pieces);
  else for (const piece of pieces) if (typeof piece === 'string') context.io.out(piece);
}

/** Throws USAGE for a format that cannot go where it is wanted; to be called before the work begins. */
export function checkDestination(context: CommandContext, options: ResultOptions): void {
  const { format, out } = destinationOf(context, options);
  if (format === 'pprof' && out === undefined) throw pprofNeedsFile();
}

/** `--json` is for programs that read standard output, so it wins. */
function destinationOf(
  { json }: CommandContext,
  { format = 'text', out }: ResultOptions,
): { readonly format: ProfileFormat; readonly out: string | undefined } {
  return json ? { format: 'json', out: undefined } : { format, out };
}

type Pieces = Iterable<string | Uint8Array>;

async function encode(format: Exclude<ProfileFormat, 'text'>, result: ProfileResult): Promise<Pieces> {
  const { report, view, title } = result;
  if (format === 'json') return [`${JSON.stringify(report)}\n`];
  const profile = await result.profile();
  switch (format) {
    case 'html':
      return [renderFlameGraph(buildFlameTree(profile, view), { title, report })];
    case 'speedscope':
      return encodeSpeedscope(buildFlameTree(profile, view), title);
    case 'folded':
      return encodeFolded(buildFlameTree(profile, view));
    case 'pprof':
      return [encodeProfile(profile)];
  }
}

function writeOut(file: string, pieces: Pieces): void {
  const descriptor = openOut(file);
  try {
    for (const piece of pieces) writePiece(file, descriptor, piece);
  } finally {
    closeSync(descriptor);
  }
}

function writePiece(file: string, descriptor: number, piece: string | Uint8Array): void {
  try {
    writeFileSync(descriptor, piece);
  } catch (error) {
    throw cannotWrite(file, error as Error);
  }
}

function openOut(file: string): number {
  try {
    return openSync(file, 'w');
  } catch (error) {
    throw cannotWrite(file, error as Error);
  }
}

function cannotWrite(file: string, { message }: Error): MigrateError {
  return new MigrateError({
    code: 'USAGE',
    message: `${file} cannot be written`,
    why: message,
    next: 'Give --out a file in a directory that exists, that you may write to, and that has room.',
  });
}

function pprofNeedsFile(): MigrateError {
  return new MigrateError({
    code: 'USAGE',
    message: '--format pprof needs --out <file>',
    why: 'A profile is binary and is not written to standard output.',
    next: 'Add --out profile.pb.gz.',
  });
}
