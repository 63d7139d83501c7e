import { renderFlameGraph } from '@strangler/report';
import { describe, expect, test } from 'vitest';
import { growPageTree } from '../../src/flame-graph/page/page-tree.ts';
import type { PageData } from '../../src/flame-graph/page-data.ts';
import { flameTree, hotPath, profileReport } from '../sample-profile.ts';

const hostile = [
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  'main.F[struct { x string `json:"a&b\'"` }]',
  '<!--<script>',
  'main.\u202egnp.exe',
  'a\u0000b\nc',
];

function dataOf(html: string): PageData {
  const [, json = ''] = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html) ?? [];
  return JSON.parse(json) as PageData;
}

describe('names chosen by an enemy', () => {
  const html = renderFlameGraph(flameTree(hostile.map((name) => `0 ${name} 1`)), {
    title: hostile[0] ?? '',
    report: profileReport(hostile, {
      hotPaths: hostile.map((name) => hotPath(name)),
      verdict: { decision: 'extract', reason: hostile.join(' ') },
    }),
  });

  test('become neither elements nor scripts', () => {
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html.match(/<\/script/g)).toHaveLength(2);
    expect(html).not.toMatch(/<img|<svg onload|<!--/);
  });

  test('are all in the drawing, what is invisible in them as escapes', () => {
    const names = dataOf(html).frames.map(({ name }) => name);
    expect(names).toHaveLength(hostile.length + 1);
    expect(names).toEqual(expect.arrayContaining([hostile[0], 'main.\\u202egnp.exe', 'a\\x00b\nc']));
  });

  test('could run nothing even then: the page allows its own script and style by digest only', () => {
    expect(html).toMatch(
      /content="default-src 'none'; script-src 'sha256-[\w+/=]{44}'; style-src 'sha256-[\w+/=]{44}'; base-uri/,
    );
    expect(html).not.toContain('unsafe-inline');
  });
});

test('the page needs nothing from anywhere else', () => {
  const html = renderFlameGraph(flameTree(['0 main.main 1']), { title: 'tool', report: profileReport([]) });
  expect(html).not.toMatch(/https?:|\bsrc=|<link|@import|url\(/);
});

test('verdict, hot paths and functions stand on the page in words', () => {
  const report = profileReport(['main.hash'], {
    hotPaths: [
      hotPath('main.hash', { advice: 'extract', callsPerRun: 12, secondsPerCall: 0.031 }),
      hotPath('main.main'),
    ],
    verdict: { decision: 'extract', reason: 'main.hash holds 64.7 %.' },
  });
  const html = renderFlameGraph(flameTree(['0 main.main 1']), { title: 'a & b', report });
  expect(html).toContain('<title>Profile of a &amp; b</title>');
  expect(html).toContain('<strong>extract</strong> main.hash holds 64.7 %.');
  expect(html).toContain(
    'class="figures" data-label="Calls"><div>12 calls a run</div><div>31 ms a call</div>',
  );
  expect(html).toContain('1 function that should not be extracted by itself');
  expect(html).toContain('/src/main.go:12');
});

test('the functions of frames have the figures of the report, unless two share a name', () => {
  const tree = flameTree(['0 [tool] 1', '0 main.main 1']);
  const report = profileReport(['main.main', '[tool]', '[tool]']);
  const [, unnamed, main] = dataOf(renderFlameGraph(tree, { title: 'tool', report })).frames;
  expect(main).toMatchObject({ flat: 1e9, cum: 2e9, interval: [11.2, 14.6], place: '/src/main.go:12' });
  expect(unnamed).toMatchObject({ flat: null, cum: null });
});

describe('a tree of more nodes than the page may hold', () => {
  const lines = ['0 main.main 1', '1 main.a 50', '1 main.b 2', '2 main.d 1', '1 main.c 20', '2 main.e 30'];
  const html = renderFlameGraph(flameTree(lines), { title: 'tool', report: profileReport([]), maxNodes: 4 });
  const { nodes, frames } = dataOf(html);

  test('loses the cheapest and says so', () => {
    expect(nodes.frame.map((frame) => frames[frame]?.name)).toEqual([
      'whole profile',
      'main.main',
      'main.a',
      'main.c',
      'main.e',
    ]);
    expect(html).toContain('The 2 cheapest of 6 nodes are left out.');
  });

  test('keeps every total as it was', () => {
    expect([...growPageTree(nodes).total].map((total) => total / 1e9)).toEqual([104, 104, 50, 50, 30]);
  });
});

test('the same tree gives the same bytes', () => {
  const render = () =>
    renderFlameGraph(flameTree(['0 main.main 1', '1 main.a 2']), {
      title: 'tool',
      report: profileReport(['main.a']),
    });
  expect(render()).toBe(render());
});
