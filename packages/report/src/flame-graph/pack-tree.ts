import type { FlameTree, FunctionCost, ProfileReport } from '@strangler/core';
import { visibleText } from '../escape-html.ts';
import { origins, type PageData, type PageFrame, type PageNodes } from './page-data.ts';

/** Puts a tree into the form of the page, the figures of functions taken from the report. */
export function packTree(tree: FlameTree, report: ProfileReport, maxNodes: number): PageData {
  return {
    unit: tree.sampleType.unit,
    whole: Number(tree.wholeCost),
    frames: [wholeFrame, ...packFrames(tree, report)],
    nodes: packNodes(tree, keptNodes(tree, maxNodes)),
  };
}

const wholeFrame: PageFrame = {
  name: 'whole profile',
  place: '',
  origin: -1,
  flat: null,
  cum: null,
  interval: null,
};

function packFrames({ frames }: FlameTree, report: ProfileReport): readonly PageFrame[] {
  const costs = unambiguousCosts(report.functions);
  return frames.map(({ name, file, line, origin }) => {
    const cost = costs.get(name);
    return {
      name: visibleText(name),
      place: visibleText(line > 0 && file !== '' ? `${file}:${line}` : file),
      origin: origins.indexOf(origin),
      flat: cost ? Number(cost.flat) : null,
      cum: cost ? Number(cost.cum) : null,
      interval: cost?.cumPercent95 ?? null,
    };
  });
}

/** Frames without a function may share a name; which of them a figure belongs to cannot be told. */
function unambiguousCosts(functions: readonly FunctionCost[]): ReadonlyMap<string, FunctionCost> {
  const costs = new Map<string, FunctionCost>();
  const twice = new Set<string>();
  for (const cost of functions) {
    if (costs.has(cost.name)) twice.add(cost.name);
    costs.set(cost.name, cost);
  }
  for (const name of twice) costs.delete(name);
  return costs;
}

/**
 * Which nodes are costly enough to be among `maxNodes`. A parent's size is never below a child's, so no kept node loses its
 * parent; where several share the size of the last one, none of them is kept.
 */
function keptNodes(tree: FlameTree, maxNodes: number): (node: number) => boolean {
  if (tree.length <= maxNodes) return () => true;
  const sizes = nodeSizes(tree);
  const threshold = sizes.toSorted()[tree.length - maxNodes - 1] as number;
  return (node) => (sizes[node] as number) > threshold;
}

/** For every node the absolute values of its own cost and of all beneath it. */
function nodeSizes(tree: FlameTree): Float64Array {
  const sizes = Float64Array.from(tree.self, (self) => Math.abs(Number(self)));
  const parents = parentsOf(tree);
  for (let node = tree.length - 1; node >= 0; node--) {
    const parent = parents[node] as number;
    if (parent >= 0) sizes[parent] = (sizes[parent] as number) + (sizes[node] as number);
  }
  return sizes;
}

function parentsOf({ length, depth }: FlameTree): Int32Array {
  const parents = new Int32Array(length);
  const path: number[] = [];
  for (let node = 0; node < length; node++) {
    path.length = depth[node] as number;
    parents[node] = path.at(-1) ?? -1;
    path.push(node);
  }
  return parents;
}

function packNodes(tree: FlameTree, isKept: (node: number) => boolean): PageNodes {
  const frame = [0];
  const depth = [0];
  const self = [Number(tree.withoutFrames)];
  const rest = [0];
  let inlined = '0';
  const path = [0];
  for (let node = 0; node < tree.length; node++) {
    const level = tree.depth[node] as number;
    path.length = Math.min(path.length, level + 1);
    if (isKept(node)) {
      path.push(frame.length);
      frame.push((tree.frame[node] as number) + 1);
      depth.push(level + 1);
      self.push(Number(tree.self[node]));
      rest.push(0);
      inlined += tree.inlined[node];
    } else {
      const kept = path.at(-1) as number;
      rest[kept] = (rest[kept] as number) + Number(tree.self[node]);
    }
  }
  return { frame, depth, self, rest, inlined };
}
