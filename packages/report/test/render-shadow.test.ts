import {
  renderShadowHtml,
  renderShadowJUnit,
  renderShadowMarkdown,
  renderShadowText,
} from '@strangler/report';
import { describe, expect, test } from 'vitest';
import {
  hostileReport,
  hostileText,
  sampleExcerpt,
  sampleGroup,
  sampleReport,
} from './sample-shadow-report.ts';

const plain = { color: false };
const excerpts = [{ group: 'g1', text: sampleExcerpt }];
const hostileExcerpts = [{ group: 'g1', text: hostileText }];
const proposed = { rule: { type: 'timestamp', at: '/a\u202e\u009b' }, cases: 9, example: '1, 2' };
const accepted = {
  channel: 'stdout',
  location: '$.version',
  reason: 'newer',
  expires: '2026-12-31',
  cases: 4,
} as const;

const unlisted = [
  { role: 'candidate', path: '/usr/bin/sort', digest: 'sha256:1', cases: 12 },
  { role: 'control', path: '/opt/secret', digest: null, cases: 1 },
] as const;
const listSort =
  'the candidate started /usr/bin/sort in 12 traced cases, and its digest does not cover it: list it under candidate.artifacts';

describe('what the sides start', () => {
  const report = sampleReport({ verdict: 'pass', unlistedExecutables: [...unlisted] });

  test('is told in each format, with what is to be done', () => {
    const secret = 'the control started /opt/secret, of which the bytes could not be read, in 1 traced case';
    for (const text of [
      renderShadowText(report, plain),
      renderShadowHtml(report),
      renderShadowJUnit(report),
      renderShadowMarkdown(report),
    ]) {
      expect(text).toContain(listSort);
      expect(text).toContain(secret);
      expect(text).toContain('traced runs: 20 of the control, 20 of the candidate');
    }
  });

  test('leaves a verdict as it is', () => {
    expect(renderShadowJUnit(report)).toContain('failures="0"');
  });

  test('is said to be unknown where no run was traced, with the reason where there is one', () => {
    const none = { cases: 0, differing: 0, untraced: 0, reason: null };
    const refused = { ...none, untraced: 20, reason: 'ptrace is not permitted here (EPERM)' };
    const unasked = renderShadowText(sampleReport({ traced: { control: none, candidate: none } }), plain);
    expect(unasked).toContain('what the sides start is not known: no run was traced');
    const forbidden = { control: refused, candidate: { ...none, cases: 3, differing: 2 } };
    const text = renderShadowText(sampleReport({ traced: forbidden }), plain);
    expect(text).toContain(
      'what the control starts is not known of 20 cases: ptrace is not permitted here (EPERM)',
    );
    expect(text).toContain('the candidate did something else when it was traced in 2 cases');
  });
});

