import { expect, test } from 'vitest';
import { packTree } from '../../src/flame-graph/pack-tree.ts';
import { boxAt, layOut, zoomToSee } from '../../src/flame-graph/page/lay-out.ts';
import { navigate } from '../../src/flame-graph/page/navigate.ts';
import { growPageTree, type PageTree } from '../../src/flame-graph/page/page-tree.ts';
import { nextMatch, search } from '../../src/flame-graph/page/search.ts';
import { shortName } from '../../src/flame-graph/page/short-name.ts';
import { flameTree, profileReport } from '../sample-profile.ts';

/** 100 seconds: main.init 10, main.main 90 of which main.a 30, main.b 50 with main.a 20 beneath it. */
const lines = ['0 main.init 10', '0 main.main 10', '1 main.a 30', '1 main.b 30', '2 main.a 20'];
const [whole, init, main, a, b, nestedA] = [0, 1, 2, 3, 4, 5];

function pageTree(from: readonly string[] = lines): PageTree {
  return growPageTree(packTree(flameTree(from), profileReport([]), 1000).nodes);
}

function namesOf(from: readonly string[] = lines): string[] {
  return packTree(flameTree(from), profileReport([]), 1000).frames.map(({ name }) => name);
}

/** Row by row, `node@x+width`. */
function drawn(tree: PageTree, zoomed: number, width: number): string[] {
  return layOut(tree, zoomed, width).map((row) =>
    row.map((box) => `${box.node}@${Math.fround(box.x)}+${Math.fround(box.width)}`).join(' '),
  );
}

test('children stand beneath their caller, side by side, as wide as they cost', () => {
  expect(drawn(pageTree(), whole, 100)).toEqual(['0@0+100', '1@0+10 2@10+90', '3@10+30 4@40+50', '5@40+20']);
});

test('zooming gives a node the whole width and keeps its callers above it', () => {
  expect(drawn(pageTree(), b, 100)).toEqual(['0@0+100', '2@0+100', '4@0+100', '5@0+40']);
});

test('what is narrower than half a pixel is not drawn, nor what is beneath it', () => {
  expect(drawn(pageTree(['0 main.main 999', '1 main.small 0', '2 main.leaf 1']), whole, 400)).toEqual([
    '0@0+400',
    '1@0+400',
    '',
    '',
  ]);
});

test('a profile without samples is one empty bar', () => {
  expect(drawn(pageTree([]), whole, 100)).toEqual(['0@0+100']);
});

test('negative costs take their room, so that a difference can be seen', () => {
  expect(drawn(pageTree(['0 main.grown 30', '0 main.shrunk -10']), whole, 100)[1]).toBe('1@0+75 2@75+25');
});

test('a place leads to the node that is drawn there', () => {
  const rows = layOut(pageTree(), whole, 100);
  expect([boxAt(rows, 2, 12), boxAt(rows, 2, 5), boxAt(rows, 9, 5)].map((box) => box?.node)).toEqual([
    a,
    undefined,
    undefined,
  ]);
});

test('arrow keys move to the caller, the costliest callee and the neighbours, and stay where there is none', () => {
  const tree = pageTree();
  expect(navigate(tree, main, 'caller')).toBe(whole);
  expect(navigate(tree, whole, 'caller')).toBe(whole);
  expect(navigate(tree, main, 'callee')).toBe(b);
  expect(navigate(tree, nestedA, 'callee')).toBe(nestedA);
  expect(navigate(tree, init, 'next')).toBe(main);
  expect(navigate(tree, main, 'next')).toBe(main);
  expect(navigate(tree, b, 'next')).toBe(b);
  expect(navigate(tree, main, 'previous')).toBe(init);
  expect(navigate(tree, a, 'previous')).toBe(a);
});

test('a search finds frames and what they cost, one beneath another counted once', () => {
  const found = search(pageTree(), namesOf(), 'main.b');
  expect(found).toMatchObject({ nodes: [b], size: 50e9 });
  expect(search(pageTree(), namesOf(), 'main.A')).toMatchObject({ nodes: [], size: 0 });
  expect(search(pageTree(), namesOf(), 'MAIN')).toMatchObject({ nodes: [] });
  expect(search(pageTree(), namesOf(), ' main.a ')).toMatchObject({ nodes: [a, nestedA], size: 50e9 });
  expect(search(pageTree(), namesOf(), '  ')).toBeNull();
});

test('what looks like an expression is text', () => {
  const names = ['whole profile', 'main.(*T).F', 'main.x'];
  const tree = pageTree(['0 main.(*T).F 1', '0 main.x 1']);
  expect(search(tree, names, '(*T)')?.nodes).toEqual([1]);
  expect(search(tree, names, '.*')?.nodes).toEqual([]);
});

test('the bar of the whole profile is no function and no match', () => {
  expect(search(pageTree(), namesOf(), 'whole')?.nodes).toEqual([]);
});

test('going from match to match leads around the ends', () => {
  const found = search(pageTree(), namesOf(), 'main.a');
  if (found === null) throw new Error('nothing found');
  expect([
    nextMatch(found, whole, false),
    nextMatch(found, a, false),
    nextMatch(found, nestedA, false),
  ]).toEqual([a, nestedA, a]);
  expect(nextMatch(found, a, true)).toBe(nestedA);
  expect(nextMatch({ ...found, nodes: [] }, a, true)).toBeNull();
});

test('a node that is too narrow is seen from the outermost caller that makes it wide enough', () => {
  const tree = pageTree();
  expect(zoomToSee(tree, nestedA, { width: 100, pixels: 8 })).toBe(whole);
  expect(zoomToSee(tree, nestedA, { width: 100, pixels: 21 })).toBe(main);
  expect(zoomToSee(tree, nestedA, { width: 100, pixels: 99 })).toBe(nestedA);
});

test.each([
  ['example.com/tool/scan.Files', 40, 'example.com/tool/scan.Files'],
  ['example.com/tool/scan.Files', 12, 'scan.Files'],
  ['example.com/tool/scan.Files', 6, 'scan.…'],
  ['main.Map[example.com/a.Key]', 12, 'main.Map[ex…'],
  ['main.main', 2, ''],
])('%s in %i characters of a frame is %s', (name, characters, short) => {
  expect(shortName(name, characters)).toBe(short);
});
