import type { FileChange, Output } from '@strangler/core';
import type { CompiledRule, CompiledRules } from '../rules/compiled-rules.ts';
import { nameTemplate } from '../values/text-template.ts';
import { compareOutputs } from './compare-outputs.ts';
import type { DifferenceKind } from './difference.ts';
import { bareFinding, type ChannelComparison, type Finding } from './finding.ts';
import type { OutputReader } from './output-reader.ts';
import { pairRenamed } from './pair-renamed.ts';

const maxFindings = 20_000;

/** What is needed to compare written files. */
export interface FileTools {
  readonly rules: CompiledRules;
  readonly reader: OutputReader;
}

/** Says whether two runs wrote the same files; one that was too large to hash equals nothing. */
export function sameFiles(a: readonly FileChange[], b: readonly FileChange[]): boolean {
  return a.length === b.length && a.every((change, index) => sameFile(change, b[index]));
}

/**
 * Compares what two runs changed: path, kind of change, type, mode, link target, and content under the rules.
 *
 * A file of which chance wrote the name is missing on one side and further on the other, and is compared nonetheless.
 */
export function compareFiles(
  control: readonly FileChange[],
  candidate: readonly FileChange[],
  tools: FileTools,
): ChannelComparison {
  const ours = new Map(control.map((change) => [change.path, change]));
  const theirs = new Map(candidate.map((change) => [change.path, change]));
  const found: ChannelComparison[] = [];
  const alone: Record<'ours' | 'theirs', FileChange[]> = { ours: [], theirs: [] };
  for (const path of [...new Set([...ours.keys(), ...theirs.keys()])].sort()) {
    const [a, b] = [ours.get(path), theirs.get(path)];
    if (a !== undefined && sameFile(a, b)) continue;
    const both = a !== undefined && b !== undefined;
    const compared = both ? compareFile(a, b, tools) : compareLonely(a, b, tools);
    found.push(compared);
    if (both || compared.findings.length === 0) continue;
    if (a !== undefined) alone.ours.push(a);
    else if (b !== undefined) alone.theirs.push(b);
  }
  return joinComparisons([...found, ...compareRenamed(alone.ours, alone.theirs, tools)]);
}

function compareRenamed(
  ours: readonly FileChange[],
  theirs: readonly FileChange[],
  tools: FileTools,
): ChannelComparison[] {
  const distance = (a: FileChange, b: FileChange): number => {
    const { findings, overflows } = compareFile(a, b, tools);
    return overflows ? maxFindings : findings.length;
  };
  return pairRenamed(ours, theirs, distance).map(([a, b]) => compareFile(a, b, tools));
}

function joinComparisons(found: readonly ChannelComparison[]): ChannelComparison {
  const findings: Finding[] = [];
  const hits = new Set<number>();
  let overflows = false;
  for (const each of found) {
    for (const hit of each.hits) hits.add(hit);
    overflows ||= each.overflows || findings.length + each.findings.length > maxFindings;
    if (findings.length < maxFindings) findings.push(...each.findings.slice(0, maxFindings));
  }
  return { findings, hits, overflows };
}

function sameFile(a: FileChange, b: FileChange | undefined): boolean {
  if (b === undefined || (a.type === 'file' && a.sha256 === null)) return false;
  return (
    a.path === b.path &&
    a.change === b.change &&
    a.type === b.type &&
    a.mode === b.mode &&
    a.bytes === b.bytes &&
    a.sha256 === b.sha256 &&
    a.target === b.target
  );
}

function compareLonely(
  control: FileChange | undefined,
  candidate: FileChange | undefined,
  { rules }: FileTools,
): ChannelComparison {
  const change = control ?? candidate;
  if (change === undefined) return { findings: [], hits: new Set(), overflows: false };
  const scope = rules.scopeOf('files', change.path);
  const rule = scope.rules.find((each) => each.rule.type === 'presence' && isWhole(each));
  if (rule !== undefined) return { findings: [], hits: new Set([rule.index]), overflows: false };
  const kind = candidate === undefined ? 'missing' : 'extra';
  const what = `${change.change} by the ${candidate === undefined ? 'control' : 'candidate'} only`;
  const types = [typeOf(control), typeOf(candidate)] as const;
  const lonely = { ...finding(change.path, kind, what), types };
  return { findings: [lonely], hits: new Set(), overflows: false };
}

