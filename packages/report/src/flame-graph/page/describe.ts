import { formatMeasure } from '../../format-measure.ts';
import { origins, type PageData } from '../page-data.ts';
import type { PageTree } from './page-tree.ts';

/** A node in words: its function, and lines of a label and what it says. */
export interface Description {
  readonly name: string;
  readonly lines: readonly (readonly [label: string, value: string])[];
}

const originNames: Readonly<Record<(typeof origins)[number], string>> = {
  program: 'program',
  dependency: 'dependency',
  'standard-library': "standard library and Go's runtime",
  unknown: 'origin not known',
};
const inlinedNames = ['', ', inlined in some samples', ', inlined'];

/** Says what a node is and costs, here and wherever else its function stands. */
export function describe(data: PageData, tree: PageTree, node: number): Description {
  const frame = data.frames[tree.frame[node] as number];
  if (frame === undefined) return { name: '', lines: [] };
  const measure = (value: number) => `${formatMeasure(value, data.unit)} (${formatShare(value, data.whole)})`;
  const lines: [string, string][] = [
    ['this stack', `${measure(tree.total[node] as number)}, itself ${measure(tree.self[node] as number)}`],
  ];
  if (frame.cum !== null && frame.flat !== null) {
    lines.push([
      'all stacks',
      `cum ${measure(frame.cum)}${formatInterval(frame.interval)}, flat ${measure(frame.flat)}`,
    ]);
  }
  const origin = origins[frame.origin];
  if (origin !== undefined) {
    const code = `${originNames[origin]}${inlinedNames[Number(tree.inlined[node])] ?? ''}`;
    lines.push(['code', frame.place === '' ? code : `${code}, ${frame.place}`]);
  }
  return { name: frame.name, lines };
}

/** A share of the whole in percent with two digits. */
export function formatShare(value: number, whole: number): string {
  return `${(whole === 0 ? 0 : (value / whole) * 100).toFixed(2)} %`;
}

function formatInterval(interval: readonly [number, number] | null): string {
  return interval === null
    ? ''
    : `, 95 % interval ${interval.map((bound) => bound.toFixed(1)).join(' to ')} %`;
}
