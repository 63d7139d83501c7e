import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeEnvelope, encodeEnvelope } from '../../src/protocol/envelope.ts';

test('a response keeps the text of its numbers', () => {
  const answer = decodeEnvelope(' {"response" : {"n":12345678901234567890,"x":1.0} , "raw":"AAEC"}\n');
  expect(answer).toEqual({
    kind: 'response',
    payload: { json: Buffer.from('{"n":12345678901234567890,"x":1.0}'), raw: Buffer.from([0, 1, 2]) },
  });
});

test('any JSON comes back as it is', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom('response', 'error'), (json, key) => {
      const answer = decodeEnvelope(`{"${key}":${json}}`);
      const got = answer?.kind === 'error' ? answer.json : String(answer?.payload.json);
      expect([answer?.kind, got]).toEqual([key, json.trim()]);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test.each([
  '',
  '[]',
  '{}',
  '{"response":1,"error":2}',
  '{"response":1,"response":1}',
  '{"response":1,"other":1}',
  '{"response":1,"raw":"AA"}',
  '{"response":1,"raw":2}',
  '{"error":1,"raw":"AAEC"}',
  '{"response":1}{}',
])('%s is malformed', (document) => {
  expect(decodeEnvelope(document)).toBeNull();
});

test('a request is one document', () => {
  const payload = { json: Buffer.from('{"n":1.0}'), raw: Buffer.from([255]) };
  const document = encodeEnvelope({ contract: 'c', method: 'm', timeoutMs: 5, payload }).toString();
  expect(document).toBe(
    '{"protocol":1,"contract":"c","method":"m","timeoutMs":5,"request":{"n":1.0},"raw":"/w=="}',
  );
});
