/**
 * move-stages <home> <count> [<control> <candidate>]: without binaries moves between shadow and off, with binaries
 * forces canary at changing shares; prints a line before the first move and the outcomes as JSON after the last.
 */
import { setStage } from '@strangler/rollback';
import { stageRequest } from '../stage-request.ts';

const [home = '', count = '0', control = '', candidate = ''] = process.argv.slice(2);
const outcomes: Record<string, number> = {};
process.stdout.write('started\n');
for (let index = 0; index < Number(count); index += 1) {
  const outcome = setStage({
    ...stageRequest(home),
    ...(control === '' ? {} : { control, candidate, force: true }),
    stage: control === '' ? (index % 2 === 0 ? 'shadow' : 'off') : 'canary',
    percent: 1 + (index % 99),
    host: 'build-1',
    now: () => new Date(),
  });
  const label = outcome.kind === 'set' ? 'set' : outcome.refusals.map(({ gate }) => gate).join();
  outcomes[label] = (outcomes[label] ?? 0) + 1;
}
process.stdout.write(`${JSON.stringify(outcomes)}\n`);
