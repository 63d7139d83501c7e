import { afterAll, expect, test } from 'vitest';
import { KillGround } from '../campaign/kill-and-resume.ts';

const ground = new KillGround(1);

afterAll(() => ground.remove());

test.each([1, 2, 3, 4, 5, 6])(
  'run %i, killed at a random moment and resumed, comes out as an undisturbed one',
  async () => {
    expect((await ground.killOne()).problems).toEqual([]);
  },
);
