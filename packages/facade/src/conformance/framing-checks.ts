import { encodeFrame, frameKinds } from '../protocol/frame.ts';
import { type Check, expectBrokenOff, expectThat } from './check.ts';
import { encodeAsk, type Probe } from './probe.ts';

function breaks(name: string, misbehave: (probe: Probe, maxFrame: number) => void): Check {
  return {
    name: `breaks off at ${name}`,
    calls: false,
    run: async (probe) => {
      const { maxFrame } = await probe.welcome();
      misbehave(probe, maxFrame);
      await expectBrokenOff(probe);
    },
  };
}

function header(length: number, kind: number, id = 1): Buffer {
  const bytes = encodeFrame(kind, BigInt(id));
  bytes.writeUInt32BE(length, 0);
  return bytes;
}

/** What a worker does about frames that are none. */
export const framingChecks: readonly Check[] = [
  breaks('a frame over the limit', (probe, maxFrame) =>
    probe.write(header(maxFrame + 1, frameKinds.request)),
  ),
  breaks('the largest length', (probe) => probe.write(header(2 ** 32 - 1, frameKinds.request))),
  breaks('a length of 8', (probe) => probe.write(header(8, frameKinds.request))),
  breaks('a length of 0', (probe) => probe.write(header(0, frameKinds.request))),
  breaks('a type that is none', (probe) => probe.send(0x7f)),
  breaks('a frame that only workers send', (probe) => probe.send(frameKinds.response, 1)),
  breaks('a second HELLO', (probe) => probe.greet()),
  breaks('a REQUEST with an empty body', (probe) => probe.send(frameKinds.request, 1)),
  breaks('a REQUEST with the id 0', (probe) => probe.ask(0, { method: 'echo' })),
  breaks('a method longer than the body', (probe) =>
    probe.write(encodeFrame(frameKinds.request, 1n, Buffer.from([0, 0, 0, 0, 200, 97]))),
  ),
  breaks('JSON longer than the body', (probe) =>
    probe.write(encodeFrame(frameKinds.request, 1n, Buffer.from([0, 0, 0, 0, 1, 97, 255, 255, 255, 255]))),
  ),
  breaks('random bytes', (probe) => probe.write(Buffer.from('f3a1'.repeat(400), 'hex'))),
  {
    name: 'ends within 2 s at a torn frame',
    calls: false,
    run: async (probe) => {
      await probe.welcome();
      probe.write(encodeAsk(1, { method: 'echo' }).subarray(0, 20));
      probe.hangUp();
      await probe.end(2_000);
    },
  },
  {
    name: 'takes a frame that comes byte by byte',
    calls: false,
    run: async (probe) => {
      await probe.welcome();
      for (const byte of encodeAsk(7, { method: 'no such method' })) {
        probe.write(Buffer.from([byte]));
        await new Promise((resolve) => setImmediate(resolve));
      }
      const frame = await probe.next();
      expectThat(frame.kind === frameKinds.failure && frame.id === 7n, 'the answer is no failure');
      expectThat(frame.body[0] === 4, `the code is ${frame.body[0]}, not 4`);
    },
  },
  {
    name: 'takes no notice of CANCEL for an id that was never used',
    calls: false,
    run: async (probe) => {
      await probe.welcome();
      probe.send(frameKinds.cancel, 99);
      probe.ask(1, { method: 'no such method' });
      const frame = await probe.next();
      expectThat(frame.kind === frameKinds.failure, 'the answer is no failure');
    },
  },
];
