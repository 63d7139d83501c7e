import { describe, expect, test } from 'vitest';
import { resolveShard } from '../../src/shadow/resolve-shard.ts';

const slurm = {
  SLURM_ARRAY_TASK_ID: '14',
  SLURM_ARRAY_TASK_MIN: '10',
  SLURM_ARRAY_TASK_MAX: '16',
  SLURM_ARRAY_TASK_STEP: '2',
  SLURM_ARRAY_TASK_COUNT: '4',
};

test('without the option there is no shard, whatever the variables say', () => {
  expect(resolveShard(undefined, slurm)).toBeNull();
});

test('a shard that is written out is taken as it is', () => {
  expect(resolveShard('2/4', slurm)).toEqual({ index: 2, count: 4 });
});

describe('an array job says which shard it is', () => {
  test.each([
    ['GitLab', 'auto', { CI_NODE_INDEX: '3', CI_NODE_TOTAL: '4' }],
    ['Slurm', 'auto', slurm],
    ['AWS Batch', 'auto', { AWS_BATCH_JOB_ARRAY_INDEX: '2', AWS_BATCH_JOB_ARRAY_SIZE: '4' }],
    ['Kubernetes with the number in the call', '*/4', { JOB_COMPLETION_INDEX: '2' }],
    [
      'Kubernetes with the number in a variable',
      'auto',
      { JOB_COMPLETION_INDEX: '2', STRANGLER_SHARDS: '4' },
    ],
    ['GitLab with the same number in the call', '*/4', { CI_NODE_INDEX: '3', CI_NODE_TOTAL: '4' }],
  ])('%s', (_, text, env) => {
    expect(resolveShard(text, env)).toEqual({ index: 3, count: 4 });
  });
});

describe('what leaves a shard open is refused', () => {
  test.each([
    ['no array job', 'auto', {}, /no array job/],
    ['a number that nobody gives', 'auto', { JOB_COMPLETION_INDEX: '0' }, /number of shards is not known/],
    ['two engines', 'auto', { JOB_COMPLETION_INDEX: '0', ...slurm }, /not clear which shard/],
    ['another number than the job has', '*/5', { CI_NODE_INDEX: '3', CI_NODE_TOTAL: '4' }, /does not fit/],
    ['an index that is not a number', '*/5', { JOB_COMPLETION_INDEX: 'x' }, /not a whole number/],
    ['an array with gaps', 'auto', { ...slurm, SLURM_ARRAY_TASK_COUNT: '3' }, /gaps/],
    ['an index past the end', '*/2', { JOB_COMPLETION_INDEX: '2' }, /not a shard/],
    ['shard 0', '0/4', {}, /not a shard/],
    ['shard 5 of 4', '5/4', {}, /not a shard/],
    ['words', 'one/two', {}, /not a shard/],
  ])('%s', (_, text, env, message) => {
    expect(() => resolveShard(text, env)).toThrow(
      expect.objectContaining({ code: 'USAGE', message: expect.stringMatching(message) }),
    );
  });
});
