import { nearestName } from '@strangler/core';
import { expect, test } from 'vitest';

test('a transposed letter finds the name that was meant', () => {
  expect(nearestName('canddiate', ['control', 'candidate'])).toBe('candidate');
});

test('a name unlike any other finds nothing', () => {
  expect(nearestName('xyzzy', ['control', 'candidate'])).toBeNull();
});
