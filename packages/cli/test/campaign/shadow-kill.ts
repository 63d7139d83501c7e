import { KillGround } from './kill-and-resume.ts';

/** Kills as many runs as the call says, 100 by default, resumes each, and fails where one comes out otherwise. */
const wanted = Number(process.argv[2] ?? 100);
const ground = new KillGround(20260101);
let kills = 0;
let failures = 0;
try {
  for (let run = 1; run <= wanted; run++) {
    const { killedAfterMs, problems } = await ground.killOne();
    kills += killedAfterMs.length;
    if (problems.length === 0) continue;
    failures++;
    console.log(`run ${run}, killed after ${killedAfterMs.join(', ')} ms:\n  ${problems.join('\n  ')}`);
  }
} finally {
  ground.remove();
}
console.log(`${wanted} runs, ${kills} kills, ${failures} that came out otherwise`);
if (failures > 0) process.exitCode = 1;
