import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Profile } from '@strangler/core';
import { runCommand } from '@strangler/process';
import { offsetsOf, profileOfSamples } from '../../src/capture/profile-of-samples.ts';
import { profileVariable } from '../../src/capture/profiling-source.ts';
import { createSampleLog, readSampleLog, type SampleLog } from '../../src/capture/sample-log.ts';
import { SymbolReader } from '../../src/capture/symbol-reader.ts';

/** How a test starts a program, and what it does to it while it runs. */
export interface StartOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Called with the process and each text that it writes to standard output. */
  readonly onOutput?: (child: ChildProcess, text: string) => void;
}

/** How a process ended and what it wrote. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end. */
export function runToEnd(binary: string, options: StartOptions = {}): Promise<Ended> {
  const child = spawn(binary, options.args ?? [], {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    options.onOutput?.(child, text);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
}

/** Runs a program that was built with profiling, and returns its end beside its profile. */
export async function takeProfile(
  binary: string,
  options: StartOptions & { readonly directory: string; readonly logBytes?: number },
): Promise<Ended & { readonly profile: Profile; readonly log: SampleLog }> {
  const directory = mkdtempSync(join(options.directory, 'taken-'));
  const file = join(directory, 'samples.bin');
  await createSampleLog(file, options.logBytes);
  const env = { ...(options.env ?? process.env), [profileVariable]: file } as Record<string, string>;
  const ended = await runToEnd(binary, { ...options, env });
  const log = await readSampleLog(file);
  const framesAt = await new SymbolReader({ binary, directory, run: runCommand }).lookUp(offsetsOf(log));
  const facts = { program: basename(binary), durationNanos: 0n };
  return { ...ended, log, profile: profileOfSamples(log, framesAt, facts) };
}
