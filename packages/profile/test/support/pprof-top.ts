import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** One row of `go tool pprof -top`, as printed. */
export interface TopRow {
  readonly name: string;
  readonly flat: string;
  readonly flatPercent: string;
  readonly cum: string;
  readonly cumPercent: string;
}

/** Where `go tool pprof` finds no binaries to look symbols up in, so that a profile speaks for itself. */
const environment = { ...process.env, PPROF_BINARY_PATH: '/nonexistent', PPROF_TMPDIR: '/nonexistent' };

/** Every row of `go tool pprof -top`, in the order that it prints. */
export async function pprofTop(
  files: readonly string[],
  { unit, by }: { readonly unit: string; readonly by: 'flat' | 'cum' },
): Promise<readonly TopRow[]> {
  const all = ['-nodecount=0', '-nodefraction=0', '-edgefraction=0'];
  const { stdout } = await run('go', ['tool', 'pprof', '-top', `-${by}`, `-unit=${unit}`, ...all, ...files], {
    env: environment,
    maxBuffer: 2 ** 28,
  });
  const lines = stdout.split('\n');
  const header = lines.findIndex((line) => /^\s+flat\s+flat%/.test(line));
  if (header < 0) throw new Error(`no table in: ${stdout}`);
  return lines.slice(header + 1, -1).map(parseRow);
}

function parseRow(line: string): TopRow {
  const match = /^\s*(\S+)\s+(\S+)\s+\S+\s+(\S+)\s+(\S+) {2}(.*)$/.exec(line);
  if (match === null) throw new Error(`no row: ${line}`);
  const [, flat = '', flatPercent = '', cum = '', cumPercent = '', name = ''] = match;
  return { name: name.replace(/ \((partial-)?inline\)$/, ''), flat, flatPercent, cum, cumPercent };
}
