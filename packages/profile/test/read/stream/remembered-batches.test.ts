import { expect, test } from 'vitest';
import type { SampleBatch } from '../../../src/analyse/sample-batch.ts';
import { RememberedBatches } from '../../../src/read/stream/remembered-batches.ts';

function batch(...stacks: readonly number[][]): SampleBatch {
  const offsets = [0];
  for (const stack of stacks) offsets.push((offsets.at(-1) ?? 0) + stack.length);
  return {
    samples: {
      length: stacks.length,
      stackOffsets: Uint32Array.from(offsets),
      stacks: Uint32Array.from(stacks.flat()),
      values: BigInt64Array.from(stacks, (_, at) => -BigInt(at) - 2n ** 62n),
      labelSets: Uint32Array.from(stacks, (_, at) => at % 2),
    },
    isBase: [false, true],
  };
}

/** What is read of a batch: stacks by their offsets, since there may be room behind the last one. */
function contentOf({ samples, isBase }: SampleBatch) {
  const { stackOffsets, stacks, values, labelSets, length } = samples;
  const each = Array.from({ length }, (_, at) => ({
    stack: [...stacks.subarray(stackOffsets[at], stackOffsets[at + 1])],
    value: values[at],
    labelSet: labelSets[at],
  }));
  return { each, isBase };
}

function replayed(kept: RememberedBatches) {
  const seen: ReturnType<typeof contentOf>[] = [];
  kept.replay((each) => seen.push(contentOf(each)));
  return seen;
}

test.each([
  ['two bytes', 65_536, 65_535],
  ['four bytes', 65_537, 65_536],
])('a pass is passed by again as it was, with locations in %s', (_, locationCount, last) => {
  const given = [batch([last, 1], [], [2]), batch([3]), batch([1, 2, 3, last, 5])];
  const kept = new RememberedBatches(locationCount, 10_000);
  for (const each of given) kept.add(each);
  expect(kept.isWhole).toBe(false);
  kept.complete();
  expect(kept.isWhole).toBe(true);
  expect(replayed(kept)).toEqual(given.map(contentOf));
  expect(replayed(kept)).toEqual(given.map(contentOf));
});

test('what is kept does not change with the batch that it was copied from', () => {
  const given = batch([1, 2]);
  const before = contentOf(given);
  const kept = new RememberedBatches(10, 10_000);
  kept.add(given);
  kept.complete();
  for (const column of [given.samples.stacks, given.samples.stackOffsets, given.samples.labelSets])
    column.fill(0);
  given.samples.values.fill(0n);
  expect(replayed(kept)).toEqual([before]);
});

test('a pass that takes more than the limit is not kept at all', () => {
  const kept = new RememberedBatches(10, 60);
  kept.add(batch([1]));
  kept.add(batch([1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9]));
  kept.add(batch([1]));
  kept.complete();
  expect(kept.isWhole).toBe(false);
});
