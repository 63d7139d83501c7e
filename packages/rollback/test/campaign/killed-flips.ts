import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FaultCount } from './injected-faults.ts';
import { findViolations, rememberState, rollBackAfterwards } from './invariants.ts';
import { goLive } from './states.ts';

const migrate = fileURLToPath(new URL('../../../cli/bin/migrate.js', import.meta.url));

/** Every system call with which the state is read or changed; Node.js makes them on its first thread, the one that is traced. */
const calls =
  'open,openat,read,pread64,write,pwrite64,close,fsync,fdatasync,fchmod,ftruncate,link,linkat,symlink,symlinkat,readlink,readlinkat,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,getdents64,statx,newfstatat,utimensat';

/** What is done to the chosen call of a real process: it is killed as the call begins, or the kernel reports a failure. */
const injections = { kill: 'signal=KILL', eio: 'error=EIO', enospc: 'error=ENOSPC' } as const;

/** The kinds of {@link killFlips}. */
export type Injection = keyof typeof injections;

const flips = {
  rollback: ['rollback', '--reason', 'the campaign'],
  'rollout canary': ['rollout', 'canary', '--percent', '40', '--force', '--reason', 'the campaign'],
} as const;

/** Says whether calls can be traced here. */
export function canTrace(): boolean {
  return spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;
}

/** Starts the real command for each `step`-th call of each flip, has that call go wrong, and checks what is left on disk. */
export function killFlips(injection: Injection, step: number, offset = 0): FaultCount {
  const ground = new FlipGround();
  const violations: string[] = [];
  let faults = 0;
  try {
    for (const flip of Object.keys(flips) as (keyof typeof flips)[]) {
      for (const [index, call] of ground.calls(flip).entries()) {
        if (index % step !== offset) continue;
        const { happened, found } = ground.strike(flip, call, injection);
        if (happened) faults += 1;
        violations.push(
          ...found.map((what) => `${flip}, ${injection} at ${call.name} ${call.time}: ${what}`),
        );
      }
    }
  } finally {
    ground.remove();
  }
  return { faults, violations };
}

/** A call of a program: its name, and which call of that name it is. */
interface TracedCall {
  readonly name: string;
  readonly time: number;
}

class FlipGround {
  readonly #root = mkdtempSync(join(tmpdir(), 'flips-'));

  constructor() {
    const config = {
      schemaVersion: 1,
      name: 'flips',
      flag: 'manifest_hasher',
      control: { command: ['.migrate/build/control'] },
      candidate: { command: ['.migrate/build/candidate'] },
    };
    goLive(join(this.#root, 'original/.migrate/rollout'));
    writeFileSync(join(this.#root, 'original/migrate.config.json'), JSON.stringify(config));
  }

  /** Every call from the first to the last that concerns the state. */
  calls(flip: keyof typeof flips): readonly TracedCall[] {
    this.#copy();
    const log = join(this.#root, 'calls');
    const { status, stderr } = this.#run(['-o', log], flip);
    if (status !== 0) throw new Error(`${flip} ended with ${status}: ${stderr}`);
    const lines = readFileSync(log, 'utf8').split('\n');
    const counts = new Map<string, number>();
    const traced = lines.map((line) => {
      const name = line.slice(0, line.indexOf('('));
      counts.set(name, (counts.get(name) ?? 0) + 1);
      return { name, time: counts.get(name) ?? 0, concernsState: line.includes('.migrate/rollout') };
    });
    const first = traced.findIndex(({ concernsState }) => concernsState);
    const last = traced.findLastIndex(({ concernsState }) => concernsState);
    return traced.slice(first, last + 1).filter(({ name }) => /^[a-z0-9]+$/.test(name));
  }

  /** One flip in which this call goes wrong. */
  strike(
    flip: keyof typeof flips,
    call: TracedCall,
    injection: Injection,
  ): { happened: boolean; found: string[] } {
    this.#copy();
    const home = join(this.#root, 'copy/.migrate/rollout');
    const before = rememberState(home);
    const log = join(this.#root, 'calls');
    const inject = `inject=${call.name}:${injections[injection]}:when=${call.time}`;
    const { signal } = this.#run(['-o', log, '-e', inject], flip);
    const happened =
      injection === 'kill' ? signal === 'SIGKILL' : readFileSync(log, 'utf8').includes('(INJECTED)');
    return {
      happened,
      found: [...findViolations(home, before, injection === 'kill'), ...rollBackAfterwards(home)],
    };
  }

  remove(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }

  #copy(): void {
    rmSync(join(this.#root, 'copy'), { recursive: true, force: true });
    const options = { recursive: true, verbatimSymlinks: true } as const;
    cpSync(join(this.#root, 'original'), join(this.#root, 'copy'), options);
  }

  #run(options: readonly string[], flip: keyof typeof flips) {
    const traced = ['-e', `trace=${calls}`, ...options, process.execPath, migrate, ...flips[flip]];
    return spawnSync('strace', traced, {
      cwd: join(this.#root, 'copy'),
      encoding: 'utf8',
      timeout: 30_000,
      killSignal: 'SIGTERM',
    });
  }
}
