import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { createTransport, type TransportOptions } from '../../src/client/create-transport.ts';
import { RemoteError, type Transport } from '../../src/client/transport.ts';
import type { Payload } from '../../src/protocol/frame.ts';
import { buildGo, buildRust, testContract, testFile } from '../runtime/build-programs.ts';

const good = buildGo(testFile('programs/worker.go'));
const inRust = buildRust(testFile('programs/worker.rs'));
const fake = buildGo(testFile('programs/fake-worker.go'));
const open: Transport[] = [];

afterEach(() => Promise.all(open.splice(0).map((transport) => transport.close())));
afterAll(() => {
  for (const program of [good, fake]) rmSync(dirname(program), { recursive: true, force: true });
  rmSync(dirname(dirname(dirname(inRust))), { recursive: true, force: true });
});

function transportTo(
  options: Partial<TransportOptions> & Pick<TransportOptions, 'kind' | 'program'>,
): Transport {
  const transport = createTransport({ contract: testContract, ...options } as TransportOptions);
  open.push(transport);
  return transport;
}

function misbehaving(behaviour: string, options: object = {}): Transport {
  return transportTo({ kind: 'worker', program: fake, args: [behaviour], ...options });
}

function json(value: unknown): Payload {
  return { json: Buffer.from(JSON.stringify(value)) };
}

function textOf(payload: Payload): string {
  return Buffer.from(payload.json).toString();
}

describe.each([
  ['one-shot', 'Go', good],
  ['one-shot', 'Rust', inRust],
  ['worker', 'Go', good],
  ['worker', 'Rust', inRust],
] as const)('a %s transport to a %s program', (kind, _, program) => {
  test('gives the answer as it is', async () => {
    const raw = Buffer.from([0, 255, 10]);
    const answer = await transportTo({ kind, program }).call('echo', {
      json: Buffer.from('{"n":1.0}'),
      raw,
    });
    expect([textOf(answer), Buffer.from(answer.raw ?? [])]).toEqual(['{"n":1.0}', raw]);
  });

  test('keeps an error of the contract apart from failures', async () => {
    const transport = transportTo({ kind, program });
    const refused = await transport.call('refuse', json({ errno: 13 })).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RemoteError);
    expect(Buffer.from((refused as RemoteError).json).toString()).toBe('{"errno":13}');
    await expect(transport.call('fail', json({ text: 'out of luck' }))).rejects.toMatchObject({
      kind: 'failed',
      why: 'out of luck',
    });
    await expect(transport.call('nothing', json({}))).rejects.toMatchObject({ kind: 'failed' });
  });

  test('names both contracts when they differ', async () => {
    const transport = transportTo({ kind, program, contract: '12'.repeat(32) });
    await expect(transport.call('echo', json(1))).rejects.toMatchObject({
      kind: 'unstarted',
      why: expect.stringMatching(/contract 121212121212, .* contract c0ffee00c0ff/),
    });
  });

  test('tells a missing program as one that has not seen the request', async () => {
    const transport = transportTo({ kind, program: '/no/such/program' });
    await expect(transport.call('echo', json(1))).rejects.toMatchObject({ kind: 'unstarted' });
  });

  test('returns at the deadline and at a cancellation', async () => {
    const transport = transportTo({ kind, program });
    const slow = json({ ms: 60_000 });
    await expect(transport.call('sleep', slow, { timeoutMs: 50 })).rejects.toMatchObject({
      kind: 'deadline',
    });
    const signal = AbortSignal.timeout(50);
    await expect(transport.call('spin', slow, { signal })).rejects.toMatchObject({
      kind: 'cancelled',
      code: 'INTERRUPTED',
    });
    await expect(transport.call('spin', slow, { signal })).rejects.toMatchObject({ kind: 'cancelled' });
  });

  test('tells how a program died', async () => {
    const transport = transportTo({ kind, program });
    await expect(transport.call('crash', json({}))).rejects.toMatchObject({
      kind: 'died',
      message: expect.stringContaining('ended in mid-call'),
    });
    await expect(transport.call('panic', json({ text: 'no' }))).rejects.toMatchObject({
      kind: 'died',
      why: expect.stringMatching(/panic/),
    });
  });

  test('refuses calls once it is closed', async () => {
    const transport = transportTo({ kind, program });
    await transport.call('echo', json(1));
    await transport.close();
    await expect(transport.call('echo', json(1))).rejects.toMatchObject({ kind: 'unstarted' });
  });
});

