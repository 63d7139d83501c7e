import { describe, expect, it } from 'vitest';
import { chooseOperations } from '../../src/analyse/choose-operations.ts';
import type { Evaluation } from '../../src/analyse/evaluate-operation.ts';
import type { Operation } from '../../src/analyse/operation.ts';

interface Planted {
  readonly name: string;
  readonly gain: number;
  readonly beneath?: readonly string[];
  readonly obstacle?: Evaluation['obstacle'];
  readonly isReplayed?: boolean;
}

/** Operations, outer ones first, each with the names of those around it. */
function plant(planted: readonly Planted[]): readonly Evaluation[] {
  return planted.map(({ name, gain, obstacle = null, isReplayed = false }) => {
    const inner = planted.filter(({ beneath = [] }) => beneath.includes(name));
    const names = [name, ...inner.map((other) => other.name)];
    const operation = {
      name,
      functions: [name],
      literals: [],
      covers: (other: string) => (names.includes(other) ? 1 : 0),
    };
    const measured = isReplayed ? { replay: {} } : null;
    return {
      operation: operation as unknown as Operation,
      gain,
      obstacle,
      measured,
    } as unknown as Evaluation;
  });
}

function chosenOf(planted: readonly Planted[]): readonly string[] {
  return chooseOperations(plant(planted)).map(({ operation }) => operation.name);
}

describe('the choice of operations', () => {
  it('is empty where none pays', () => {
    expect(chosenOf([])).toEqual([]);
    expect(chosenOf([{ name: 'a', gain: 0.9, obstacle: 'too-many-calls' }])).toEqual([]);
  });

  it('takes the smaller of nested ones where it brings nearly as much', () => {
    expect(
      chosenOf([
        { name: 'outer', gain: 0.6 },
        { name: 'inner', gain: 0.45, beneath: ['outer'] },
      ]),
    ).toEqual(['inner']);
  });

  it('takes the larger where the smaller brings too little, or does not pay', () => {
    const outer = { name: 'outer', gain: 0.6 };
    expect(chosenOf([outer, { name: 'inner', gain: 0.3, beneath: ['outer'] }])).toEqual(['outer']);
    const leaf = { name: 'leaf', gain: 0.6, beneath: ['outer'], obstacle: 'too-many-calls' } as const;
    expect(chosenOf([outer, leaf])).toEqual(['outer']);
  });

  it('takes several smaller ones that together bring nearly as much', () => {
    expect(
      chosenOf([
        { name: 'run', gain: 0.9 },
        { name: 'read', gain: 0.4, beneath: ['run'] },
        { name: 'write', gain: 0.4, beneath: ['run'] },
      ]),
    ).toEqual(['read', 'write']);
  });

  it('looks through an operation that does not pay at what lies beneath it', () => {
    expect(
      chosenOf([
        { name: 'main.main', gain: 0, obstacle: 'entry' },
        { name: 'work', gain: 0.5, beneath: ['main.main'] },
        { name: 'other', gain: 0.3, beneath: ['main.main'] },
      ]),
    ).toEqual(['work', 'other']);
  });

  it('of two that always stand above each other takes one', () => {
    const mutual = plant([
      { name: 'even', gain: 0.5, beneath: ['odd'] },
      { name: 'odd', gain: 0.5, beneath: ['even'] },
    ]);
    expect(chooseOperations(mutual)).toHaveLength(1);
  });

  it('stays with the operation that a candidate exists for, whatever lies around it', () => {
    const around = { name: 'run', gain: 0.9 };
    const beneath = { name: 'leaf', gain: 0.5, beneath: ['run', 'hash'] };
    const hash = { name: 'hash', gain: 0.1, beneath: ['run'], isReplayed: true };
    expect(chosenOf([around, hash, beneath])).toEqual(['hash']);
    expect(chosenOf([around, { ...hash, obstacle: 'slow-candidate' }, beneath])).toEqual([]);
  });
});
