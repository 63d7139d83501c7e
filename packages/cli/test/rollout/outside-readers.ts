import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { buildLauncher } from '@strangler/facade';
import { targetingKeyOf } from '@strangler/rollback';
import { type FlagdEvaluator, startFlagdEvaluator } from '../../../rollback/test/flagd/flagd-evaluator.ts';
import type { KeyReader } from './compare-keys.ts';
import { flag } from './decision-readers.ts';

/** The flagd project's evaluator for Python, on the file of the state. */
export const inPython: KeyReader = async ({ home }, raws) => {
  const evaluator = startFlagdEvaluator(join(home, 'current'), flag);
  try {
    await untilItHasRead(evaluator);
    return await evaluator.evaluate(raws.map((raw) => targetingKeyOf(flag, raw)));
  } finally {
    evaluator.stop();
  }
};

/** On a busy machine it answers by the default that it was given until it has read its file. */
async function untilItHasRead(evaluator: FlagdEvaluator): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const [answer] = await evaluator.evaluate([targetingKeyOf(flag, 'any')]);
    if (answer !== 'default') return;
    await setTimeout(100);
  }
  throw new Error('the evaluator did not read its file');
}

/** A launcher for the state, started once for each value; the candidate says its name, and the control says nothing. */
export function throughLaunchers(directory: string): KeyReader {
  return async ({ home, generation }, raws) => {
    const out = join(directory, `launcher-${generation.metadata.percent}`);
    const settings = { flag, home, control: '/bin/true', effects: 'external' } as const;
    const more = { captureEnv: [], redact: [], holdBytes: 0, holdMs: 0 };
    await buildLauncher({ settings: { ...settings, ...more }, out });
    const answers: string[] = [];
    for (const raw of raws) answers.push((await startWith(out, raw)) || 'control');
    return answers;
  };
}

/** What a program prints with a value in the variable RAW; a shell puts it there, since Node.js takes text only. */
function startWith(program: string, raw: Uint8Array): Promise<string> {
  const octal = Array.from(raw, (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
  // What stands behind keeps line feeds at the end, which a shell takes off.
  const script = `RAW=$(printf '%b' "$2"; printf .); RAW=\${RAW%.}; export RAW; exec "$1"`;
  return new Promise((resolve, reject) => {
    const words = ['-c', script, 'sh', program, octal.replaceAll('\\', '\\0')];
    const child = spawn('/bin/sh', words, {
      env: { PATH: '/usr/bin:/bin' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(said.trim());
      else reject(new Error(`a launcher ended with ${code}`));
    });
  });
}
