import type { Observation, Output } from '@strangler/core';
import type { Channel } from '../compare/channel.ts';
import { contentOf } from '../compare/compare-files.ts';
import type { OutputReader } from '../compare/output-reader.ts';
import { formatOfPath } from '../documents/detect-format.ts';
import type { DocumentNode } from '../documents/document.ts';
import type { CompiledRule, CompiledRules, RuleScope } from '../rules/compiled-rules.ts';
import type { RulePlace } from '../rules/rule-places.ts';

/** Larger outputs are not searched for the places of rules. */
const maxSearchedBytes = 1 << 18;

interface Tools {
  readonly reader: OutputReader;
  readonly channels: readonly Channel[];
}

/** Indices of the rules of which the place exists in what a run of the control wrote, ascending. */
export function findRuleChances(
  controls: readonly Observation[],
  rules: CompiledRules,
  tools: Tools,
): number[] {
  if (rules.rules.length === 0) return [];
  const found = new Set<number>();
  for (const control of controls) {
    for (const channel of ['stdout', 'stderr'] as const) {
      if (tools.channels.includes(channel)) {
        searchOutput(
          control[channel],
          { scope: rules.scopeOf(channel, null), file: null },
          tools.reader,
          found,
        );
      }
    }
    if (tools.channels.includes('files')) searchFiles(control, rules, tools.reader, found);
  }
  return [...found].sort((a, b) => a - b);
}

function searchFiles(
  { files }: Observation,
  rules: CompiledRules,
  reader: OutputReader,
  found: Set<number>,
): void {
  for (const change of files) {
    const scope = rules.scopeOf('files', change.path);
    for (const each of scope.rules) if (each.rule.type === 'mode' || isWhole(each)) found.add(each.index);
    const output = contentOf(change);
    if (output !== null) searchOutput(output, { scope, file: change.path }, reader, found);
  }
}

interface Searched {
  readonly scope: RuleScope;
  readonly file: string | null;
}

function searchOutput(
  output: Output,
  { scope, file }: Searched,
  reader: OutputReader,
  found: Set<number>,
): void {
  if (scope.rules.length === 0 || output.bytes === 0) return;
  for (const each of scope.rules) if (isWhole(each)) found.add(each.index);
  if (output.bytes > maxSearchedBytes || scope.rules.every(({ index }) => found.has(index))) return;
  const text = reader.textOf(output);
  if (text === null) return;
  const format = scope.format ?? (file === null ? null : formatOfPath(file));
  const read = reader.documentOf(output, text, format);
  if (read.ok && read.document.format !== 'text') searchNode(read.document.root, scope.places, found);
  searchLines(text, scope, found);
}

function isWhole({ rule, line, pointer }: CompiledRule): boolean {
  return line === null && pointer === null && rule.type !== 'mode';
}

function searchNode(node: DocumentNode, places: RulePlace<CompiledRule>, found: Set<number>): void {
  for (const { index } of places.here) found.add(index);
  if (places.isBlank) return;
  if (node.type === 'list') {
    for (const [index, item] of node.items.entries()) searchNode(item, places.step(String(index)), found);
  } else if (node.type === 'object') {
    for (const { key, value } of node.entries) searchNode(value, places.step(key), found);
  }
}

function searchLines(text: string, { rules }: RuleScope, found: Set<number>): void {
  const wanted = rules.filter(({ line, index }) => line !== null && !found.has(index));
  if (wanted.length === 0) return;
  const lines = text.split('\n');
  for (const { line, index } of wanted) {
    if (lines.some((each) => each.length <= 1 << 16 && line?.matches(each) === true)) found.add(index);
  }
}
