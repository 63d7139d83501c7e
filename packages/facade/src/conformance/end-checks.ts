import { frameKinds } from '../protocol/frame.ts';
import { type Check, expectExit, expectResponse, expectThat } from './check.ts';

/** How a worker ends. */
export const endChecks: readonly Check[] = [
  {
    name: 'ends within 2 s when its input ends',
    calls: false,
    run: async (probe) => {
      await probe.welcome();
      probe.hangUp();
      await probe.end(2_000);
    },
  },
  {
    name: 'ends within 2 s when its input ends before HELLO',
    calls: false,
    run: async (probe) => {
      probe.hangUp();
      await probe.end(2_000);
    },
  },
  {
    name: 'ends within 2 s when its input ends while it waits',
    calls: true,
    run: async (probe) => {
      await probe.welcome();
      probe.ask(1, { method: 'sleep', json: { ms: 60_000 } });
      probe.hangUp();
      await probe.end(2_000);
    },
  },
  {
    name: 'ends within 2 s when its input ends while all its threads compute',
    calls: true,
    run: async (probe) => {
      const { credit } = await probe.welcome();
      for (let id = 1; id <= credit; id++) probe.ask(id, { method: 'spin', json: { ms: 60_000 } });
      await new Promise((resolve) => setTimeout(resolve, 200));
      probe.hangUp();
      await probe.end(2_000);
    },
  },
  {
    name: 'ends with exit code 0 at SHUTDOWN',
    calls: false,
    run: async (probe) => {
      await probe.welcome();
      probe.send(frameKinds.shutdown);
      await expectExit(probe, 0);
    },
  },
  {
    name: 'answers what it has before it shuts down',
    calls: true,
    run: async (probe) => {
      await probe.welcome();
      probe.ask(1, { method: 'sleep', json: { ms: 300 } });
      probe.send(frameKinds.shutdown);
      expectResponse(await probe.next(), 1, { ms: 300 });
      await expectExit(probe, 0);
    },
  },
  {
    name: 'ends with exit code 2 at a panic',
    calls: true,
    run: async (probe) => {
      await probe.welcome();
      probe.ask(1, { method: 'panic', json: { text: 'no' } });
      await expectExit(probe, 2);
    },
  },
  {
    name: 'closes its output when it is killed in mid-call',
    calls: true,
    run: async (probe) => {
      await probe.welcome();
      probe.ask(1, { method: 'crash' });
      const end = await probe.end(2_000);
      expectThat(
        end.kind === 'signalled' && end.signal === 'SIGKILL',
        `it ended with ${JSON.stringify(end)}`,
      );
      expectThat((await probe.nextOrNone(1_000)) === null, 'there is an answer');
    },
  },
];