/** What cannot be compared where the other side lacks the file. */
function typeOf(change: FileChange | undefined): string | null {
  return change === undefined ? null : `${change.change} ${change.type} ${change.mode}`;
}

function isWhole({ rule, line }: CompiledRule): boolean {
  return line === null && (rule.at === undefined || rule.at === '');
}

function compareFile(control: FileChange, candidate: FileChange, tools: FileTools): ChannelComparison {
  const { path } = control;
  const scope = tools.rules.scopeOf('files', path);
  const hits = new Set<number>();
  const excuses = (type: 'mode' | 'ignore'): boolean => {
    const rule = scope.rules.find((each) => each.rule.type === type && isWhole(each));
    if (rule !== undefined) hits.add(rule.index);
    return rule !== undefined;
  };
  const findings: Finding[] = [];
  const add = (kind: DifferenceKind, what: string, values: readonly [string, string]): void => {
    findings.push({ ...finding(path, kind, what), values });
  };
  const { change, type, mode, target } = control;
  if (change !== candidate.change) add('type', `${change}, ${candidate.change}`, [change, candidate.change]);
  if (type !== candidate.type) add('type', `${type}, ${candidate.type}`, [type, candidate.type]);
  if (mode !== candidate.mode && !excuses('mode'))
    add('mode', `mode ${mode}, ${candidate.mode}`, [mode, candidate.mode]);
  if (target !== candidate.target && type === candidate.type && !excuses('ignore')) {
    add('value', 'link target', [target ?? '', candidate.target ?? '']);
  }
  const content =
    type === 'file' && candidate.type === 'file' ? compareContent(control, candidate, tools) : null;
  return {
    findings: [...findings, ...(content?.findings ?? [])],
    hits: new Set([...hits, ...(content?.hits ?? [])]),
    overflows: content?.overflows ?? false,
  };
}

/** A file of which the content was not kept is compared by its hash; one without a hash equals nothing. */
function compareContent(
  control: FileChange,
  candidate: FileChange,
  { rules, reader }: FileTools,
): ChannelComparison {
  const { path } = control;
  const scope = rules.scopeOf('files', path);
  const [ours, theirs] = [contentOf(control), contentOf(candidate)];
  if (ours === null || theirs === null) {
    if (control.sha256 !== null && control.sha256 === candidate.sha256) {
      return { findings: [], hits: new Set(), overflows: false };
    }
    const rule = scope.rules.find((each) => each.rule.type === 'ignore' && isWhole(each));
    if (rule !== undefined) return { findings: [], hits: new Set([rule.index]), overflows: false };
    const types = [hashState(control), hashState(candidate)] as const;
    const content = { ...finding(path, 'bytes', 'content'), types };
    return { findings: [content], hits: new Set(), overflows: false };
  }
  const found = compareOutputs({
    channel: 'files',
    file: path,
    control: ours,
    candidate: theirs,
    scope,
    reader,
  });
  const shown = nameTemplate(path);
  return {
    ...found,
    findings: found.findings.map((each) => ({
      ...each,
      path: `${path}: ${each.path}`,
      list: each.list === null ? null : `${path}: ${each.list}`,
      location: `${shown}: ${each.location}`,
      title: `${path}: ${each.title}`,
    })),
  };
}

function hashState({ sha256 }: FileChange): string {
  return sha256 === null ? 'unknown' : 'hashed';
}

/** The content of a written file as an output; null where it was not kept or is too large to have a hash. */
export function contentOf({ bytes, sha256, text, base64, blob }: FileChange): Output | null {
  const known = { bytes, sha256: sha256 ?? '', truncated: false };
  if (sha256 === null) return null;
  if (text !== undefined) return { ...known, text };
  if (base64 !== undefined) return { ...known, base64 };
  return blob === undefined ? null : { ...known, blob };
}

function finding(path: string, kind: DifferenceKind, what: string): Finding {
  const shown = nameTemplate(path);
  return bareFinding({
    channel: 'files',
    kind,
    path: kind === 'missing' || kind === 'extra' ? shown : `${path}: ${what.split(' ', 1)[0]}`,
    location: `${shown}: ${what}`,
    title: `${path}: ${what}`,
    what,
    target: { file: path },
  });
}