describe('a one-shot', () => {
  function scripted(script: string, options: object = {}): Transport {
    return transportTo({ kind: 'one-shot', program: '/bin/sh', args: ['-c', script], ...options });
  }

  test('whose answer is no text is malformed, and not text with other characters', async () => {
    const call = scripted(`printf '{"response":"\\377"}'`).call('echo', json(1));
    await expect(call).rejects.toMatchObject({ kind: 'died', why: 'Its answer is malformed.' });
  });

  test('that answers more than is wanted, or leaves its output open, holds nobody up', async () => {
    const large = scripted('head -c 100000 /dev/zero', { maxAnswer: 1_000 }).call('echo', json(1));
    await expect(large).rejects.toMatchObject({
      kind: 'died',
      why: 'Its answer is larger than 1000 bytes.',
    });
    const started = performance.now();
    const open = scripted(`sleep 60 & echo '{"response":2}'`).call('echo', json(1));
    expect(textOf(await open)).toBe('2');
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test('keeps a real exit code 137 and a death by SIGKILL apart', async () => {
    await expect(scripted('exit 137').call('echo', json(1))).rejects.toMatchObject({
      kind: 'died',
      why: 'It ended with exit code 137.',
    });
    await expect(scripted('kill -KILL $$').call('echo', json(1))).rejects.toMatchObject({
      kind: 'died',
      why: 'It was ended by SIGKILL.',
    });
  });

  test('that takes no notice of SIGTERM is killed with its group', async () => {
    const call = scripted('trap "" TERM; sleep 60 & wait; sleep 60').call('echo', json(1), { timeoutMs: 50 });
    await expect(call).rejects.toMatchObject({ kind: 'deadline' });
  });
});

describe('a worker', () => {
  test('answers 500 calls at a time, also with one credit', async () => {
    for (const transport of [transportTo({ kind: 'worker', program: good }), misbehaving('credit 1')]) {
      const calls = Array.from({ length: 500 }, (_, n) => transport.call('echo', json({ n })));
      const answers = (await Promise.all(calls)).map(textOf);
      expect(answers).toEqual(Array.from({ length: 500 }, (_, n) => `{"n":${n}}`));
    }
  });

  test('waits for credit that comes later', async () => {
    expect(textOf(await misbehaving('credit 0').call('echo', json(1)))).toBe('1');
  });

  test.each([
    ['dies', 'with exit code 7'],
    ['stranger', 'which is not pending'],
    ['torn', 'with exit code 0'],
    ['too large', 'over the limit'],
    ['unknown', 'a frame of type 127'],
    ['greedy', 'a CREDIT out of range'],
    ['closes', 'SIGKILL'],
    ['bad failure', 'a FAILURE without a known code'],
  ])('that %s is ended, and the call says why', async (behaviour, why) => {
    await expect(misbehaving(behaviour).call('echo', json(1))).rejects.toMatchObject({
      kind: 'died',
      why: expect.stringContaining(why),
    });
  });

  test('that answers twice is ended', async () => {
    const transport = misbehaving('twice');
    const calls = async () => {
      for (;;) await transport.call('echo', json(1));
    };
    await expect(calls()).rejects.toMatchObject({ why: expect.stringContaining('which is not pending') });
  });

  test('that takes no notice of a cancellation gets no further calls', async () => {
    const transport = misbehaving('first silent', { cancelGraceMs: 20 });
    await expect(transport.call('echo', json(1), { timeoutMs: 10 })).rejects.toMatchObject({
      kind: 'deadline',
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await expect(transport.call('echo', json(1), { timeoutMs: 10 })).rejects.toMatchObject({
      kind: 'deadline',
    });
  });

  test('that is no worker is told with what it wrote', async () => {
    await expect(misbehaving('text').call('echo', json(1))).rejects.toMatchObject({
      kind: 'unstarted',
      why: expect.stringContaining('its output starts with "usage: t"'),
    });
    await expect(misbehaving('mute', { startLimitMs: 100 }).call('echo', json(1))).rejects.toMatchObject({
      kind: 'unstarted',
      why: expect.stringContaining('no handshake within 100 ms'),
    });
  });

  test('is not started again after the fifth crash', async () => {
    const transport = misbehaving('dies');
    for (let crash = 0; crash < 5; crash++) {
      await expect(transport.call('echo', json(1))).rejects.toMatchObject({ kind: 'died' });
    }
    await expect(transport.call('echo', json(1))).rejects.toMatchObject({
      kind: 'unstarted',
      why: expect.stringContaining('Gave up after 5 crashes'),
    });
  });

  test('is replaced at the next call after it was killed', async () => {
    const transport = transportTo({ kind: 'worker', program: good });
    await expect(transport.call('crash', json({}))).rejects.toMatchObject({ kind: 'died' });
    expect(textOf(await transport.call('echo', json(2)))).toBe('2');
  });

  test('answers what it has when the transport is closed', async () => {
    const transport = transportTo({ kind: 'worker', program: good });
    await transport.call('echo', json(1));
    const last = transport.call('sleep', json({ ms: 100 }));
    await transport.close();
    expect(textOf(await last)).toBe('{"ms":100}');
  });
});
