import { createSeededRandom, type Random } from '@strangler/core';
import type { CaseSource } from '@strangler/shadow';

/** As many distinct inputs as wanted: JSON documents of many shapes, logs and tables. */
export function drawNoiseCases(count: number, seed: number): CaseSource[] {
  const random = createSeededRandom(seed);
  return Array.from({ length: count }, (_, index) => ({
    document: { id: `noise-${index}`, stdin: drawInput(random, index) },
    input: null,
    baseDir: '.',
    where: `noise-${index}`,
  }));
}

function drawInput(random: Random, index: number): string {
  switch (index % 4) {
    case 0:
      return `${JSON.stringify({ index, ...drawObject(random, 3) }, null, 2)}\n`;
    case 1:
      return lines(
        random,
        () => `INFO worker ${word(random)} finished job ${index} in step ${digits(random)}`,
      );
    case 2:
      return lines(random, () => JSON.stringify({ index, ...drawObject(random, 2) }));
    default:
      return `name,count,index\n${lines(random, () => `${word(random)},${digits(random)},${index}`)}`;
  }
}

function lines(random: Random, line: () => string): string {
  return Array.from({ length: 1 + Math.floor(random() * 12) }, () => `${line()}\n`).join('');
}

function drawObject(random: Random, depth: number): Record<string, unknown> {
  const size = 1 + Math.floor(random() * 4);
  return Object.fromEntries(
    Array.from({ length: size }, (_, at) => [`${word(random)}${at}`, drawValue(random, depth - 1)]),
  );
}

function drawValue(random: Random, depth: number): unknown {
  const kind = Math.floor(random() * (depth > 0 ? 7 : 5));
  if (kind === 0) return digits(random);
  if (kind === 1) return random() * 1000;
  if (kind === 2) return word(random);
  if (kind === 3) return random() < 0.5;
  if (kind === 4) return null;
  if (kind === 5) return drawObject(random, depth);
  return Array.from({ length: Math.floor(random() * 5) }, () => drawValue(random, depth - 1));
}

function word(random: Random): string {
  return Array.from({ length: 3 + Math.floor(random() * 6) }, () =>
    String.fromCharCode(97 + Math.floor(random() * 26)),
  ).join('');
}

function digits(random: Random): number {
  return Math.floor(random() * 10 ** (1 + Math.floor(random() * 9)));
}
