/** write-generations <home> <name> <count>: writes generations one after the other, and prints how many were superseded. */
import { createGeneration, writeGeneration } from '@strangler/rollback';

const [home = '', name = '', count = '0'] = process.argv.slice(2);
let superseded = 0;
for (let index = 0; index < Number(count); index += 1) {
  const written = writeGeneration(home, (generation) =>
    createGeneration({
      flag: 'flag',
      generation,
      stage: 'off',
      percent: 0,
      latched: false,
      control: null,
      candidate: null,
      sample: 0,
      reason: `${name}-${index}`,
      createdAt: '2026-03-01T12:00:00.000Z',
    }),
  );
  if (written.superseded) superseded += 1;
}
process.stdout.write(`${superseded}\n`);
