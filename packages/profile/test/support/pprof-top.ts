import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { CountOptions } from '../../src/analyse/profile-costs.ts';

const run = promisify(execFile);

/** One row of `go tool pprof -top`, as printed. */
export interface TopRow {
  readonly name: string;
  readonly flat: string;
  readonly flatPercent: string;
  readonly cum: string;
  readonly cumPercent: string;
}

/** How rows are sorted and printed, and what they are counted by. */
export interface TopOptions {
  /** As `-unit` takes it, and as it stands behind the values. */
  readonly unit: string;
  readonly by: 'flat' | 'cum';
  readonly count?: CountOptions;
}

/** Where `go tool pprof` finds no binaries to look symbols up in, so that a profile speaks for itself. */
const environment = { ...process.env, PPROF_BINARY_PATH: '/nonexistent', PPROF_TMPDIR: '/nonexistent' };

let binary: Promise<string> | undefined;

/** The program behind `go tool pprof`, which is started without the go command each time; it is built if need be. */
export function pprofBinary(): Promise<string> {
  binary ??= run('go', ['tool', 'pprof', '-h'])
    .catch(() => null)
    .then(() => run('go', ['tool', '-n', 'pprof']))
    .then(({ stdout }) => stdout.trim());
  return binary;
}

/** Every row of `go tool pprof -top`, in the order that it prints. */
export async function pprofTop(
  files: readonly string[],
  { unit, by, count = {} }: TopOptions,
): Promise<readonly TopRow[]> {
  const all = ['-nodecount=0', '-nodefraction=0', '-edgefraction=0'];
  const flags = ['-top', `-${by}`, `-unit=${unit}`, ...all, ...pprofFlags(count)];
  const { stdout } = await run(await pprofBinary(), [...flags, ...files], {
    env: environment,
    maxBuffer: 2 ** 28,
  });
  const lines = stdout.split('\n');
  const header = lines.findIndex((line) => /^\s+flat\s+flat%/.test(line));
  if (header < 0) throw new Error(`no table in: ${stdout}`);
  return lines.slice(header + 1, -1).map(parseTopRow);
}

/** The options of pprof that mean the same as ours. */
export function pprofFlags(options: CountOptions): readonly string[] {
  const { granularity, noInlines, sampleType, showFrom, focus, ignore, hide, show } = options;
  const named = { focus, ignore, hide, show, show_from: showFrom, sample_index: sampleType };
  return [
    ...(granularity === undefined ? [] : [`-${granularity}`]),
    ...(noInlines ? ['-noinlines'] : []),
    ...Object.entries(named).flatMap(([name, value]) => (value === undefined ? [] : [`-${name}=${value}`])),
  ];
}

/** Takes a line of the table apart. */
export function parseTopRow(line: string): TopRow {
  const match = /^\s*(\S+)\s+(\S+)\s+\S+\s+(\S+)\s+(\S+) {2}(.*)$/.exec(line);
  if (match === null) throw new Error(`no row: ${line}`);
  const [, flat = '', flatPercent = '', cum = '', cumPercent = '', name = ''] = match;
  return { name: name.replace(/ \((partial-)?inline\)$/, ''), flat, flatPercent, cum, cumPercent };
}
