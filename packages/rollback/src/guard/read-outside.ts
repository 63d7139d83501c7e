import type { Counts, Stage } from '@strangler/core';
import { errorText } from '../file-system/error-text.ts';
import type { OutsideCounts } from './guard-input.ts';
import type { GuardLimits } from './guard-limits.ts';

/** The stage that is asked about. */
export interface OutsideQuestion {
  readonly stage: Stage;
  readonly beganMs: number;
  readonly nowMs: number;
}

type Settings = NonNullable<GuardLimits['prometheus']>;

const maxAnswerBytes = 1024 * 1024;

/**
 * Asks a Prometheus server for runs and errors of both arms since the stage began. Null where none is configured or
 * no candidate answers; never throws: a server that is down, slow or wrong is missing data.
 */
export async function readOutside(
  settings: Settings | null,
  question: OutsideQuestion,
  signal?: AbortSignal,
): Promise<OutsideCounts | null> {
  const { stage, beganMs, nowMs } = question;
  if (settings === null || stage === 'off' || stage === 'shadow') return null;
  const seconds = Math.max(1, Math.ceil((nowMs - beganMs) / 1000));
  const { controlRuns, controlErrors, candidateRuns, candidateErrors } = settings.queries;
  const timeout = AbortSignal.timeout(settings.timeoutMs);
  const either = signal === undefined ? timeout : AbortSignal.any([timeout, signal]);
  const ask = (query: string): Promise<number> =>
    queryNumber(settings.url, query.replaceAll('{window}', `${seconds}s`), either);
  try {
    const answers = await Promise.all([controlRuns, controlErrors, candidateRuns, candidateErrors].map(ask));
    const [runs = 0, errors = 0, otherRuns = 0, otherErrors = 0] = answers;
    return { kind: 'counts', control: countsOf(runs, errors), candidate: countsOf(otherRuns, otherErrors) };
  } catch (error) {
    const cause = error instanceof Error && error.cause !== undefined ? ` (${errorText(error.cause)})` : '';
    return { kind: 'missing', why: `${settings.url} ${errorText(error)}${cause}` };
  }
}

/** `increase()` extrapolates, so its numbers are not whole; errors never exceed the runs. */
function countsOf(runs: number, errors: number): Counts {
  const trials = Math.round(runs);
  return { trials, events: Math.min(trials, Math.round(errors)) };
}

/** One number by the HTTP API's instant query; an empty vector is 0, since a counter that never rose may not exist. */
async function queryNumber(url: string, query: string, signal: AbortSignal): Promise<number> {
  const response = await fetch(`${url.replace(/\/+$/, '')}/api/v1/query`, {
    method: 'POST',
    body: new URLSearchParams({ query }),
    signal,
    redirect: 'error',
  });
  const text = await readLimited(response);
  if (!response.ok) throw new Error(`answered ${response.status} to ${query}: ${text.slice(0, 200)}`);
  const value = numberIn(JSON.parse(text));
  if (value === null) throw new Error(`gave no single number for ${query}: ${text.slice(0, 200)}`);
  return value;
}

async function readLimited(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > maxAnswerBytes) throw new Error(`answered with more than ${maxAnswerBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

interface Answer {
  readonly data?: { readonly resultType?: unknown; readonly result?: unknown };
}

/** The number of a scalar, of a vector of one, or 0 of an empty vector; null for everything else. */
function numberIn(answer: unknown): number | null {
  const { data } = (answer ?? {}) as Answer;
  if (!Array.isArray(data?.result)) return null;
  const result: readonly unknown[] = data.result;
  if (data.resultType === 'scalar') return numberFrom(result[1]);
  if (data.resultType !== 'vector' || result.length > 1) return null;
  if (result.length === 0) return 0;
  const [sample] = result as readonly { readonly value?: readonly unknown[] }[];
  return numberFrom(sample?.value?.[1]);
}

function numberFrom(text: unknown): number | null {
  const value = typeof text === 'string' ? Number(text) : Number.NaN;
  return Number.isFinite(value) && value >= 0 ? value : null;
}
