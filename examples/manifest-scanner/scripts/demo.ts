/**
 * The whole story on real input: profile the Go tool, compare it with its Rust hot path on over 1,000 real trees,
 * switch over, then let a broken candidate through by force and take it back.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const example = fileURLToPath(new URL('..', import.meta.url));
const migrate = fileURLToPath(new URL('../../../packages/cli/bin/migrate.js', import.meta.url));
const tree = fileURLToPath(new URL('../../../packages/core', import.meta.url));
const began = performance.now();

function heading(text: string): void {
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  process.stdout.write(`\n── ${text} ${'─'.repeat(Math.max(2, 90 - text.length))} ${seconds} s\n`);
}

/** Runs a program in the example's directory, its output on the terminal, and stops the story on another end. */
function show(command: string, args: readonly string[], expectedExit: number): number {
  const started = performance.now();
  const { status } = spawnSync(command, args, { cwd: example, stdio: 'inherit' });
  if (status !== expectedExit) {
    process.stderr.write(`\n${command} ${args.join(' ')}: exit ${status}, expected ${expectedExit}\n`);
    process.exit(1);
  }
  return performance.now() - started;
}

function runMigrate(line: string, expectedExit = 0): number {
  process.stdout.write(`\n$ migrate ${line}\n`);
  const words = line.match(/"[^"]*"|\S+/g) ?? [];
  return show(process.execPath, [migrate, ...words.map((word) => word.replaceAll('"', ''))], expectedExit);
}

function runScript(name: string): void {
  show(process.execPath, [`${example}scripts/${name}`], 0);
}

/** What the tool prints today, with nothing in its environment that chooses for it. */
function manifest(env: Readonly<Record<string, string>> = {}): string {
  const { stdout, status } = spawnSync(`${example}bin/manifest`, ['scan', tree], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', ...env },
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`manifest scan ended with ${status}`);
  return stdout;
}

function answersOf(runs: number): string {
  const before = eventLines().length;
  for (let run = 0; run < runs; run++) manifest();
  const events = eventLines().slice(before);
  const byCandidate = events.filter((line) => JSON.parse(line).answeredBy === 'candidate').length;
  return `of ${runs} runs of the tool, the Rust subprocess answered ${byCandidate}, Go ${runs - byCandidate}`;
}

function eventLines(): string[] {
  const dir = `${example}.migrate/events`;
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .sort()
    .flatMap((file) => readFileSync(`${dir}/${file}`, 'utf8').trimEnd().split('\n'));
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function buildAll(): void {
  heading('Build the Go tool and the Rust binaries from source');
  for (const part of ['rollout', 'events', 'releases', 'rehearsals', 'runs', 'profiles']) {
    rmSync(`${example}.migrate/${part}`, { recursive: true, force: true });
  }
  runScript('build.ts');
  runScript('write-corpus.ts');
}

/** Small trees are dominated by starting a second process, so one large tree is timed too: A B A B …, medians. */
function timeLargeTree(): void {
  const goroot = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim();
  const ways: Readonly<Record<string, readonly [string, Readonly<Record<string, string>>]>> = {
    'Go alone': [`${example}bin/manifest`, { STRANGLER_MANIFEST_HASHER: 'control' }],
    'Go calling Rust': [
      `${example}bin/manifest`,
      { STRANGLER_MANIFEST_HASHER_TRIAL: `${example}bin/manifest-hasher` },
    ],
    'Rust alone': [`${example}bin/manifest-rust`, {}],
  };
  const times = new Map(Object.keys(ways).map((name): [string, number[]] => [name, []]));
  for (let round = 0; round < 11; round++) {
    for (const [name, [program, env]] of Object.entries(ways)) {
      const started = performance.now();
      spawnSync(program, ['scan', `${goroot}/src`], {
        env: { PATH: process.env.PATH ?? '', ...env },
        maxBuffer: 1 << 28,
      });
      times.get(name)?.push(performance.now() - started);
    }
  }
  const medians = [...times].map(([name, all]) => `${name} ${all.sort((a, b) => a - b)[5]?.toFixed(0)} ms`);
  say(`\nOne large tree, GOROOT/src, median of 11 runs each: ${medians.join(', ')}`);
}

function decide(): void {
  heading('1. Profile: where does the Go tool spend its time?');
  runMigrate('profile --top 12');
  heading('2. Shadow: does Go calling Rust do exactly what Go alone does?');
  runMigrate('shadow');
  timeLargeTree();
}

function switchOver(): void {
  heading('3. Rehearse the runbook: every command of it, on a copy of the state');
  runMigrate('runbook --rehearse');
  heading('4. Roll out: shadow, a quarter of the calls, all of them');
  const control = manifest({ STRANGLER_MANIFEST_HASHER: 'control' });
  for (const stage of ['shadow', 'canary --percent 25', 'live']) {
    runMigrate(`rollout ${stage} --reason "the demo moves on"`);
    say(answersOf(40));
  }
  say(`the answer is byte for byte that of Go: ${manifest() === control}`);
}

function takeBack(): void {
  heading('5. A broken candidate: one wrong byte in one hash, on some trees');
  runMigrate('shadow --config planted.config.json', 1);
  say('\nShadow caught it, and the gate holds:');
  runMigrate('rollout live --config planted.config.json --reason "ship it"', 1);
  say('\nSomebody forces it all the same:');
  runMigrate('rollout live --config planted.config.json --force --reason "it looked fine on my machine"');
  const right = manifest({ STRANGLER_MANIFEST_HASHER: 'control' });
  say(`the answer is byte for byte that of Go: ${manifest() === right}`);
  heading('6. Roll back');
  const elapsed = runMigrate('rollback --reason "wrong hashes in production"');
  const restored = manifest() === right;
  say(
    `${elapsed.toFixed(0)} ms from starting the command to its end; the very next run is right again: ${restored}`,
  );
  runMigrate('rollout history');
  runMigrate('status');
  if (!restored) process.exit(1);
}

buildAll();
decide();
switchOver();
takeBack();
heading('Done; everything that was measured lies in examples/manifest-scanner/.migrate');
