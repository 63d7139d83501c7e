import type { DifferenceGroup, ShadowReport } from '@strangler/core';
import { countOf, describeStarts } from './describe-shadow.ts';
import { excerptsByGroup, type GroupExcerpt } from './group-excerpt.ts';

/** A reader of JUnit files holds all of them in memory; past this many groups the last test says how many more there are. */
const maxGroups = 200;

interface Failure {
  readonly type: string;
  readonly message: string;
  readonly details: string;
}

interface TestCase {
  readonly name: string;
  readonly failure: Failure | null;
}

/** A shadow report as JUnit XML: one test for the verdict, one for each group of differences; what the sides start as its output. */
export function renderShadowJUnit(report: ShadowReport, excerpts: readonly GroupExcerpt[] = []): string {
  const passed = report.verdict === 'pass';
  const textOf = excerptsByGroup(excerpts);
  const { verdict, reason, groups } = report;
  const tests: TestCase[] = [
    {
      name: 'verdict',
      failure: passed ? null : { type: verdict, message: `${verdict}: ${reason}`, details: '' },
    },
    ...groups.slice(0, maxGroups).map((group) => ({
      name: `${group.id} ${group.channel} ${group.location}`,
      // Differences that the limit allows are no failures.
      failure: passed ? null : describeGroup(group, textOf.get(group.id) ?? ''),
    })),
    ...(groups.length > maxGroups ? [describeRest(groups.length - maxGroups, passed)] : []),
  ];
  const counts = `tests="${tests.length}" failures="${tests.filter(({ failure }) => failure !== null).length}" errors="0" skipped="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="migrate shadow" ${counts}>`,
    `<testsuite name="migrate shadow" ${counts}>`,
    ...tests.map(renderTest),
    // No failures: they block a rollout, and leave the verdict as it is.
    `  <system-out>${escapeXml(describeStarts(report).slice(0, maxGroups).join('\n'))}</system-out>`,
    '</testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function describeGroup({ kind, title, count, reproduce, also }: DifferenceGroup, excerpt: string): Failure {
  const message = `${title} in ${countOf(count, 'case')}. Look at one: ${reproduce}`;
  const further = also.map((place) => `also ${place}\n`).join('');
  return { type: kind, message, details: `${further}${excerpt}` };
}

function describeRest(count: number, passed: boolean): TestCase {
  const message = `${countOf(count, 'more group')} of differences; report.json has all`;
  return { name: 'further groups', failure: passed ? null : { type: 'value', message, details: '' } };
}

function renderTest({ name, failure }: TestCase): string {
  const open = `  <testcase classname="shadow" name="${escapeAttribute(name)}"`;
  if (failure === null) return `${open}/>`;
  const { type, message, details } = failure;
  const attributes = `message="${escapeAttribute(message)}" type="${escapeAttribute(type)}"`;
  return `${open}><failure ${attributes}>${escapeXml(details)}</failure></testcase>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0 forbids most control characters and lone surrogates even as references, so they become U+FFFD. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}')
    .replaceAll(/[&<>"]/g, (char) => entities[char] ?? char)
    .replaceAll('\r', '&#13;');
}

/** White space in an attribute would be read as spaces. */
function escapeAttribute(text: string): string {
  return escapeXml(text).replaceAll(/[\t\n]/g, (char) => `&#${char.charCodeAt(0)};`);
}
