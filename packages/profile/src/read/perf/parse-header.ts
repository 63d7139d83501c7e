/** The line before a stack of `perf script`; what it does not say is null. */
export interface PerfHeader {
  readonly command: string;
  readonly pid: bigint | null;
  readonly tid: bigint | null;
  /** Since the machine was started. */
  readonly nanoseconds: bigint | null;
  readonly period: bigint | null;
  /** As perf names it, with modifiers; empty where it is not printed. */
  readonly event: string;
  /** What follows: the only frame of a profile without stacks, or what a tracepoint prints. */
  readonly rest: string;
  /** Whether the line tells of a mapping, a thread's end or the like, and is no sample. */
  readonly isRecord: boolean;
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A command has at most 15 bytes, so that the fields end long before. */
const headerCharacters = 512;

/**
 * Reads `command pid/tid [cpu] seconds: period event: …`, each part but the pid optional; null for another line.
 *
 * Commands may hold blanks and numbers: the first number from which the rest of the line reads as it should is the pid.
 */
export function parsePerfHeader(line: string): PerfHeader | null {
  const tokens: Token[] = [];
  for (const match of line.slice(0, headerCharacters).matchAll(/\S+/g)) {
    tokens.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  for (let at = 0; at < Math.min(tokens.length, 12); at++) {
    const ids = /^(-?[0-9]{1,10})(?:\/(-?[0-9]{1,10}))?$/.exec(tokens[at]?.text ?? '');
    const fields = ids && parseFields(line, tokens, at + 1);
    if (!fields) continue;
    if (at === 0 && fields.nanoseconds === null) return null;
    const command = at === 0 ? '' : line.slice(tokens[0]?.start, tokens[at - 1]?.end);
    // A number alone is the thread, which perf prints unless it is asked for the process.
    const [pid, tid] = ids?.[2] === undefined ? [null, ids?.[1]] : [ids[1], ids[2]];
    return { command, pid: toBigInt(pid), tid: toBigInt(tid), ...fields };
  }
  return null;
}

type Fields = Omit<PerfHeader, 'command' | 'pid' | 'tid'>;

function parseFields(line: string, tokens: readonly Token[], from: number): Fields | null {
  let at = from;
  if (/^\[[0-9]+\]$/.test(tokens[at]?.text ?? '')) at++;
  const time = /^([0-9]{1,12})\.([0-9]{1,9}):$/.exec(tokens[at]?.text ?? '');
  if (time !== null) at++;
  const isRecord = time !== null && (tokens[at]?.text.startsWith('PERF_RECORD_') ?? false);
  const period = /^[0-9]{1,19}$/.exec(tokens[at]?.text ?? '')?.[0];
  if (period !== undefined) at++;
  // Without a time only a word in front of a colon tells such a line from any other.
  const event = (time === null ? /^([A-Za-z_].*):$/ : /^(\D.*):$/).exec(tokens[at]?.text ?? '')?.[1];
  if (event !== undefined) at++;
  if (time === null && event === undefined) return null;
  return {
    nanoseconds: time && BigInt(`${time[1]}${time[2]?.padEnd(9, '0')}`),
    period: toBigInt(period),
    event: event ?? '',
    rest: line.slice(tokens[at - 1]?.end).trim(),
    isRecord,
  };
}

function toBigInt(digits: string | null | undefined): bigint | null {
  return digits === null || digits === undefined ? null : BigInt(digits);
}
