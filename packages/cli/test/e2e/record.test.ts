import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate, migrateProgram } from './migrate.ts';

let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'record-'));
});

afterEach(() => rmSync(cwd, { recursive: true, force: true }));

/** A shell line in which `$M` is the command line. */
function shell(line: string, env: NodeJS.ProcessEnv = {}) {
  const program = `'${process.execPath}' '${migrateProgram}'`;
  const options = { cwd, encoding: 'utf8', env: { ...process.env, ...env } } as const;
  return spawnSync('bash', ['-c', line.replaceAll('$M', program)], options);
}

function cases(dir = '.migrate/corpus'): Record<string, unknown>[] {
  const file = join(cwd, dir, 'cases.jsonl');
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

function losses(): Record<string, unknown>[] {
  const file = join(cwd, '.migrate/corpus/losses.jsonl');
  return existsSync(file) ? [JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>] : [];
}

describe('the command', () => {
  test.each([
    ['exit 0', 0, null],
    ['exit 42', 42, null],
    ['exit 137', 137, null],
    ['kill -TERM $$', null, 'SIGTERM'],
    ['kill -KILL $$', null, 'SIGKILL'],
    ['kill -PIPE $$', null, 'SIGPIPE'],
  ])('ends as it does by itself: %s', (script, status, signal) => {
    const args = [migrateProgram, 'record', '--', 'sh', '-c', script];
    const ended = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
    expect([ended.status, ended.signal, ended.stderr]).toEqual([status, signal, '']);
    expect(cases()).toHaveLength(1);
  });

  test('gets its input, output and arguments as they are', () => {
    const { stdout, stderr, status } = shell(
      `printf 'a\\0b' | $M record -- sh -c 'cat; echo "$@"; echo err >&2' x '' '*' --json`,
    );
    expect([stdout, stderr, status]).toEqual(['a\0b * --json\n', 'err\n', 0]);
    expect(cases()[0]).toEqual({
      args: ['-c', 'cat; echo "$@"; echo err >&2', 'x', '', '*', '--json'],
      stdin: 'a\0b',
    });
  });

  test('reads a file on standard input from where it stands', () => {
    writeFileSync(join(cwd, 'lines'), 'first\nsecond\n');
    const line = `{ head -c 6 > /dev/null; $M record -- sh -c 'readlink /proc/self/fd/0; cat'; } < lines`;
    expect(shell(line).stdout).toBe(`${cwd}/lines\nsecond\n`);
    expect(cases()[0]).toMatchObject({ stdin: 'second\n' });
  });

  test('ends though nobody ends its input, and dies of a closed pipe as by itself', () => {
    expect(shell('yes | $M record -- head -1').stdout).toBe('y\n');
    expect(shell('$M record -- yes | head -1; exit $PIPESTATUS').status).toBe(141);
  });

  test('runs with standard input closed', () => {
    expect(shell("$M record -- sh -c 'cat; echo done' <&-").stdout).toBe('done\n');
  });

  test('that is not there ends with 127, one that is no program with 126, and nothing is kept', () => {
    expect(shell('$M record -- no-such-program').status).toBe(127);
    expect(shell('$M record -- /etc/passwd').status).toBe(126);
    expect(existsSync(join(cwd, '.migrate'))).toBe(false);
  });

  test('is not run where the call itself is wrong', () => {
    for (const wrong of ["--redact '('", '--env HOME', '--no-such-option', '--config none.json']) {
      expect(shell(`$M record ${wrong} -- touch ran`).status).toBe(2);
    }
    expect(existsSync(join(cwd, 'ran'))).toBe(false);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('hears %s, twice too, and decides itself', async (signal) => {
    const script = `n=0; trap 'n=$((n+1)); echo $n; [ $n = 2 ] && exit 7' ${signal.slice(3)}; echo 0; while :; do sleep 0.05; done`;
    const child = spawn(process.execPath, [migrateProgram, 'record', '--', 'sh', '-c', script], {
      cwd,
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    let text = '';
    child.stdout.on('data', (piece: Buffer) => {
      text += piece.toString();
      if (!text.includes('2')) child.kill(signal);
    });
    const status = await new Promise((resolve) => child.once('close', resolve));
    expect([status, text]).toEqual([7, '0\n1\n2\n']);
    expect(cases()).toHaveLength(1);
  });
});

describe('recording', () => {
  test('keeps chosen variables of call and config only, and takes the fixed words of the control off', () => {
    const implementation = { command: ['sh', 'tool.sh'] };
    writeFileSync(join(cwd, 'tool.sh'), 'true');
    writeFileSync(
      join(cwd, 'migrate.config.json'),
      JSON.stringify({
        schemaVersion: 1,
        name: 'x',
        flag: 'x',
        control: implementation,
        candidate: implementation,
        shadow: { record: { env: ['FROM_CONFIG'], redact: ['cust-[0-9]+'] } },
      }),
    );
    const env = { FROM_CONFIG: 'cust-1', FROM_CALL: '2', OTHER: '3' };
    shell('$M record --env FROM_CALL --env UNSET --source job-1 -- sh tool.sh in', env);
    expect(cases()).toEqual([
      { source: 'job-1', args: ['in'], env: { FROM_CALL: '2', FROM_CONFIG: 'REDACTED-redact' } },
    ]);
  });

  test('writes no secret of the environment, of an argument or of an input', () => {
    const secret = 'correct-horse-battery';
    writeFileSync(join(cwd, 'in.txt'), `x=${secret}`);
    shell(`echo ${secret} | $M record --env DB_PASSWORD -- cat in.txt - ${secret}.txt`, {
      DB_PASSWORD: secret,
    });
    const dir = join(cwd, '.migrate');
    const names = readdirSync(dir, { recursive: true, encoding: 'utf8' });
    const files = names.map((name) => join(dir, name)).filter((path) => statSync(path).isFile());
    expect(cases()).toHaveLength(1);
    expect(files.map((path) => readFileSync(path, 'latin1')).join() + names.join()).not.toContain(secret);
  });

  test.each([
    ['a file in its way', (dir: string) => writeFileSync(dir, '')],
    [
      'a full disk',
      (dir: string) => {
        mkdirSync(dir);
        for (const name of ['cases.jsonl', 'losses.jsonl']) symlinkSync('/dev/full', join(dir, name));
      },
    ],
  ])('that fails for %s says so and changes nothing else', (_, spoil) => {
    spoil(join(cwd, 'out'));
    const { status, stdout, stderr } = shell("$M record --out out -- sh -c 'echo fine; exit 5'");
    expect([status, stdout]).toEqual([5, 'fine\n']);
    expect(stderr).toMatch(
      /^migrate record: this call was not kept \(not-written\): .*could not be counted either\n$/s,
    );
  });

  test('under a config that is broken is a loss and no reason not to run', () => {
    writeFileSync(join(cwd, 'migrate.config.json'), '{');
    const { status, stdout, stderr } = shell('$M record -- echo fine');
    expect([status, stdout]).toEqual([0, 'fine\n']);
    expect(stderr).toContain('this call was not kept (config)');
    expect(losses()).toMatchObject([{ kind: 'loss', reason: 'config', count: 1 }]);
  });

  test('lets a gigabyte pass by in bounded memory and counts the loss', () => {
    const measured = `head -c 1000000000 /dev/zero | $M record -- sh -c 'wc -c; grep VmHWM /proc/$PPID/status'`;
    const { stdout, stderr } = shell(measured);
    const [count, peak = ''] = stdout.split('\n');
    expect(count).toBe('1000000000');
    expect(Number(/(\d+) kB/.exec(peak)?.[1])).toBeLessThan(400_000);
    expect(stderr).toContain('(stdin-too-large)');
    expect(losses()).toMatchObject([{ reason: 'stdin-too-large' }]);
  });

  test('by eight at once loses nothing and tears nothing', () => {
    const line = 'seq 1 40 | xargs -P 8 -I N sh -c "echo N | $M record --out all -- cat > /dev/null"';
    expect(shell(line).status).toBe(0);
    const inputs = cases('all').map(({ stdin }) => Number(stdin));
    expect(inputs.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  });
});

describe('a recorded corpus', () => {
  const source = `package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	in := os.Stdin
	if len(os.Args) > 1 {
		file, err := os.Open(os.Args[1])
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		in = file
	}
	lines := bufio.NewScanner(in)
	for number := 1; lines.Scan(); number++ {
		fmt.Printf("%d %s\\n", number, lines.Text())
	}
}
`;

  test('of twenty calls of a Go tool is shadowed as it was called', () => {
    writeFileSync(join(cwd, 'main.go'), source);
    expect(spawnSync('go', ['build', '-o', 'tool', 'main.go'], { cwd }).status).toBe(0);
    mkdirSync(join(cwd, 'data'));
    for (let index = 0; index < 10; index++)
      writeFileSync(join(cwd, 'data', `${index}.txt`), `a\n${index}\n`);
    shell(
      'for n in 0 1 2 3 4 5 6 7 8 9; do $M record -- ./tool data/$n.txt; echo $n | $M record -- ./tool; done',
    );
    expect(cases()).toHaveLength(20);
    shell('mkdir below; cd below; $M record --out ../.migrate/corpus -- ../tool ../data/0.txt');
    rmSync(join(cwd, 'data'), { recursive: true });
    const sides = ['--control', './tool', '--candidate', './tool'];
    const given = ['--corpus', '.migrate/corpus', '--min-cases', '20', '--timing-cases', '0'];
    const { status, stdout } = migrate(cwd, ['shadow', ...sides, ...given, '--json']);
    const report = JSON.parse(stdout);
    expect([status, report.verdict, report.cases.captured, report.cases.equal]).toEqual([0, 'pass', 20, 20]);
    expect(report.lostCalls).toEqual({ 'outside-path': 1 });
  });
});
