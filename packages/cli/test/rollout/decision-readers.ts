import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rolloutSources } from '../../../facade/src/go/rollout-sources.ts';
import { launcherSources } from '../../../facade/src/launcher/launcher-sources.ts';
import { buildRust, testFile } from '../../../facade/test/runtime/build-programs.ts';

/** The flag that the readers know. */
export const flag = 'tree_hasher';

/** Who answers for a raw value by the state in a directory? */
export interface Question {
  readonly home: string;
  readonly raw: Uint8Array;
}

/** A program that reads questions and prints answers. */
export type DecisionReader = (questions: readonly Question[]) => Promise<readonly string[]>;

/** A service that is asked for the state, and what the readers that ask it find in their environment besides. */
export interface AskedService {
  readonly address: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Builds the reader of generated Go code. */
export function buildGoReader(dir: string, asked?: AskedService): DecisionReader {
  mkdirSync(dir, { recursive: true });
  for (const { path, text } of rolloutSources(asked?.address)) {
    writeFileSync(join(dir, path), text.replace(/^package \w+$/m, 'package main'));
  }
  cpSync(testFile('../templates/rollout/go.mod'), join(dir, 'go.mod'));
  return buildWith(dir, asked === undefined ? 'decide_generated.go' : 'decide_asked.go', asked);
}

/** Builds the decision of a launcher, whose settings name a control that does nothing. */
export function buildLauncherReader(dir: string): DecisionReader {
  const settings = { flag, home: '/', control: '/bin/false', effects: 'external' } as const;
  const more = { captureEnv: [], redact: [], holdBytes: 0, holdMs: 0 };
  for (const { path, text } of launcherSources({ ...settings, ...more }, '/bin/false', '1.21')) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  rmSync(join(dir, 'main.go'));
  return buildWith(dir, 'decide_launched.go');
}

/** Builds the reader of generated Rust code. */
export function buildRustReader(asked?: AskedService): DecisionReader {
  return readerOf(buildRust(testFile('programs/decide.rs')), asked);
}

function buildWith(dir: string, answer: string, asked?: AskedService): DecisionReader {
  for (const name of ['decide.go', answer]) cpSync(testFile(`programs/${name}`), join(dir, name));
  execFileSync('go', ['build', '-o', 'reader', '.'], { cwd: dir });
  return readerOf(join(dir, 'reader'), asked);
}

function readerOf(program: string, asked?: AskedService): DecisionReader {
  return async (questions) => {
    const child = spawn(program, asked === undefined ? [] : [asked.address], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, ...asked?.env },
    });
    const answers = readAll(child);
    child.stdin.end(questions.map(toLine).join(''));
    return (await answers).trimEnd().split('\n');
  };
}

function toLine({ home, raw }: Question): string {
  return `${home}\t${Buffer.from(raw).toString('hex')}\n`;
}

function readAll(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const said: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => said.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(Buffer.concat(said).toString());
      else reject(new Error(`a reader ended with ${code}`));
    });
  });
}
