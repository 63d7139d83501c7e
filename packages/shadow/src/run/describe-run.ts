import { arch, availableParallelism, platform } from 'node:os';
import { basename } from 'node:path';
import type { RulesDocument, RunDocument, RunImplementation } from '@strangler/core';
import { hashBytes } from '../bytes/hash-bytes.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import type { Implementation } from '../implementation/implementation.ts';
import type { ShadowOptions } from './shadow-options.ts';

/** What run.json says of a run that begins. */
export function describeRun(
  options: ShadowOptions,
  corpus: Corpus,
  runner: RunDocument['machine']['runner'],
): RunDocument {
  const { comparator, shard } = options;
  return {
    schemaVersion: 1,
    kind: 'run',
    runId: basename(options.runDir),
    startedAt: options.now().toISOString(),
    finishedAt: null,
    observationsDigest: null,
    casesDigest: corpus.casesDigest,
    rulesDigest: rulesDigestOf(options.rules ?? null),
    comparator: comparator ? { path: comparator.path, digest: comparator.digest } : null,
    shard: shard ? { index: shard.index, count: shard.count } : null,
    merged: null,
    control: describeSide(options.sides.control),
    candidate: describeSide(options.sides.candidate),
    corpus: {
      digest: corpus.digest,
      captured: corpus.captured,
      distinct: corpus.book.size,
      sources: corpus.sources,
      fromConfig: options.casesFromConfig ?? false,
      seenBefore: corpus.seenBefore,
      lost: Object.fromEntries(options.lostCalls ?? []),
    },
    settings: options.settings,
    machine: {
      platform: platform(),
      arch: arch(),
      cpus: availableParallelism(),
      runner,
    },
  };
}

/** One side as run.json holds it. */
export function describeSide(side: Implementation): RunImplementation {
  const { label, command, program, args, env, answersAs, digest, files } = side;
  const argv: RunImplementation['argv'] = [program, ...args];
  return { label, command: [...command], argv, env: { ...env }, answersAs, digest, files: [...files] };
}

/** `sha256:` and the hash of rules.json as a run writes it; null without rules. */
export function rulesDigestOf(rules: RulesDocument | null): string | null {
  if (rules === null) return null;
  return `sha256:${hashBytes(formatRules(rules))}`;
}

/** rules.json, as a run writes it. */
export function formatRules(rules: RulesDocument): string {
  return `${JSON.stringify(rules, null, 2)}\n`;
}
