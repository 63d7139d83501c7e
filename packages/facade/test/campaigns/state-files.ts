/**
 * Over half a million damaged state files for the Go reader of a rollout: generations, pointers, breakers and stamps, in
 * several seeds. Fails at the first crash, hang, or candidate that a damaged state lets answer.
 */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { layOutRollout } from '../rollout/lay-out-rollout.ts';

const seeds = [2, 3, 5, 7, 11];
const rounds = 40_000;
/** Each round damages a generation, a breaker and a stamp; every tenth a pointer. */
const filesPerRound = 3.1;

const cwd = layOutRollout();
execFileSync('go', ['test', '-c', '-o', 'damaged', '.'], { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
for (const seed of seeds) {
  const env = { ...process.env, STATE_FILES: String(rounds), STATE_SEED: String(seed) };
  const args = ['-test.run', 'Damaged|Hostile', '-test.timeout', '1500s'];
  execFileSync('./damaged', args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] });
}
rmSync(cwd, { recursive: true, force: true });
console.log(`${seeds.length * rounds * filesPerRound} damaged state files: none did harm`);
