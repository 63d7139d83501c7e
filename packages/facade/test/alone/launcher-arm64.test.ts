import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { layOutLaunchers } from '../launcher/lay-out-launchers.ts';

const emulator = 'qemu-aarch64';
let dir: string;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'launcher-arm64-'));
  const { built } = await layOutLaunchers(dir, {
    ...process.env,
    PATH: `${goForArm64()}:${process.env.PATH}`,
  });
  for (const { out, supervisor } of built) for (const program of [out, supervisor]) emulate(program);
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** A directory with a Go that builds for arm64, which the launcher's own environment for Go does not let anybody ask for. */
function goForArm64(): string {
  const bin = join(dir, 'bin');
  mkdirSync(bin);
  const go = spawnSync('sh', ['-c', 'command -v go'], { encoding: 'utf8' }).stdout.trim();
  const script = `#!/bin/sh\n[ "$1" != build ] || export GOARCH=arm64\nexec '${go}' "$@"\n`;
  writeFileSync(join(bin, 'go'), script, { mode: 0o755 });
  return bin;
}

/** Puts a script that starts the emulator into the place of a program. */
function emulate(program: string): void {
  renameSync(program, `${program}.arm64`);
  writeFileSync(program, `#!/bin/sh\nexec ${emulator} "$0.arm64" "$@"\n`, { mode: 0o755 });
}

/** What an emulator of one process can show; how signals and terminals are told on is left to real machines. */
const emulated = [
  'TestNobodySeesACrashInCanary',
  'TestACrashIsSeen',
  'TestAnExitCodeIsAnAnswer',
  'TestWhatWasHeldBack',
  'TestTheBreaker',
  'TestAPipeThatHoldsAll',
  'TestTheStageTheVariableAndTheLatchDecide',
  'TestAnEventTells',
  'TestNothingIsWritten',
  'TestTheControlAnswersWhateverTheStateIs',
  'TestAStoredControl',
  'TestTheControlAnswersWithoutASupervisor',
  'TestAStartWithoutARollout',
  'TestAStartOfARolloutThatIsOff',
  'TestAChangeOfTheStateIsSeen',
];

test('a launcher for arm64 decides and answers as one for x64', () => {
  const env = { ...process.env, LAUNCHER_TEST_DIR: dir, LAUNCHER_EMULATOR: emulator };
  const args = ['test', '-count=1', '-timeout=230s', '-v', '-run', emulated.join('|'), '.'];
  const { stdout } = spawnSync('go', args, { cwd: join(dir, 'test'), encoding: 'utf8', env });
  expect(stdout).toMatch(/^ok\s/m);
  const passed = stdout.match(/^--- PASS/gm) ?? [];
  expect(passed).toHaveLength(emulated.length);
});
