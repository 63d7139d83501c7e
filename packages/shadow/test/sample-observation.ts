import { createHash } from 'node:crypto';
import type { Observation, Output } from '@strangler/core';

/** An output that holds this text. */
export function textOutput(text: string): Output {
  const bytes = Buffer.from(text);
  return {
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    truncated: false,
    text,
  };
}

/** An observation of a run that exited 0 and wrote `ok`, with some fields replaced. */
export function sampleObservation(changes: Partial<Observation> = {}): Observation {
  return {
    schemaVersion: 1,
    kind: 'observation',
    caseId: '0'.repeat(64),
    source: 'a source',
    role: 'control',
    pass: 'compare',
    attempt: 1,
    end: { kind: 'exited', code: 0 },
    stdout: textOutput('ok\n'),
    stderr: textOutput(''),
    files: [],
    answer: null,
    cost: { wallMs: 1, userMs: 0.5, systemMs: 0.25, maxRssBytes: 1 << 20 },
    ...changes,
  };
}
