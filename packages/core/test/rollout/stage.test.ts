import { candidatePercent, isStage, stageMeaning, stages } from '@strangler/core';
import { expect, test } from 'vitest';

test('the candidate answers for nobody before canary, for a share in it, for all after it', () => {
  expect(stages.map((stage) => candidatePercent(stage, 25))).toEqual([0, 0, 25, 100, 100]);
});

test('every stage says who answers', () => {
  for (const stage of stages) expect(stageMeaning[stage]).toMatch(/^(control|the candidate) answers/);
});

test('only the five names are stages', () => {
  expect(['off', 'canary', 'Canary', 'on', ''].map(isStage)).toEqual([true, true, false, false, false]);
});
