import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseDocument, Observation } from '@strangler/core';
import { createRunner, type Runner } from '@strangler/process';
import { allChannels, type Implementation, judgeCase } from '@strangler/shadow';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { loadCase } from '../../src/corpus/load-case.ts';
import { Observer } from '../../src/observe/observer.ts';
import { OutputStore } from '../../src/observe/output-store.ts';
import { Workspace } from '../../src/workspace/workspace.ts';
import { testCacheDir } from '../workspace/test-places.ts';

const root = mkdtempSync(join(tmpdir(), 'agreement-'));
const outputs = new OutputStore(join(root, 'blobs'));
const runners = {
  control: await createRunner({ kind: 'node', cacheDir: root }),
  candidate: await createRunner({ kind: 'measured', cacheDir: testCacheDir }),
};

afterAll(async () => {
  await Promise.all(Object.values(runners).map((runner) => runner.close()));
  rmSync(root, { recursive: true, force: true });
});

function observerWith(runner: Runner): Observer {
  const { signal } = new AbortController();
  const limits = { timeoutMs: 20_000, maxOutputBytes: 200_000 };
  return new Observer(runner, outputs, { ...limits, argv0: null, searchPath: '/usr/bin:/bin', signal });
}

/** Two runs of a shell script on one case by each runner; the runner in Rust has the role of the candidate. */
async function observe(document: CaseDocument, script: string): Promise<Observation[]> {
  const each = loadCase({ document, input: null, baseDir: root, where: 'test' });
  const observations: Observation[] = [];
  for (const role of ['control', 'candidate'] as const) {
    // The same paths for both, since messages name them.
    const workspace = new Workspace(join(root, 'place'));
    const side: Partial<Implementation> = { role, program: '/bin/sh', args: ['-c', script], env: {} };
    const implementation = side as Implementation;
    const plans = [1, 2].map(
      (attempt) => ({ case: each, implementation, pass: 'compare', attempt }) as const,
    );
    observations.push(...(await observerWith(runners[role]).observeAll(plans, workspace)));
    workspace.remove();
  }
  return observations;
}

const settings = {
  channels: allChannels,
  controlAnswersAs: null,
  candidateAnswersAs: null,
  read: (output: Parameters<OutputStore['read']>[0]) => outputs.read(output),
};

/** What is observed, without what no two runs share. */
function comparable({ end, stdout, stderr, files, answer }: Observation) {
  return { end, stdout, stderr, files, answer };
}

const name = fc.constantFrom('a', 'b', 'd/a', 'd/e/f', 'long name', '~', '$TMPDIR', 'back\\slash', 'ä€');
const place = fc.constantFrom('', 'd/', '~/', '$T/', '../', '../../');
const target = fc.tuple(place, name).map(([where, what]) => quoted(where, what));
const content = fc.constantFrom('', 'x', 'beta', '\\377\\000', 'line\\n');
const step = fc.oneof(
  fc.tuple(target, content).map(([file, text]) => `mkdir -p "$(dirname ${file})"; printf '${text}' >${file}`),
  target.map((file) => `head -c 70000 /dev/zero >${file}`),
  target.map((file) => `mkdir -p ${file}`),
  target.map((file) => `rm -rf ${file}`),
  target.map((file) => `ln -s nowhere ${file}`),
  fc.tuple(target, fc.constantFrom('000', '755', '4711')).map(([file, mode]) => `chmod ${mode} ${file}`),
  fc.constantFrom(
    'printf x >"$(printf "\\\\377")"',
    'mkfifo pipe',
    'touch -d 2001-01-01 .',
    'chmod 000 .',
    'chmod 777 "$HOME"',
    'rm -rf "$TMPDIR"',
    'rm -rf "$PWD"',
    'rm -rf ../../slot',
    'printf oops >"$STRANGLER_EVENTS"',
    'mkdir "$STRANGLER_EVENTS"',
    'cat',
    'head -c 70000 /dev/zero',
    'exit 3',
    'kill -9 $$',
    'i=0; while [ $i -lt 60 ]; do mkdir $W && cd $W || break; i=$((i+1)); done',
  ),
);

function quoted(where: string, what: string): string {
  const parent = where === '~/' ? '"$HOME"/' : where === '$T/' ? '"$TMPDIR"/' : where;
  return `${parent}'${what}'`;
}

