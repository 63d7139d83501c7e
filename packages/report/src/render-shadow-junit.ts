import type { DifferenceGroup, ShadowReport } from '@strangler/core';

/** A shadow report as JUnit XML: one test for the verdict, one for each group of differences. */
export function renderShadowJUnit(report: ShadowReport): string {
  const passed = report.verdict === 'pass';
  const verdict = testCase('verdict', passed ? null : `${report.verdict}: ${report.reason}`);
  // Differences that the limit allows are no failures.
  const groups = report.groups.map((group) =>
    testCase(`${group.channel} ${group.location}`, passed ? null : describeGroup(group)),
  );
  const failures = passed ? 0 : groups.length + 1;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuite name="migrate shadow" tests="${groups.length + 1}" failures="${failures}">`,
    verdict,
    ...groups,
    '</testsuite>',
    '',
  ].join('\n');
}

function describeGroup({ title, count, reproduce }: DifferenceGroup): string {
  return `${title} in ${count} cases. Look at one: ${reproduce}`;
}

function testCase(name: string, failure: string | null): string {
  const open = `  <testcase classname="shadow" name="${escapeXml(name)}"`;
  return failure === null ? `${open}/>` : `${open}><failure message="${escapeXml(failure)}"/></testcase>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0 forbids most control characters and lone surrogates even as references, so they become U+FFFD. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}')
    .replaceAll(/[&<>"]/g, (char) => entities[char] ?? char)
    .replaceAll(/[\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);
}
