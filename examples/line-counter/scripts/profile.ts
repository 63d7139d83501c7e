/** Records where the Rust tool spends its time, with perf, and has `migrate profile` read it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findSourceFiles } from './source-files.ts';

const example = fileURLToPath(new URL('..', import.meta.url));
const repository = fileURLToPath(new URL('../../..', import.meta.url));
const target = `${example}rust/target/profile`;
const out = `${example}.migrate/profiles`;

function run(program: string, ...args: readonly string[]): Buffer {
  const options = { cwd: `${example}rust`, maxBuffer: 1 << 30, env: { ...process.env, ...withNames } };
  return execFileSync(program, args, { ...options, stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Names and frames, which a release does without. */
const withNames = {
  CARGO_PROFILE_RELEASE_STRIP: 'none',
  CARGO_PROFILE_RELEASE_DEBUG: 'line-tables-only',
  RUSTFLAGS: '-C force-frame-pointers=yes',
};

run('cargo', 'build', '--release', '--locked', '--target-dir', target);
mkdirSync(out, { recursive: true });
const files = findSourceFiles(repository).flatMap(({ path }) => (/\.(?:go|rs|ts)$/.test(path) ? [path] : []));
// As much as the system takes on one command line, thrice over.
const workload = Array.from({ length: 3 }, () => files.slice(0, 4_000)).flat();
const data = `${out}/loc.perf`;
run(
  'perf',
  'record',
  '-q',
  '-e',
  'cpu-clock',
  '-F',
  '999',
  '-g',
  '-o',
  data,
  '--',
  `${target}/release/line-counter`,
  ...workload,
);
writeFileSync(`${out}/loc.perf.txt`, run('perf', 'script', '-i', data));
process.stdout.write(
  execFileSync('npx', ['migrate', 'profile', '--from', `${out}/loc.perf.txt`, '--top', '12'], {
    cwd: example,
  }),
);
