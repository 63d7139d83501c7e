import { type JsonNode, type JsonText, printJsonText } from '../documents/json-text.ts';
import { type FirstThatShows, shrinkList } from './shrink-list.ts';

const maxHoisted = 64;

/**
 * Makes a JSON text smaller while the difference shows: takes members and items away, level by level from the outside;
 * puts a value in place of what holds it; makes numbers 0 and strings empty, or else shorter.
 */
export async function shrinkJson(json: JsonText, first: FirstThatShows<string>): Promise<string> {
  const tryTexts: FirstThatShows<JsonText> = (candidates) => first(candidates.map(printJsonText));
  let smaller = await removeByLevel(json, tryTexts);
  for (
    let hoisted = await hoist(smaller, tryTexts);
    hoisted !== null;
    hoisted = await hoist(smaller, tryTexts)
  ) {
    smaller = await removeByLevel(hoisted, tryTexts);
  }
  return shrinkLeaves(printJsonText(smaller), first);
}

async function removeByLevel(json: JsonText, first: FirstThatShows<JsonText>): Promise<JsonText> {
  let current = json;
  for (let depth = 0; ; depth++) {
    const before = current;
    const count = countAt(before, depth);
    if (count === 0) return current;
    const all = Array.from({ length: count }, (_, index) => index);
    const kept = await shrinkList(all, (candidates) =>
      first(candidates.map((indices) => keepAt(before, depth, new Set(indices)))),
    );
    current = keepAt(before, depth, new Set(kept));
  }
}

function childrenOf(node: JsonNode): readonly JsonNode[] {
  if (node.kind === 'scalar') return [];
  return node.kind === 'array' ? node.items : node.members.map(({ value }) => value);
}

/** How many values lie `depth` levels below the top. */
function countAt({ values }: JsonText, depth: number): number {
  let level = values;
  for (let at = 0; at < depth; at++) level = level.flatMap(childrenOf);
  return level.length;
}

/** The text with only some of the values that lie `depth` levels below the top, by their numbers from the left. */
function keepAt(json: JsonText, depth: number, kept: ReadonlySet<number>): JsonText {
  let number = 0;
  const filter = (nodes: readonly JsonNode[], left: number): JsonNode[] =>
    left === 0 ? nodes.filter(() => kept.has(number++)) : nodes.map((node) => visit(node, left));
  const visit = (node: JsonNode, left: number): JsonNode => {
    if (node.kind === 'scalar') return node;
    if (node.kind === 'array') return { kind: 'array', items: filter(node.items, left - 1) };
    const members =
      left === 1
        ? node.members.filter(() => kept.has(number++))
        : node.members.map(({ key, value }) => ({ key, value: visit(value, left - 1) }));
    return { kind: 'object', members };
  };
  return { ...json, values: filter(json.values, depth) };
}

/** Puts one child in place of a single top value, if the difference shows then; null where none does. */
async function hoist(json: JsonText, first: FirstThatShows<JsonText>): Promise<JsonText | null> {
  const [top, ...others] = json.values;
  if (top === undefined || others.length > 0) return null;
  const candidates = childrenOf(top)
    .slice(0, maxHoisted)
    .map((child) => ({ ...json, values: [child] }));
  return candidates[await first(candidates)] ?? null;
}

const leafToken = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*|[^"\d-]+|-/gsu;
const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Simplifies strings and numbers of a compact text: all that can be at once, then each that is left by itself. */
async function shrinkLeaves(text: string, first: FirstThatShows<string>): Promise<string> {
  let tokens: readonly string[] = text.match(leafToken) ?? [];
  const original = tokens;
  const isKey = (index: number): boolean => original[index + 1]?.startsWith(':') ?? false;
  const leaves = tokens.flatMap((each, index) => (simpleLeaf(each) === each || isKey(index) ? [] : [index]));
  const simplified = (kept: readonly number[]): readonly string[] => {
    const keep = new Set(kept);
    const simple = new Set(leaves);
    return original.map((each, index) => (simple.has(index) && !keep.has(index) ? simpleLeaf(each) : each));
  };
  const stubborn = await shrinkList(leaves, (candidates) =>
    first(candidates.map((kept) => simplified(kept).join(''))),
  );
  tokens = simplified(stubborn);
  const keys = tokens.flatMap((each, index) => (each.startsWith('"') && isKey(index) ? [index] : []));
  for (const index of [...stubborn, ...keys]) tokens = await shrinkLeaf(tokens, index, first);
  return tokens.join('');
}

function simpleLeaf(leaf: string): string {
  if (leaf.startsWith('"')) return '""';
  return /^-?\d/.test(leaf) ? '0' : leaf;
}

async function shrinkLeaf(
  tokens: readonly string[],
  index: number,
  first: FirstThatShows<string>,
): Promise<readonly string[]> {
  const leaf = tokens[index] ?? '';
  const isString = leaf.startsWith('"');
  const characters = isString ? (leaf.slice(1, -1).match(/\\u[0-9a-fA-F]{4}|\\.|./gsu) ?? []) : [...leaf];
  const print = (kept: readonly string[]): string => (isString ? `"${kept.join('')}"` : kept.join(''));
  const shorter = await shrinkList(characters, async (candidates) => {
    const valid = candidates.map(print).map((each, at) => ({ each, at }));
    const usable = valid.filter(({ each }) => isString || jsonNumber.test(each));
    const found = await first(usable.map(({ each }) => tokens.with(index, each).join('')));
    return usable[found]?.at ?? -1;
  });
  return tokens.with(index, print(shorter));
}
