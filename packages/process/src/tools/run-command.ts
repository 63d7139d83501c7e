import { MigrateError } from '@strangler/core';

/** How a tool is run; `env` is its whole environment, this process's own by default. */
export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What standard input holds; empty by default. */
  readonly stdin?: string | Uint8Array;
  /** Milliseconds after which the tool and all it started are ended; no limit by default. */
  readonly timeoutMs?: number;
  /** Ends the tool and all it started. */
  readonly signal?: AbortSignal;
  /** Characters of stdout, and of stderr, past which the tool is ended; 100 million by default. */
  readonly maxOutput?: number;
  /** False to get a non-zero exit code as a value and not as an error. */
  readonly reject?: boolean;
}

/** What a tool that ended by itself wrote, as UTF-8 text with its final newline, and its exit code. */
export interface CommandResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The type of {@link runCommand}, for those who are handed one. */
export type RunCommand = typeof runCommand;

/** How long a tool may tidy up after SIGTERM before it is killed. */
const graceMs = 1_000;

/**
 * Runs a tool such as go, cargo or git and waits for it.
 *
 * Throws TOOL_MISSING where it cannot be started for want of a file, INTERRUPTED after an abort, and TOOL_FAILED
 * for all else: an exit code other than 0 (unless `reject` is false), a signal, the timeout, too much output.
 */
export async function runCommand(
  tool: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  // Loaded when it is first needed: it takes half of the time in which the command line starts.
  const { execa } = await import('execa');
  const outcome = await execa(tool, args, {
    ...(options.cwd !== undefined && { cwd: options.cwd }),
    ...(options.signal && { cancelSignal: options.signal }),
    ...(options.stdin === undefined ? { stdin: 'ignore' } : { input: options.stdin }),
    ...(options.timeoutMs !== undefined && { timeout: options.timeoutMs }),
    ...(options.maxOutput !== undefined && { maxBuffer: options.maxOutput }),
    env: options.env ?? process.env,
    extendEnv: false,
    killDescendants: true,
    forceKillAfterDelay: graceMs,
    stripFinalNewline: false,
    reject: false,
  });
  const { exitCode, stdout = '', stderr = '' } = outcome;
  const accepted = options.reject === false || exitCode === 0;
  if (exitCode !== undefined && accepted && !wasEnded(outcome)) return { exitCode, stdout, stderr };
  throw failureOf(outcome, { tool, args, options });
}

/** The parts of execa's result that tell how a tool ended. */
interface Outcome {
  readonly failed: boolean;
  readonly exitCode?: number | undefined;
  readonly signal?: string | undefined;
  readonly code?: string | undefined;
  readonly cause?: unknown;
  readonly originalMessage?: string | undefined;
  readonly stderr?: string | undefined;
  readonly timedOut: boolean;
  readonly isCanceled: boolean;
  readonly isMaxBuffer: boolean;
}

interface Call {
  readonly tool: string;
  readonly args: readonly string[];
  readonly options: CommandOptions;
}

/** A tool that handles SIGTERM exits with a code of its own, which is then no answer. */
function wasEnded(outcome: Outcome): boolean {
  return outcome.timedOut || outcome.isCanceled || outcome.isMaxBuffer;
}

function failureOf(outcome: Outcome, call: Call): MigrateError {
  const line = [call.tool, ...call.args].join(' ');
  const cause = outcome.cause;
  if (outcome.isCanceled) {
    return new MigrateError({
      code: 'INTERRUPTED',
      message: `${line} was interrupted`,
      why: 'The caller asked to stop.',
      next: 'Start it again when you like.',
      cause,
    });
  }
  if (outcome.code === 'ENOENT') return notFound(call, outcome);
  return new MigrateError({
    code: 'TOOL_FAILED',
    message: `${line} ${howItEnded(outcome, call.options)}`,
    why: lastLines(outcome.stderr ?? '') || outcome.originalMessage || 'It wrote nothing to standard error.',
    next: `Run it by hand${call.options.cwd === undefined ? '' : ` in ${call.options.cwd}`}: ${line}`,
    cause,
  });
}

function notFound({ tool, options }: Call, outcome: Outcome): MigrateError {
  return new MigrateError({
    code: 'TOOL_MISSING',
    message: `${tool} could not be started`,
    why: `The program, its interpreter or the working directory ${options.cwd ?? process.cwd()} does not exist.`,
    next: 'Install the tool, or correct the directory.',
    cause: outcome.cause,
  });
}

function howItEnded(outcome: Outcome, options: CommandOptions): string {
  if (outcome.timedOut) return `did not end within ${options.timeoutMs} ms`;
  if (outcome.isMaxBuffer) return `wrote more than ${options.maxOutput ?? 100_000_000} characters`;
  if (outcome.signal !== undefined) return `was ended by ${outcome.signal}`;
  if (outcome.exitCode !== undefined) return `ended with exit code ${outcome.exitCode}`;
  return `could not be started (${outcome.code ?? 'unknown reason'})`;
}

function lastLines(text: string): string {
  return text.trimEnd().split('\n').slice(-10).join('\n');
}
