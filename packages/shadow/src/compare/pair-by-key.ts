import { type DocumentNode, isScalar } from '../documents/document.ts';
import type { PointerPart } from '../rules/rule-places.ts';
import type { Aligned } from './align-sequences.ts';

/** Pairs the items of two lists that have the same key; those of one key, and those without any, in their order. */
export function pairByKey(
  control: readonly DocumentNode[],
  candidate: readonly DocumentNode[],
  key: readonly PointerPart[],
): Aligned {
  const places = new Map<string, number[]>();
  for (const [index, item] of [...candidate.entries()].reverse()) {
    const name = keyOf(item, key);
    const known = places.get(name);
    if (known === undefined) places.set(name, [index]);
    else known.push(index);
  }
  const pairs: [number, number][] = [];
  const ours: number[] = [];
  for (const [index, item] of control.entries()) {
    const partner = places.get(keyOf(item, key))?.pop();
    if (partner === undefined) ours.push(index);
    else pairs.push([index, partner]);
  }
  const theirs = [...places.values()].flat().sort((a, b) => a - b);
  return { pairs, ours, theirs, reordered: false };
}

/** The type and the value at the key, since `1` and `"1"` are not one key. */
function keyOf(item: DocumentNode, key: readonly PointerPart[]): string {
  let node: DocumentNode | undefined = item;
  for (const part of key) {
    if (typeof part === 'string' || node === undefined) return '';
    node = childOf(node, part.key);
  }
  return node !== undefined && isScalar(node) ? `${node.type} ${node.value}` : '';
}

function childOf(node: DocumentNode, key: string): DocumentNode | undefined {
  if (node.type === 'object') return node.entries.find((entry) => entry.key === key)?.value;
  return node.type === 'list' && /^\d+$/.test(key) ? node.items[Number(key)] : undefined;
}