const file = fc.oneof(
  fc.constantFrom('', 'alpha', 'beta'),
  fc.record({ base64: fc.constant('/w=='), mode: fc.constantFrom('0600', '0444', '0755') }),
  fc.record({ base64: fc.constant('YQ=='), mtime: fc.constantFrom('2021-02-03T04:05:06.789Z') }),
  fc.record({ base64: fc.constant(Buffer.alloc(90_000).toString('base64')) }),
  fc.record({ symlink: fc.constantFrom('a', '/nowhere/at/all') }),
);
const files = fc.dictionary(fc.constantFrom('a', 'b', 'd/a', 'd/e/f', 'back\\slash', 'ä€'), file);

test('both runners give the same observations of random programs on random files, judged by what judges everything else', async () => {
  const agreement = fc.asyncProperty(
    files,
    fc.option(fc.constantFrom('', 'input', 'x'.repeat(70_000)), { nil: undefined }),
    fc.array(step, { maxLength: 6 }),
    async (tree, stdin, steps) => {
      const document = { files: tree, ...(stdin !== undefined && { stdin }) };
      const script = [`W=${'w'.repeat(100)}`, ...steps].join('\n');
      const [first, second, third, fourth] = await observe(document, script);
      const all = [first, second, third, fourth] as Observation[];
      expect(all.slice(2).map(comparable)).toEqual(all.slice(0, 2).map(comparable));
      const isTooDeep = all.some(({ files }) => files.some((change) => change.path.endsWith('/*')));
      const { status } = judgeCase(all, settings);
      // Event lines that prove nothing are the candidate's fault, whoever ran it.
      const isUnproven = all[0]?.answer?.fallback != null;
      expect(status).toBe(isUnproven ? 'mismatch' : isTooDeep ? 'noisy' : 'equal');
    },
  );
  await fc.assert(agreement, { numRuns: 80 });
}, 120_000);

test('a difference between the two would be seen: the same script on another input is a mismatch', async () => {
  const one = await observe({ stdin: 'one' }, 'cat');
  const two = await observe({ stdin: 'two' }, 'cat');
  const controls = one.filter(({ role }) => role === 'control');
  const candidates = two.filter(({ role }) => role === 'candidate');
  expect(judgeCase([...controls, ...candidates], settings).status).toBe('mismatch');
});

test('written files come with their content: text, bytes that are none, and large ones as a blob', async () => {
  const script =
    'printf "a\\n" >text; printf "\\377" >bytes; head -c 70000 /dev/zero >large; rm gone; chmod 600 kept';
  const [ofNode, , ofMeasured] = await observe({ files: { gone: 'x', kept: 'k' } }, script);
  expect(ofMeasured?.files).toEqual(ofNode?.files);
  expect(ofMeasured?.files.map(({ path, text, base64 }) => [path, text, base64])).toEqual([
    ['bytes', undefined, '/w=='],
    ['gone', undefined, undefined],
    ['kept', 'k', undefined],
    ['large', undefined, undefined],
    ['text', 'a\n', undefined],
  ]);
  const large = ofMeasured?.files.find(({ path }) => path === 'large');
  expect(large?.blob).toBe(large?.sha256);
  expect(outputs.read(large ?? {})).toEqual(Buffer.alloc(70_000));
});

test('a large written file that did not change is not kept', async () => {
  const large = { base64: Buffer.alloc(90_000).toString('base64') };
  const [first, , third] = await observe({ files: { large } }, 'chmod 600 large; touch x');
  expect(third?.files.map(({ path }) => path)).toEqual(['large', 'x']);
  expect(first?.files).toEqual(third?.files);
});

test('directories 1,500 deep are no error: what lies too deep shows as one entry that equals nothing, and is removed', async () => {
  const deep = 'd/'.repeat(1_500);
  const script = `mkdir -p ${deep}; echo x >${deep}file`;
  const all = await observe({}, script);
  const [first, second, third, fourth] = all.map(comparable);
  expect([third, fourth]).toEqual([first, second]);
  expect(first?.end).toEqual({ kind: 'exited', code: 0 });
  expect(first?.files.at(-1)).toMatchObject({ change: 'added', type: 'file', sha256: null });
  expect(judgeCase(all, settings).status).toBe('noisy');
});
