import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMigrateError } from '@strangler/core';
import { readRules } from '@strangler/shadow';
import { expect, test } from 'vitest';

function errorOf(text: string | null): { readonly code: string; readonly text: string } {
  const file = join(mkdtempSync(join(tmpdir(), 'rules-')), 'rules.json');
  if (text !== null) writeFileSync(file, text);
  try {
    readRules(file);
  } catch (error) {
    if (isMigrateError(error)) return { code: error.code, text: `${error.message} ${error.why}` };
    throw error;
  }
  return { code: 'none', text: '' };
}

test('a file that is not there is INPUT_NOT_FOUND', () => {
  expect(errorOf(null).code).toBe('INPUT_NOT_FOUND');
});

test.each([
  ['not JSON', 'not valid JSON'],
  ['[]', 'must be object'],
  [
    '{"schemaVersion":1,"kind":"rules","rules":[{"type":"igonre","channel":"stdout"}]}',
    'rules[0].type: must be one of',
  ],
  [
    '{"schemaVersion":1,"kind":"rules","rules":[{"type":"ignore","chanel":"stdout"}]}',
    'did you mean "channel"?',
  ],
  ['{"schemaVersion":1,"kind":"rules","rules":[{"type":"ignore","channel":"exit"}]}', 'rules[0].channel'],
  [
    '{"schemaVersion":1,"kind":"rules","rules":[{"type":"float","channel":"stdout","relative":-1}]}',
    'rules[0].relative',
  ],
  [
    '{"schemaVersion":1,"kind":"rules","rules":[{"type":"pattern","channel":"stdout","match":"a("}]}',
    '/rules/0/match',
  ],
])('%s is INPUT_INVALID and says where', (text, where) => {
  const { code, text: said } = errorOf(text);
  expect(code).toBe('INPUT_INVALID');
  expect(said).toContain(where);
});

test('a good file gives its document', () => {
  expect(errorOf('{"schemaVersion":1,"kind":"rules","rules":[]}').code).toBe('none');
});
