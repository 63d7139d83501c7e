import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Implementation } from '@strangler/shadow';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sharedName } from '../../src/observe/observer.ts';

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'observer-'));
  for (const name of ['old', 'new', 'python3']) writeFileSync(join(dir, name), '');
  symlinkSync('old', join(dir, 'linked'));
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

function nameOf(control: string, candidate: string): string | null {
  const side = (program: string) => ({ program: join(dir, program) }) as Implementation;
  return sharedName({ control: side(control), candidate: side(candidate) });
}

test('both sides see the name of the control, since usage texts print it', () => {
  expect(nameOf('old', 'new')).toBe('old');
});

describe('each side sees its own path where it may find itself by it', () => {
  test.each([
    ['a link, as in a virtual environment or a program of many names', 'linked', 'new'],
    ['a link on the other side', 'new', 'linked'],
    ['an interpreter', 'python3', 'new'],
  ])('%s', (_, control, candidate) => {
    expect(nameOf(control, candidate)).toBeNull();
  });
});