describe('text', () => {
  test('gives the verdict, the accounting that adds up, the groups and the headline figures', () => {
    const text = renderShadowText(sampleReport(), plain);
    expect(text).toContain('FAIL  5 of 1200 judged cases differ; none may.');
    expect(text).toContain(
      '1,213 captured = 1,195 equal + 0 noisy + 0 flaky + 5 mismatch + 0 timed out + 0 errored + 13 skipped',
    );
    expect(text).toContain('0.42 % of cases; at most 0.88 % of sources (95 %)');
    expect(text).toContain('g1  5 cases: stdout differs: $.files[*].mtime');
    expect(text).toContain('1.37 × the throughput (95 % 1.31–1.44), 65 % less memory (95 % 60–70)');
  });

  test('says what each figure covers and what speaks against it', () => {
    const { performance } = sampleReport();
    if (performance === null) throw new Error('no performance');
    const worse = {
      ...performance,
      speedup: { median: 0.8, ci95: [0.7, 0.9] as [number, number] },
      memoryRatio: { median: 1.2, ci95: [0.9, 1.5] as [number, number] },
      cpuRatio: { median: 0.5, ci95: [0.4, 0.6] as [number, number] },
      memoryScope: 'tree' as const,
      warnings: ['the first runs were slower'],
    };
    const text = renderShadowText(sampleReport({ performance: worse }), plain);
    expect(text).toContain('0.80 × the throughput (95 % 0.70–0.90), 20 % more memory (95 % -10 to 50)');
    expect(text).toContain('50 % less CPU time (95 % 40–60)');
    expect(text).toContain('(all processes of a run together)');
    expect(text).toContain('warning: the first runs were slower');
  });

  test('says how many calls of the corpus were lost, and why', () => {
    const text = renderShadowText(
      sampleReport({ lostCalls: { 'binary-secret': 1, 'files-too-large': 1200 } }),
      plain,
    );
    expect(text).toContain(
      '1,201 calls could not be recorded (binary-secret 1, files-too-large 1,200): nothing is known of inputs like them',
    );
    expect(renderShadowText(sampleReport(), plain)).not.toContain('could not be recorded');
  });

  test('says what the bound leaves out and what was never seen', () => {
    const text = renderShadowText(
      sampleReport({ seenSources: 12, unseenBehaviourMass: 0.00421, weightedMismatchRate: 0.03 }),
      plain,
    );
    expect(text).toContain(
      '12 sources left out of the bound: a run had seen them before the rules were written',
    );
    expect(text).toContain('on about 0.43 % of inputs like these');
    expect(text).toContain('3.00 % where each case counts as often as its input occurs');
    expect(renderShadowText(sampleReport({ mismatchUpperBound95: null }), plain)).toContain(
      '0.42 % of cases; no bound can be stated',
    );
  });

  test('names the rules that never or always fire, and leaves the others alone', () => {
    const rules = [
      { rule: 'timestamp at /a', hits: 0, state: 'never' as const },
      { rule: 'ignore /b', hits: 1200, state: 'always' as const },
      { rule: 'set /c', hits: 7, state: 'used' as const },
    ];
    const text = renderShadowText(sampleReport({ rules }), plain);
    expect(text).toContain('timestamp at /a never fired');
    expect(text).toContain('ignore /b fired on every case that it could apply to (1,200 cases)');
    expect(text).not.toContain('set /c');
  });

  test('proposes rules as a document that can be pasted as it is printed', () => {
    const text = renderShadowText(sampleReport({ proposedRules: [proposed, proposed] }), plain);
    const [json = ''] = /^\{"schemaVersion".*?^\]\}/ms.exec(text) ?? [];
    expect(JSON.parse(json)).toEqual({
      schemaVersion: 1,
      kind: 'rules',
      rules: [proposed.rule, proposed.rule],
    });
    expect(json).not.toMatch(/[\u009b\u202e]/);
  });

  test('lists what was accepted, and what of that is expired or unused', () => {
    const report = sampleReport({
      cases: { ...sampleReport().cases, accepted: 4 },
      accepted: [
        { ...accepted, state: 'used' },
        { ...accepted, cases: 0, state: 'expired' },
      ],
    });
    const text = renderShadowText(report, plain);
    expect(text).toContain('4 of them accepted');
    expect(text).toContain(
      '  4 cases: stdout $.version until 2026-12-31, newer\n  expired: stdout $.version',
    );
  });

  test('lists what else differs in the cases of a group, up to a few', () => {
    const also = ['a', 'b', 'c', 'd', 'e'].map((key) => `stdout $.${key} (value)`);
    const text = renderShadowText(sampleReport({ groups: [sampleGroup({ also, count: 1 })] }), plain);
    expect(text).toContain('g1  1 case: ');
    expect(text).toContain('    also stdout $.c (value)\n    and 2 more places\n');
  });

  test('holds escape sequences only where colours are asked for', () => {
    expect(renderShadowText(sampleReport(), plain)).not.toContain('\u001b');
    expect(renderShadowText(sampleReport(), { color: true })).toContain('\u001b[31mFAIL');
  });

  test('says nothing about what was not measured', () => {
    const text = renderShadowText(sampleReport({ performance: null, groups: [] }), plain);
    expect(text).not.toMatch(/wall time|differences by cause|rules|accepted|sources left out/);
  });

  test('lets no sequence that a program chose reach the terminal', () => {
    expect(renderShadowText(hostileReport(), plain)).not.toMatch(/(?![\t\n])\p{Cc}|\u202e/u);
  });
});

