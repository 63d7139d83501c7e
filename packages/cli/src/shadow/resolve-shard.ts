import { MigrateError } from '@strangler/core';
import type { Shard } from '@strangler/shadow';

type Environment = Readonly<Record<string, string | undefined>>;

/** What an engine of array jobs says of the job that this is; `count` is null where it does not say. */
interface ArrayJob {
  readonly engine: string;
  /** From 1. */
  readonly index: number;
  readonly count: number | null;
}

/**
 * The part of the corpus that a call takes: `2/4` as it stands; `auto` by the variables of an array job; with a star in
 * place of the index, the index alone from those variables. Null without `--shard`: variables alone never shard.
 *
 * Throws USAGE.
 */
export function resolveShard(text: string | undefined, env: Environment): Shard | null {
  if (text === undefined) return null;
  const [, index = '', count = ''] = /^(\*|\d{1,7})\/(\d{1,7})$/.exec(text) ?? [];
  if (text === 'auto') return fromJob(findArrayJob(env), null, env);
  if (index === '*') return fromJob(findArrayJob(env), Number(count), env);
  return checked({ index: Number(index), count: Number(count) }, text);
}

function fromJob({ engine, index, count }: ArrayJob, given: number | null, env: Environment): Shard {
  if (given !== null && count !== null && given !== count) {
    throw usage(`--shard */${given} does not fit this array job`, `${engine} runs ${count} jobs.`);
  }
  const shards = given ?? count ?? wholeNumber(env.STRANGLER_SHARDS);
  if (shards === null) {
    throw usage(
      'the number of shards is not known',
      `${engine} tells a job its index, and not how many there are.`,
    );
  }
  return checked({ index, count: shards }, `${index}/${shards} from ${engine}`);
}

function checked(shard: Shard, what: string): Shard {
  if (shard.index >= 1 && shard.index <= shard.count) return shard;
  throw usage(`"${what}" is not a shard`, 'It is written i/n with i from 1 to n, */n, or auto.');
}

/** Exactly one engine has to be found: two that say different things would leave cases out unseen. */
function findArrayJob(env: Environment): ArrayJob {
  const found = [gitlab(env), slurm(env), awsBatch(env), kubernetes(env)].filter((job) => job !== null);
  const [job] = found;
  if (job !== undefined && found.length === 1) return job;
  if (found.length > 1) {
    const engines = found.map(({ engine }) => engine).join(' and ');
    throw usage('it is not clear which shard this is', `The variables of ${engines} are set.`);
  }
  throw usage(
    'no array job was found',
    'None of JOB_COMPLETION_INDEX, SLURM_ARRAY_TASK_ID, CI_NODE_INDEX and AWS_BATCH_JOB_ARRAY_INDEX is set.',
  );
}

/** GitLab `parallel`: both numbers, from 1. */
function gitlab(env: Environment): ArrayJob | null {
  const index = numberIn(env, 'CI_NODE_INDEX');
  if (index === null) return null;
  return { engine: 'GitLab', index, count: numberIn(env, 'CI_NODE_TOTAL') };
}

/** Slurm: ids from any number in any step; a list with gaps has no shard numbers. */
function slurm(env: Environment): ArrayJob | null {
  const id = numberIn(env, 'SLURM_ARRAY_TASK_ID');
  if (id === null) return null;
  const step = numberIn(env, 'SLURM_ARRAY_TASK_STEP') ?? 1;
  const first = numberIn(env, 'SLURM_ARRAY_TASK_MIN') ?? 0;
  const count = numberIn(env, 'SLURM_ARRAY_TASK_COUNT');
  const last = numberIn(env, 'SLURM_ARRAY_TASK_MAX');
  const index = (id - first) / step + 1;
  const hasGaps = count !== null && last !== null && (last - first) / step + 1 !== count;
  if (Number.isInteger(index) && !hasGaps) return { engine: 'Slurm', index, count };
  throw usage('the Slurm array has gaps', 'Shards need task ids at even steps, such as --array=1-8.');
}

/** AWS Batch: the index is from 0. */
function awsBatch(env: Environment): ArrayJob | null {
  const index = numberIn(env, 'AWS_BATCH_JOB_ARRAY_INDEX');
  if (index === null) return null;
  return { engine: 'AWS Batch', index: index + 1, count: numberIn(env, 'AWS_BATCH_JOB_ARRAY_SIZE') };
}

/** Kubernetes Indexed Jobs: the index is from 0, and nothing says how many there are. */
function kubernetes(env: Environment): ArrayJob | null {
  const index = numberIn(env, 'JOB_COMPLETION_INDEX');
  return index === null ? null : { engine: 'Kubernetes', index: index + 1, count: null };
}

function numberIn(env: Environment, name: string): number | null {
  const text = env[name];
  if (text === undefined || text === '') return null;
  const value = wholeNumber(text);
  if (value !== null) return value;
  throw usage(`${name} is not a whole number`, `It holds "${text}".`);
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : null;
}

function usage(message: string, why: string): MigrateError {
  return new MigrateError({
    code: 'USAGE',
    message,
    why,
    next: 'Give it as --shard i/n, or as --shard */n with the index from the array job, or set STRANGLER_SHARDS to n.',
  });
}
