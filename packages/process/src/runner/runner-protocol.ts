import { MigrateError } from '@strangler/core';
import type { PlacedRun } from './case-request.ts';
import type { RunCost, RunEnd } from './finished-run.ts';
import type { RunFault } from './run-fault.ts';
import { inlineOutputBytes, type RunRequest } from './run-request.ts';

/** The version of the protocol that the measured runner says first; runner/src/main.rs documents it. */
export const protocolVersion = 3;

/** One output stream in an answer. */
export interface AnsweredOutput {
  readonly bytes: number;
  readonly truncated: boolean;
  /** Lower-case hex SHA-256 of the bytes that were kept, which exactly one of the keys below has. */
  readonly sha256: string;
  readonly text?: string;
  readonly base64?: string;
  readonly file?: string;
}

/** The answer to a run that was observed. */
export interface FinishedAnswer {
  readonly id: number;
  readonly end: RunEnd;
  readonly stdout: AnsweredOutput;
  readonly stderr: AnsweredOutput;
  readonly cost: RunCost;
}

/** The answer to all runs of a case. */
export interface CaseAnswer {
  readonly id: number;
  readonly runs: readonly PlacedRun[];
}

/** One line from the measured runner. */
export type RunnerAnswer =
  | { readonly protocol: number }
  | FinishedAnswer
  | CaseAnswer
  | { readonly id: number; readonly cancelled: true }
  | FaultyAnswer;

/** The answer where nothing could be observed. */
export interface FaultyAnswer {
  readonly id: number | null;
  readonly fault: RunFault;
}

/** The line that asks for a run. */
export function requestLine(id: number, request: RunRequest): string {
  const { env, ...rest } = request;
  return `${JSON.stringify({ ...rest, id, env: environmentPairs(env), inlineOutputBytes })}\n`;
}

/** Variables as the runner takes them. */
export function environmentPairs(env: RunRequest['env']): string[] {
  return Object.entries(env).map(([name, value]) => `${name}=${value}`);
}

/** The line that asks to kill a run. */
export function cancelLine(id: number): string {
  return `${JSON.stringify({ cancel: id })}\n`;
}

/** Reads one line; throws INTERNAL where it is no answer. */
export function parseAnswer(line: string): RunnerAnswer {
  try {
    const answer: unknown = JSON.parse(line);
    if (isAnswer(answer)) return answer;
  } catch {
    // Falls through to the error below, which shows the line.
  }
  throw new MigrateError({
    code: 'INTERNAL',
    message: 'The measured runner gave an answer that is not of its protocol',
    why: `It wrote: ${line.slice(0, 200)}`,
    next: 'Delete its cache directory, so that it is built again.',
  });
}

function isAnswer(value: unknown): value is RunnerAnswer {
  if (typeof value !== 'object' || value === null) return false;
  if ('protocol' in value) return value.protocol === protocolVersion;
  return 'id' in value && ('end' in value || 'runs' in value || 'cancelled' in value || 'fault' in value);
}
