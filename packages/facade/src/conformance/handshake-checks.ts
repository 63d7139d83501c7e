import { encodeFrame, frameKinds, preamble } from '../protocol/frame.ts';
import { type Check, expectBrokenOff, expectExit, expectThat } from './check.ts';
import type { Probe } from './probe.ts';

const otherHash = '0123456789abcdef'.repeat(4);

async function expectRefused(probe: Probe, reason: string, mentions: readonly string[]): Promise<void> {
  const frame = await probe.next();
  expectThat(
    frame.kind === frameKinds.refuse,
    `a frame of type 0x${frame.kind.toString(16)} in place of REFUSE`,
  );
  const refusal = JSON.parse(frame.body.toString()) as { reason: string; message: string };
  expectThat(refusal.reason === reason, `the reason is ${refusal.reason}, not ${reason}`);
  for (const text of mentions) {
    expectThat(refusal.message.includes(text), `the message does not name ${text}: ${refusal.message}`);
  }
  await expectExit(probe, 76);
}

/** What a worker does before the first request. */
export const handshakeChecks: readonly Check[] = [
  {
    name: 'welcomes a client with the same contract',
    calls: false,
    run: async (probe) => {
      const { credit, window } = await probe.welcome();
      expectThat(credit >= 0 && window > 0, 'the grant is empty');
    },
  },
  {
    name: 'takes the version that both speak from the list',
    calls: false,
    run: async (probe) => {
      const { protocol } = await probe.welcome({ protocols: [99, 1, 42] });
      expectThat(protocol === 1, `it chose ${protocol}`);
    },
  },
  {
    name: 'ignores what it does not know in HELLO',
    calls: false,
    run: async (probe) => {
      await probe.welcome({ colour: 'green' });
    },
  },
  {
    name: 'refuses another contract and names both',
    calls: false,
    run: async (probe, { contract }) => {
      probe.greet({ contract: otherHash });
      await expectRefused(probe, 'contract', [otherHash.slice(0, 8), contract.slice(0, 8)]);
    },
  },
  {
    name: 'refuses other versions and names both',
    calls: false,
    run: async (probe) => {
      probe.greet({ protocols: [98, 99] });
      await expectRefused(probe, 'protocol', ['99', '1']);
    },
  },
  {
    name: 'refuses a HELLO that is no JSON',
    calls: false,
    run: async (probe) => {
      probe.write(preamble, encodeFrame(frameKinds.hello, 0n, Buffer.from('{')));
      await expectRefused(probe, 'malformed', []);
    },
  },
  {
    name: 'breaks off when the first bytes are not the magic ones',
    calls: false,
    run: async (probe) => {
      probe.write(Buffer.from('GET / HTTP/1.1\r\n\r\n'));
      await expectBrokenOff(probe);
    },
  },
  {
    name: 'breaks off when the first frame is not HELLO',
    calls: false,
    run: async (probe) => {
      probe.write(preamble, encodeFrame(frameKinds.shutdown, 0n));
      await expectBrokenOff(probe);
    },
  },
  {
    name: 'breaks off at a HELLO over 65,536 bytes',
    calls: false,
    run: async (probe) => {
      probe.write(preamble, encodeFrame(frameKinds.hello, 0n, Buffer.alloc(65_536, ' ')));
      await expectBrokenOff(probe);
    },
  },
];