describe('JUnit', () => {
  test('has one failing test for the verdict and one a group, with what differs', () => {
    const xml = renderShadowJUnit(sampleReport(), excerpts);
    expect(xml).toContain('tests="2" failures="2" errors="0" skipped="0"');
    expect(xml.match(/<failure /g)).toHaveLength(2);
    expect(xml).toContain('-  &quot;mtime&quot;: 1\n+  &quot;mtime&quot;: 2\n</failure>');
  });

  test('a pass has no failure', () => {
    const xml = renderShadowJUnit(sampleReport({ verdict: 'pass', groups: [] }));
    expect(xml).toContain('tests="1" failures="0"');
  });

  test('differences within the limit are no failures', () => {
    expect(renderShadowJUnit(sampleReport({ verdict: 'pass' }))).toContain('tests="2" failures="0"');
  });

  test('holds no character that XML forbids, whatever a program wrote', () => {
    const xml = renderShadowJUnit(hostileReport(), hostileExcerpts);
    expect(xml).not.toMatch(/(?![\t\n\u0080-\u009f])\p{Cc}|[\ufffe\uffff]/u);
    expect(xml.isWellFormed()).toBe(true);
    expect(xml).not.toMatch(/<(?!\/?(?:testsuites?|testcase|failure|system-out)\b|\?xml )/);
  });

  test('says how many groups it leaves out', () => {
    const groups = Array.from({ length: 1000 }, (_, index) => sampleGroup({ id: `g${index + 1}` }));
    const xml = renderShadowJUnit(sampleReport({ groups }));
    expect(xml).toContain('tests="202" failures="202"');
    expect(xml).toContain('800 more groups of differences; report.json has all');
  });
});

describe('Markdown', () => {
  test('gives the verdict, the figures, and the groups folded up with what differs', () => {
    const text = renderShadowMarkdown(sampleReport(), excerpts);
    expect(text).toMatch(/^## Shadow: fail\n\n5 of 1200 judged cases differ; none may\.\n/);
    expect(text).toContain('**1.37 × the throughput (95 % 1.31–1.44), 65 % less memory (95 % 60–70)**');
    expect(text).toContain('<summary>g1: 5 cases, <code>stdout differs: $.files[*].mtime</code> </summary>');
    expect(text).toContain(`\`\`\`diff\n${sampleExcerpt}\`\`\`\n`);
    expect(text).toContain('```sh\nmigrate shadow show abababababab --run r\n```');
  });

  test('keeps what programs wrote inside of code, where nothing is markup, a mention or a reference', () => {
    const text = renderShadowMarkdown(hostileReport(), hostileExcerpts);
    const outside = text.replaceAll(/^(`{3,})\w*\n.*?^\1$/gms, '').replaceAll(/<code>[^<]*<\/code>/g, '');
    expect(outside).not.toMatch(/@team|#12|https:\/\/|(?<!\\)<script|(?<!\\)<b |\n## heading|\n- item/);
    expect(outside.match(/(?<!\\)<\/?\w+/g)?.every((tag) => /^<\/?(?:details|summary)$/.test(tag))).toBe(
      true,
    );
    expect(text).not.toMatch(/(?![\t\n])\p{Cc}|\u202e/u);
  });

  test('no fence is closed by what stands in it', () => {
    const text = renderShadowMarkdown(sampleReport(), [{ group: 'g1', text: '-a\n```\n````\n# b\n' }]);
    expect(text).toContain('`````diff\n-a\n```\n````\n# b\n`````\n');
  });

  test('fits into a comment however much differs', () => {
    const groups = Array.from({ length: 1000 }, (_, index) =>
      sampleGroup({ id: `g${index + 1}`, title: 'x'.repeat(5000) }),
    );
    const large = groups.map(({ id }) => ({ group: id, text: '+line\n'.repeat(1000) }));
    const text = renderShadowMarkdown(sampleReport({ groups }), large);
    expect(text.length).toBeLessThan(65_536);
    expect(text).toContain('and 980 more groups');
  });
});
