import { errorCodes, isMigrateError, MigrateError } from '@strangler/core';
import { expect, test } from 'vitest';

const init = { message: 'm', why: 'w', next: 'n' };

test('an error leads to the exit code of its code', () => {
  expect(new MigrateError({ code: 'USAGE', ...init }).exitCode).toBe(2);
  expect(new MigrateError({ code: 'TOOL_MISSING', ...init }).exitCode).toBe(3);
  expect(new MigrateError({ code: 'INTERRUPTED', ...init }).exitCode).toBe(130);
});

test('an error is known by its shape, also from another copy of the package', () => {
  const foreign = Object.assign(new Error('m'), { name: 'MigrateError', code: 'USAGE' });
  expect(
    [new MigrateError({ code: 'USAGE', ...init }), foreign, new Error('m'), null].map(isMigrateError),
  ).toEqual([true, true, false, false]);
});

test('every code explains itself in one sentence', () => {
  for (const { summary } of Object.values(errorCodes)) expect(summary).toMatch(/^\w.*\.$/);
});
