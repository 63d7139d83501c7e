import type { FlameTree } from '@strangler/core';
import { checkNotNegative, stacksOf } from '../flame/stacks-of.ts';
import { textPieces } from './text-pieces.ts';

/** The units that speedscope knows by name; values of another are plain numbers to it. */
const knownUnits: readonly string[] = ['bytes', 'microseconds', 'milliseconds', 'nanoseconds', 'seconds'];

/**
 * Writes a flame tree as a file of https://www.speedscope.app in pieces, by its file-format-schema.json: a sampled
 * profile with one sample a distinct stack, weighted by its cost. Inlined functions are frames as others are.
 *
 * Weights are JSON numbers, so a cost past 2^53 is rounded. Throws USAGE for negative costs.
 */
export function encodeSpeedscope(tree: FlameTree, name: string): Iterable<string> {
  checkNotNegative(tree);
  return textPieces(speedscopeTexts(tree, name));
}

function* speedscopeTexts(tree: FlameTree, name: string): Iterable<string> {
  const { type, unit } = tree.sampleType;
  const weights = Array.from(stacksOf(tree), ({ cost }) => Number(cost));
  const head = {
    $schema: 'https://www.speedscope.app/file-format-schema.json',
    exporter: 'migrate profile',
    name,
    activeProfileIndex: 0,
    shared: { frames: tree.frames.map(speedscopeFrame) },
  };
  const profile = {
    type: 'sampled',
    name: `${name} (${type})`,
    unit: knownUnits.includes(unit) ? unit : 'none',
    startValue: 0,
    endValue: weights.reduce((sum, weight) => sum + weight, 0),
    weights,
  };
  yield `${JSON.stringify(head).slice(0, -1)},"profiles":[${JSON.stringify(profile).slice(0, -1)},"samples":[`;
  let separator = '';
  for (const { frames } of stacksOf(tree)) {
    yield `${separator}${JSON.stringify(frames)}`;
    separator = ',';
  }
  yield ']}]}\n';
}

function speedscopeFrame({ name, file, line }: FlameTree['frames'][number]): object {
  return { name, ...(file !== '' && { file }), ...(line > 0 && { line }) };
}
