import { renderShadowHtml } from '@strangler/report';
import { describe, expect, test } from 'vitest';
import {
  hostileReport,
  hostileText,
  sampleExcerpt,
  sampleGroup,
  sampleReport,
} from '../sample-shadow-report.ts';

const excerpts = [{ group: 'g1', text: sampleExcerpt }];

test('verdict, figures, groups and what ran stand on the page in words', () => {
  const html = renderShadowHtml(sampleReport(), excerpts);
  expect(html).toContain(
    '<p class="verdict fail"><strong>fail</strong> 5 of 1200 judged cases differ; none may.</p>',
  );
  expect(html).toContain('<dt>Throughput</dt><dd>1.37 ×<span class="range">1.31 to 1.44 ×</span></dd>');
  expect(html).toContain('<dt>Less memory</dt><dd>65 %<span class="range">60 to 70 %</span></dd>');
  expect(html).toContain('<h3>stdout differs: $.files[*].mtime</h3><span class="count">5 cases</span>');
  expect(html).toContain('<del>-  &quot;mtime&quot;: 1</del>\n<ins>+  &quot;mtime&quot;: 2</ins>');
  expect(html).toContain('migrate shadow show abababababab --run r');
});

test('the page needs nothing from anywhere else, and no script', () => {
  const html = renderShadowHtml(sampleReport(), excerpts);
  expect(html).not.toMatch(/https?:|\bsrc=|<link|@import|url\(|<script|\bon\w+=|style="/);
  expect(html).toMatch(/content="default-src 'none'; style-src 'sha256-[\w+/=]{44}'; base-uri 'none'/);
});

test('what programs wrote becomes neither an element nor an attribute', () => {
  const html = renderShadowHtml(hostileReport(), [{ group: 'g1', text: hostileText }]);
  expect(html).not.toMatch(/<script|<b |<!--|<a |onclick="/);
  expect(html.match(/<pre/g)).toHaveLength(html.match(/<\/pre>/g)?.length ?? 0);
  expect(html.match(/<details/g)).toHaveLength(html.match(/<\/details>/g)?.length ?? 0);
  expect(html.isWellFormed()).toBe(true);
  expect(html).not.toMatch(/(?![\t\n])\p{Cc}|\u202e/u);
});

test('a run without timing, rules or differences has no empty sections', () => {
  const html = renderShadowHtml(sampleReport({ verdict: 'pass', performance: null, groups: [] }));
  expect(html).toContain('No case differs.');
  expect(html).not.toMatch(/Throughput|<h2[^>]*>Rules|Accepted/);
});

test('rules that never or always fire come first', () => {
  const rules = [
    { rule: 'set /c', hits: 7, state: 'used' as const },
    { rule: 'ignore /b', hits: 0, state: 'never' as const },
  ];
  const html = renderShadowHtml(sampleReport({ rules }));
  expect(html.indexOf('never fired')).toBeLessThan(html.indexOf('set /c'));
  expect(html.indexOf('never fired')).toBeGreaterThan(0);
});

describe('size', () => {
  const groups = Array.from({ length: 20_000 }, (_, index) =>
    sampleGroup({
      id: `g${index + 1}`,
      title: '"'.repeat(100_000),
      location: '<'.repeat(1000),
      also: Array.from({ length: 21 }, () => '&'.repeat(1000)),
      reproduce: "'".repeat(1000),
    }),
  );
  const large = groups
    .slice(0, 50)
    .map(({ id }) => ({ group: id, text: `${'"'.repeat(2000)}\n`.repeat(60) }));

  test('stays under 2 MiB whatever differs, and the groups that are left out are counted', () => {
    const html = renderShadowHtml(sampleReport({ groups }), large);
    expect(Buffer.byteLength(html)).toBeLessThan(2 << 20);
    expect(html).toMatch(/19,9\d\d more groups; report\.json has all/);
  });

  test('of a hundred ordinary groups with their differences is far below that', () => {
    const ordinary = Array.from({ length: 100 }, (_, index) => sampleGroup({ id: `g${index + 1}` }));
    const texts = ordinary.slice(0, 20).map(({ id }) => ({ group: id, text: sampleExcerpt }));
    expect(renderShadowHtml(sampleReport({ groups: ordinary }), texts).length).toBeLessThan(150_000);
  });
});
