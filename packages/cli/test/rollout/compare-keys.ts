import { FlagdCore } from '@openfeature/flagd-core';
import type { Generation } from '@strangler/core';
import { decide, targetingKeyOf } from '@strangler/rollback';
import { type DecisionReader, flag } from './decision-readers.ts';

/** A share of a canary, and the directory of its state. */
export interface PublishedShare {
  readonly home: string;
  readonly generation: Generation;
}

/** A key that somebody gave to another side than TypeScript did. */
export interface KeyDifference {
  readonly reader: string;
  readonly percent: number;
  readonly raw: Uint8Array;
  readonly expected: string;
  readonly got: string;
}

/** What a comparison of keys came to; `candidates` says that both sides were answers. */
export interface KeyComparison {
  readonly decisions: Readonly<Record<string, number>>;
  readonly candidates: number;
  readonly differences: readonly KeyDifference[];
}

/** Somebody who decides for raw values by a share. */
export type KeyReader = (share: PublishedShare, raws: readonly Uint8Array[]) => Promise<readonly string[]>;

const silent = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} };

/** Asks everybody for every value and share, and finds what they do not decide as TypeScript does. */
export async function compareKeys(
  shares: readonly PublishedShare[],
  raws: readonly Uint8Array[],
  readers: Readonly<Record<string, KeyReader>>,
): Promise<KeyComparison> {
  const decisions: Record<string, number> = {};
  const differences: KeyDifference[] = [];
  let candidates = 0;
  for (const share of shares) {
    const expected = decideInTypescript(share, raws);
    candidates += expected.filter((answer) => answer === 'candidate').length;
    const asked = Object.entries(readers).map(async ([reader, read]) => {
      const answers = await read(share, raws);
      if (answers.length !== raws.length) throw new Error(`${reader} gave ${answers.length} answers`);
      decisions[reader] = (decisions[reader] ?? 0) + answers.length;
      differences.push(...differencesOf(reader, share, raws, { expected, answers }));
    });
    await Promise.all(asked);
  }
  return { decisions, candidates, differences };
}

function decideInTypescript({ generation }: PublishedShare, raws: readonly Uint8Array[]): readonly string[] {
  const state = { kind: 'generation', file: 'g-000017.json', generation } as const;
  return raws.map((raw) => {
    const targetingKey = targetingKeyOf(flag, raw);
    return decide({ state, flag, wish: undefined, targetingKey }).variant;
  });
}

function differencesOf(
  reader: string,
  { generation }: PublishedShare,
  raws: readonly Uint8Array[],
  { expected, answers }: Readonly<Record<'expected' | 'answers', readonly string[]>>,
): readonly KeyDifference[] {
  return raws.flatMap((raw, index) => {
    const [right = '', got = ''] = [expected[index], answers[index]];
    return right === got ? [] : [{ reader, percent: generation.metadata.percent, raw, expected: right, got }];
  });
}

/** Makes a program of the readers one that decides for values. */
export function byProgram(read: DecisionReader): KeyReader {
  return ({ home }, raws) => read(raws.map((raw) => ({ home, raw })));
}

/** The flagd project's evaluator for Node.js, on the same generation. */
export const inFlagdCore: KeyReader = async ({ generation }, raws) => {
  const core = new FlagdCore(undefined, silent);
  core.setConfigurations(JSON.stringify(generation));
  return raws.map((raw) => {
    const targetingKey = targetingKeyOf(flag, raw);
    return core.resolveStringEvaluation(flag, 'default', { targetingKey }, silent).value;
  });
};
