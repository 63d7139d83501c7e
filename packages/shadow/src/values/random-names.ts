import { uuidSource } from './uuid.ts';

/** For each letter those that often follow it in words. */
const followers: Readonly<Record<string, string>> = {
  a: 'bcdgilmnprstuvy',
  b: 'aeiloruy',
  c: 'aehikloprtuy',
  d: 'adegioruv',
  e: 'acdefglmnprstvwxy',
  f: 'aefiloru',
  g: 'aeghilnoru',
  h: 'aeioruty',
  i: 'abcdefglmnoprstvz',
  j: 'aeou',
  k: 'aeiynos',
  l: 'abcdefiklopstuy',
  m: 'abeimnopsuy',
  n: 'acdefgiknostuvy',
  o: 'abcdfgiklmnoprstuvwxy',
  p: 'aehiloprstuy',
  q: 'u',
  r: 'acdegikmnoprstuvy',
  s: 'acehiklmopqstuwy',
  t: 'aehiloprstuwy',
  u: 'abcdegilmnprst',
  v: 'aeio',
  w: 'aehinor',
  x: 'aceipty',
  y: 'elmopst',
  z: 'aeioz',
};
/** Fewer characters that differ are a number or a short word. */
const minLength = 5;
/** Random names of one program have about one length. */
const maxLengthGap = 2;
/** Two words, or words with numbers, stay well below it; two random names seldom do. */
const minScore = 3;
/** Behind `tmp` most names are random, so that only two that read like words are none. */
const minScoreOfTmp = -3.5;
const uuid = new RegExp(`^${uuidSource}$`);
const date = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\d{4}|\d{6})?$/;
const shortDate = /^\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

/**
 * Says whether chance wrote both of two parts of names: UUIDs, six digits or more that are no date, or characters in which
 * the letters follow each other as in no word.
 */
export function areRandomNames(a: string, b: string): boolean {
  if (isNumber(a) && isNumber(b)) return !isDate(a) && !isDate(b);
  if (uuid.test(a) || uuid.test(b)) return uuid.test(a) && uuid.test(b);
  const same = commonLength(a, b);
  const [x, y] = [a.slice(same), b.slice(same)];
  if (Math.min(x.length, y.length) < minLength || Math.abs(x.length - y.length) > maxLengthGap) return false;
  // Two versions of one name differ in their numbers alone.
  if (lettersOf(x) === lettersOf(y)) return false;
  const wanted = a.startsWith('tmp') && b.startsWith('tmp') ? minScoreOfTmp : minScore;
  return scoreOf(x) + scoreOf(y) >= wanted;
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text);
}

function isDate(text: string): boolean {
  return date.test(text) || shortDate.test(text);
}

function commonLength(a: string, b: string): number {
  let same = 0;
  while (same < Math.min(a.length, b.length) && a[same] === b[same]) same++;
  return same;
}

function lettersOf(text: string): string {
  return text.replaceAll(/\d/g, '').toLowerCase();
}

/** How little a text is like words: two characters side by side count for it or against it. */
function scoreOf(text: string): number {
  let score = 0;
  for (let at = 1; at < text.length; at++) score += scoreOfTwo(text.slice(at - 1, at + 1));
  return score;
}

function scoreOfTwo(two: string): number {
  if (two.includes('_') || two.includes('.') || /^\d\d$/.test(two)) return 0;
  if (/\d/.test(two)) return 0.75;
  const [first = '', second = ''] = two.toLowerCase();
  const isUsual = followers[first]?.includes(second) === true;
  return (isUsual ? -1 : 2) + (/[a-z][A-Z]/.test(two) ? 0.75 : 0);
}
