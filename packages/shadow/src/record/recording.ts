import { basename } from 'node:path';
import { type CaseDocument, type CaseFile, checkDocument } from '@strangler/core';
import { environmentProblem } from '../corpus/check-environment.ts';
import type { UserExpression } from '../rules/user-expression.ts';
import { type CapturedInputs, captureInputs } from './capture-inputs.ts';
import { CorpusStore } from './corpus-store.ts';
import { countLoss, type LostCall } from './count-loss.ts';
import type { InputEntry } from './input-reader.ts';
import { CaptureLoss } from './loss.ts';
import { type RecordLimits, recordLimits } from './record-limits.ts';
import { maskSecret } from './redact/mask-secret.ts';
import { redactArguments, secretsInArguments } from './redact/redact-arguments.ts';
import { redactContent } from './redact/redact-content.ts';
import { createRedactor, type Redactor } from './redact/redactor.ts';
import { isSecretName } from './redact/secret-name.ts';
import { StdinTape } from './stdin-tape.ts';

/** A call that is about to run, and what of it to keep. */
export interface RecordingOptions {
  /** The arguments that make the case; those that the implementation has in any case are left out. */
  readonly args: readonly string[];
  /** Absolute. */
  readonly cwd: string;
  /** Absolute; the directory of the corpus. */
  readonly corpusDir: string;
  /** The whole environment: the values of its secrets are looked for everywhere. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Names of the variables that the case keeps. */
  readonly keepEnv: readonly string[];
  /** Further files and directories to keep, relative to the working directory. */
  readonly inputs: readonly string[];
  readonly expressions: readonly UserExpression[];
  /** What the case was drawn from; by default itself. */
  readonly source: string | null;
  readonly limits?: RecordLimits;
  readonly now: () => Date;
}

/** What became of a call. */
export type RecordingEnd = { readonly kind: 'kept' | 'known' } | LostCall;

/**
 * One call that is recorded: its inputs are read before it runs, its standard input while it runs, and all is written
 * once it has ended. Nothing here throws, for recording must not change what the command does.
 */
export class Recording {
  readonly stdin: StdinTape;
  readonly #options: RecordingOptions;
  readonly #captured: CapturedInputs | CaptureLoss;

  /** Reads the input files. */
  constructor(options: RecordingOptions) {
    const { args, inputs, cwd, corpusDir, limits = recordLimits } = options;
    this.#options = options;
    this.stdin = new StdinTape(limits.stdinBytes);
    this.#captured = attempt(() => captureInputs({ args, inputs, cwd, corpusDir, limits }));
  }

  /** Writes the case without its secrets, or counts it as lost. */
  finish(): RecordingEnd {
    const store = new CorpusStore(this.#options.corpusDir);
    const kept = attempt(() => {
      if (this.#captured instanceof CaptureLoss) throw this.#captured;
      const prepared = this.#prepare(this.#captured);
      return writeCase(store, prepared);
    });
    if (!(kept instanceof CaptureLoss)) return { kind: kept };
    return countLoss(this.#options.corpusDir, kept, this.#options.now());
  }

  #prepare(captured: CapturedInputs): PreparedCase {
    const redactor = this.#redactor(captured);
    const args = redactArguments(captured.args, redactor);
    const files = redactFiles(captured.entries, redactor);
    for (const { index, path } of captured.named) {
      const place = redactor.redact(path);
      if (path !== '.' && !args[index]?.includes(basename(place))) throw new CaptureLoss('torn-name');
    }
    const { source } = this.#options;
    return {
      ...(source !== null && { source: redactor.redact(source) }),
      args,
      stdin: cleanContent(this.stdin.content(), redactor),
      env: this.#keptVariables(redactor),
      files,
    };
  }

  #redactor(captured: CapturedInputs): Redactor {
    const { args, env, expressions } = this.#options;
    const variables = Object.entries(env).filter(([name]) => isSecretName(name));
    const literals = [
      ...variables.map(([, value = '']) => value),
      ...secretsInArguments(args),
      ...captured.secrets,
    ];
    return createRedactor({ literals, expressions });
  }

  #keptVariables(redactor: Redactor): Record<string, string> {
    const { env, keepEnv } = this.#options;
    const kept: Record<string, string> = {};
    for (const name of keepEnv) {
      const value = env[name];
      if (value === undefined) continue;
      kept[name] = isSecretName(name) ? maskSecret(value) : redactor.redact(value);
    }
    return kept;
  }
}

/** A case without secrets, of which nothing is written yet. */
interface PreparedCase {
  readonly source?: string;
  readonly args: readonly string[];
  readonly stdin: Buffer;
  readonly env: Readonly<Record<string, string>>;
  readonly files: ReadonlyMap<string, InputEntry>;
}

function redactFiles(entries: ReadonlyMap<string, InputEntry>, redactor: Redactor): Map<string, InputEntry> {
  const files = new Map<string, InputEntry>();
  for (const [path, entry] of entries) {
    const place = redactor.redact(path);
    if (files.has(place)) throw new CaptureLoss('torn-name');
    files.set(place, redactEntry(entry, redactor));
  }
  return files;
}

function redactEntry(entry: InputEntry, redactor: Redactor): InputEntry {
  switch (entry.kind) {
    case 'file':
      return { ...entry, bytes: cleanContent(entry.bytes, redactor) };
    case 'symlink':
      return { ...entry, target: redactor.redact(entry.target) };
    case 'directory':
      return entry;
  }
}

function cleanContent(bytes: Buffer, redactor: Redactor): Buffer {
  const clean = redactContent(bytes, redactor);
  if (clean.kind === 'dropped') throw new CaptureLoss(clean.why);
  return clean.bytes;
}

function writeCase(store: CorpusStore, prepared: PreparedCase): 'kept' | 'known' {
  const { source, args, stdin, env, files } = prepared;
  const problem = environmentProblem(env);
  if (problem !== null) throw new CaptureLoss('not-a-case', problem);
  const document: CaseDocument = {
    ...(source !== undefined && { source }),
    args: [...args],
    ...(stdin.length > 0 && { stdin: store.keepContent(stdin) }),
    ...(Object.keys(env).length > 0 && { env: { ...env } }),
    ...(files.size > 0 && { files: keepFiles(store, files) }),
  };
  const checked = checkDocument('CaseDocument', document);
  if (!checked.ok) throw new CaptureLoss('not-a-case', checked.problems[0]?.message);
  return store.append(document);
}

function keepFiles(store: CorpusStore, files: ReadonlyMap<string, InputEntry>): Record<string, CaseFile> {
  return Object.fromEntries([...files].map(([path, entry]) => [path, keepEntry(store, entry)]));
}

function keepEntry(store: CorpusStore, entry: InputEntry): CaseFile {
  switch (entry.kind) {
    case 'file': {
      const mode = entry.mode.toString(8).padStart(4, '0');
      return { file: store.keepFile(entry.bytes), mode, mtime: new Date(entry.mtimeMs).toISOString() };
    }
    case 'symlink':
      return { symlink: entry.target };
    case 'directory':
      return { dir: store.keepEmptyDirectory() };
  }
}

/** Whatever goes wrong while recording is a loss. */
function attempt<T>(work: () => T): T | CaptureLoss {
  try {
    return work();
  } catch (error) {
    return error instanceof CaptureLoss ? error : new CaptureLoss('not-written', (error as Error).message);
  }
}
