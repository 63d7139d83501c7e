import { failureCodes, frameKinds } from '../protocol/frame.ts';
import {
  type Check,
  cancelledCodes,
  expectBrokenOff,
  expectFailure,
  expectResponse,
  expectThat,
} from './check.ts';
import { encodeAsk, type Probe } from './probe.ts';

const filler = 'x'.repeat(1_000);

function echo(n: number) {
  return { method: 'echo', json: { n, filler } };
}

async function expectQuiet(probe: Probe): Promise<void> {
  const more = await probe.nextOrNone(150);
  expectThat(more === null, `a further frame of type 0x${more?.kind.toString(16)} about ${more?.id}`);
}

/** A check that shakes hands first and sees that nothing follows the answers. */
function call(name: string, run: (probe: Probe) => Promise<void>): Check {
  return {
    name,
    calls: true,
    run: async (probe) => {
      await probe.welcome();
      await run(probe);
      await expectQuiet(probe);
    },
  };
}

/** What a worker does about requests. */
export const callChecks: readonly Check[] = [
  call('answers with what the operation gives', async (probe) => {
    probe.ask(1, { method: 'echo', json: { text: 'grüße\u2028', n: [1, null] } });
    expectResponse(await probe.next(), 1, { text: 'grüße\u2028', n: [1, null] });
  }),
  call('answers with the error of the contract', async (probe) => {
    probe.ask(1, { method: 'refuse', json: { errno: 13 } });
    const frame = await probe.next();
    expectThat(frame.kind === frameKinds.error && frame.body.toString() === '{"errno":13}', 'it is no ERROR');
  }),
  call('answers with a failure where the operation fails', async (probe) => {
    probe.ask(1, { method: 'fail', json: { text: 'out of luck' } });
    const frame = await probe.next();
    expectFailure(frame, 1, failureCodes.internal);
    expectThat(frame.body.includes('out of luck'), 'the message is lost');
  }),
  call('answers a method that the contract has not', async (probe) => {
    probe.ask(1, { method: 'nothing' });
    expectFailure(await probe.next(), 1, failureCodes.unknownMethod);
  }),
  call('answers each of several interleaved requests once', async (probe) => {
    probe.ask(30, { method: 'sleep', json: { ms: 300 } });
    probe.ask(31, { method: 'sleep', json: { ms: 150 } });
    probe.ask(32, { method: 'echo', json: { n: 32 } });
    const [first, second, third] = [await probe.next(), await probe.next(), await probe.next()];
    expectResponse(first, 32, { n: 32 });
    expectResponse(second, 31, { ms: 150 });
    expectResponse(third, 30, { ms: 300 });
  }),
  call('answers 1 MB of raw bytes unchanged', async (probe) => {
    const raw = Buffer.alloc(1 << 20, Buffer.from([0, 255, 10, 13, 128]));
    probe.ask(1, { method: 'echo', json: { data: '' }, raw });
    const frame = await probe.next();
    expectResponse(frame, 1, { data: '' });
    expectThat(frame.body.subarray(4 + '{"data":""}'.length).equals(raw), 'the raw bytes differ');
  }),
  call('cancels a request that is being worked on', async (probe) => {
    probe.ask(1, { method: 'sleep', json: { ms: 60_000 } });
    await new Promise((resolve) => setTimeout(resolve, 100));
    probe.send(frameKinds.cancel, 1);
    expectFailure(await probe.next(2_000), 1, ...cancelledCodes);
  }),
  call('cancels a request that has only just come', async (probe) => {
    probe.ask(1, { method: 'spin', json: { ms: 60_000 } });
    probe.send(frameKinds.cancel, 1);
    expectFailure(await probe.next(2_000), 1, ...cancelledCodes);
  }),
  call('takes no notice of CANCEL after the answer', async (probe) => {
    probe.ask(1, { method: 'echo', json: 1 });
    expectResponse(await probe.next(), 1, 1);
    probe.send(frameKinds.cancel, 1);
    probe.ask(2, { method: 'echo', json: 2 });
    expectResponse(await probe.next(), 2, 2);
  }),
  call('cancels one request and no other', async (probe) => {
    probe.ask(1, { method: 'sleep', json: { ms: 60_000 } });
    probe.ask(2, { method: 'sleep', json: { ms: 200 } });
    probe.send(frameKinds.cancel, 1);
    const answers = await probe.answers(2);
    expectFailure(answers.get(1), 1, ...cancelledCodes);
    expectResponse(answers.get(2), 2, { ms: 200 });
  }),
  call('answers what came together with a request that takes long', async (probe) => {
    const spins = { method: 'spin', json: { ms: 60_000 } };
    const all = Array.from({ length: 64 }, (_, n) => encodeAsk(n + 1, n === 1 ? spins : echo(n)));
    probe.write(...all);
    const answers = await probe.answers(63);
    for (const [id, frame] of answers) expectResponse(frame, id, echo(id - 1).json);
    probe.send(frameKinds.cancel, 2);
    expectFailure(await probe.next(), 2, ...cancelledCodes);
  }),
  call('cancels a request that waits for others to end', async (probe) => {
    const sleeps = { method: 'sleep', json: { ms: 60_000 } };
    probe.write(...Array.from({ length: 192 }, (_, n) => encodeAsk(n + 1, sleeps)));
    probe.send(frameKinds.cancel, 192);
    expectFailure(await probe.next(2_000), 192, ...cancelledCodes);
  }),
  call('stops at the deadline', async (probe) => {
    probe.ask(1, { method: 'sleep', json: { ms: 60_000 }, timeoutMs: 100 });
    expectFailure(await probe.next(2_000), 1, failureCodes.deadline);
  }),
  call('keeps prints of the operation out of the protocol', async (probe) => {
    probe.ask(1, { method: 'print', json: { text: filler } });
    expectResponse(await probe.next(), 1, { text: filler });
    probe.ask(2, { method: 'echo', json: 2 });
    expectResponse(await probe.next(), 2, 2);
  }),
  call('takes 192 requests of 1 KB before any answer is read', async (probe) => {
    const all = Array.from({ length: 192 }, (_, n) => encodeAsk(n + 1, echo(n)));
    probe.write(...all);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const answers = await probe.answers(192);
    for (const [id, frame] of answers) expectResponse(frame, id, echo(id - 1).json);
  }),
  {
    name: 'lets 1,000 requests through on its credit',
    calls: true,
    run: async (probe) => {
      const { credit } = await probe.welcome();
      for (let sent = 0, answered = 0; answered < 1_000; answered++) {
        while (sent < 1_000 && sent - answered < credit)
          probe.ask(++sent, { method: 'echo', json: { filler } });
        expectThat((await probe.next()).kind === frameKinds.response, 'an answer is no response');
      }
      await expectQuiet(probe);
    },
  },
  {
    name: 'breaks off at a request beyond its credit',
    calls: true,
    run: async (probe) => {
      const { credit } = await probe.welcome();
      for (let id = 1; id <= credit + 1; id++) probe.ask(id, { method: 'sleep', json: { ms: 60_000 } });
      await expectBrokenOff(probe);
    },
  },
  {
    name: 'breaks off at a request with the id of a pending one',
    calls: true,
    run: async (probe) => {
      await probe.welcome();
      probe.ask(1, { method: 'sleep', json: { ms: 60_000 } });
      probe.ask(1, { method: 'sleep', json: { ms: 60_000 } });
      await expectBrokenOff(probe);
    },
  },
  {
    name: 'answers with a failure where the answer is larger than the client accepts',
    calls: true,
    run: async (probe) => {
      await probe.welcome({ maxFrame: 65_536 });
      probe.ask(1, { method: 'echo', raw: Buffer.alloc(70_000) });
      expectFailure(await probe.next(), 1, failureCodes.tooLarge);
    },
  },
];
