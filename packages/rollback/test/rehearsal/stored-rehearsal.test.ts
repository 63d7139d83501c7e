import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findRehearsal, writeRehearsal } from '../../src/rehearsal/stored-rehearsal.ts';
import { faultyFileSystem } from '../support/faulty-file-system.ts';
import { makeHome, rehearsalOf, storeBinaries } from '../support/rollout.ts';

function setUp() {
  const home = makeHome();
  const [first, second] = [storeBinaries(home), storeBinaries(home, 'second')];
  const document = (finishedAt: string, binaries = first) => ({
    ...rehearsalOf(binaries).document!,
    finishedAt,
  });
  const digests = ({ control, candidate } = first) => ({
    control: control.digest,
    candidate: candidate.digest,
  });
  return { home, second, document, digests, directory: join(home, '../rehearsals') };
}

describe('the rehearsal of two binaries', () => {
  it('is the newest one with exactly these', () => {
    const { home, second, document, digests } = setUp();
    expect(findRehearsal(home, digests())).toBeNull();
    writeRehearsal(home, document('2026-03-01T11:00:00.100Z'));
    writeRehearsal(home, document('2026-03-01T11:00:00.020Z'));
    writeRehearsal(home, document('2026-03-02T11:00:00.000Z', second));
    expect(findRehearsal(home, digests())?.document?.finishedAt).toBe('2026-03-01T11:00:00.100Z');
    expect(findRehearsal(home, digests(second))?.document?.finishedAt).toBe('2026-03-02T11:00:00.000Z');
    expect(findRehearsal(home, { ...digests(), control: digests(second).control })).toBeNull();
  });

  it.each(['{', '{}', 'null'])('cannot be told where a newer file holds %s', (text) => {
    const { home, document, digests, directory } = setUp();
    writeRehearsal(home, document('2026-03-01T11:00:00.000Z'));
    writeFileSync(join(directory, '20260302T110000000Z-x.json'), text);
    expect(findRehearsal(home, digests())).toEqual({
      file: '.migrate/rehearsals/20260302T110000000Z-x.json',
      document: null,
    });
    mkdirSync(join(directory, '20260303T110000000Z-directory.json'));
    expect(findRehearsal(home, digests())?.file).toContain('20260303');
  });

  it('cannot be told where the directory cannot be read', () => {
    const { home, digests } = setUp();
    const { fs } = faultyFileSystem(({ operation }) =>
      operation === 'list' ? { code: 'EACCES', when: 'before' } : null,
    );
    expect(findRehearsal(home, digests(), fs)).toEqual({ file: '.migrate/rehearsals', document: null });
  });

  it('is written whole or not at all', () => {
    const { home, document, directory } = setUp();
    const { fs } = faultyFileSystem(({ operation }) =>
      operation === 'write' ? { code: 'ENOSPC', when: 'half-written' } : null,
    );
    expect(() => writeRehearsal(home, document('2026-03-01T11:00:00.000Z'), fs)).toThrow('ENOSPC');
    expect(readdirSync(directory)).toEqual([]);
  });
});
