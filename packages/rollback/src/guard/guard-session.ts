import { type GuardReport, type RollbackReport, stages } from '@strangler/core';
import { FollowedTallies, type LookedAt } from '../events/followed-tallies.ts';
import { type KnownMetadata, metadataOf } from '../generation/metadata-of.ts';
import { readCurrent } from '../generation/read-current.ts';
import { rollBack } from '../rollback/roll-back.ts';
import { armFigures } from '../status/arm-figures.ts';
import { evaluateGuard, type GuardVerdict } from './evaluate-guard.ts';
import type { GuardInput } from './guard-input.ts';
import type { GuardLimits } from './guard-limits.ts';
import { guardTests } from './guard-tests.ts';
import { type GuardWindow, readGuardWindow, seenIn } from './guard-window.ts';
import { readOutside } from './read-outside.ts';

/** Which rollout is guarded, by which limits, and in whose name it is rolled back. */
export interface GuardRequest {
  readonly home: string;
  /** Null takes the events of every flag. */
  readonly flag: string | null;
  readonly limits: GuardLimits;
  readonly actor: string;
  readonly host: string;
  readonly now: () => Date;
  /** Milliseconds of a clock that only goes forward. */
  readonly monotonic: () => number;
  readonly signal?: AbortSignal;
}

/** A look at a stage: what the guard said and did; the rollback's own report where there was one. */
export interface GuardLook {
  readonly report: GuardReport;
  readonly rollback: RollbackReport | null;
}

const longestReason = 1000;

/** A guard that remembers which events it has read, so that each look reads only what is new. */
export class GuardSession {
  readonly #request: GuardRequest;
  readonly #tallies: FollowedTallies;

  constructor(request: GuardRequest) {
    this.#request = request;
    this.#tallies = new FollowedTallies(request.home, request.flag, request.now);
  }

  /** Looks once, and rolls back where it has to. Throws STATE_UNWRITABLE where it had to and could not. */
  async look(): Promise<GuardLook> {
    const looked = await this.#tallies.look(this.#request.signal);
    const { current } = looked;
    if (current.kind === 'generation') return this.#judge(metadataOf(current.generation), looked);
    const text =
      current.kind === 'none'
        ? 'nothing has been rolled out: the control answers'
        : `${current.reason}: the control answers`;
    const wait: GuardVerdict = {
      verdict: 'wait',
      reason: text,
      findings: [{ rule: 'stage', effect: 'wait', text }],
    };
    return { report: this.#report(wait, looked, null), rollback: null };
  }

  async #judge(current: KnownMetadata, looked: LookedAt): Promise<GuardLook> {
    const { home, limits, now, signal } = this.#request;
    const nowMs = now().getTime();
    const window = readGuardWindow(home, current, nowMs);
    const seen = seenIn(window, looked, nowMs);
    const outside = await readOutside(limits.prometheus, seen, signal);
    const input: GuardInput = { ...seen, limits, outside };
    const verdict = evaluateGuard(input);
    const report = this.#report(verdict, looked, { window, input });
    if (verdict.verdict !== 'roll back') return { report, rollback: null };
    return this.#rollBack(current, verdict, report);
  }

  /** What was judged may not be current any more, since Prometheus takes its time; then the next look judges anew. */
  #rollBack(judged: KnownMetadata, verdict: GuardVerdict, report: GuardReport): GuardLook {
    const { home, flag, actor, host, now, monotonic } = this.#request;
    const current = readCurrent(home);
    if (current.kind === 'generation' && current.generation.metadata.generation !== judged.generation) {
      const text = `generation ${current.generation.metadata.generation} came in between`;
      const findings: GuardReport['findings'] = [{ rule: 'stage', effect: 'wait', text }];
      return { report: { ...report, verdict: 'wait', reason: text, findings }, rollback: null };
    }
    const reason = `guard: ${verdict.reason}`.slice(0, longestReason);
    const request = { home, flag: () => flag, actor, host, now, monotonic, reason };
    const rollback = rollBack({ ...request, to: null, releaseLatch: false });
    return { report: { ...report, rollback: { ...rollback, warnings: [...rollback.warnings] } }, rollback };
  }

  #report(
    { verdict, reason, findings }: GuardVerdict,
    { tallies, read: { brokenLines, problems } }: LookedAt,
    judged: { readonly window: GuardWindow; readonly input: GuardInput } | null,
  ): GuardReport {
    const { environment, trial, none } = tallies.undecided;
    const leftOut = environment + trial + none + tallies.foreign + tallies.otherBytes + tallies.stale;
    return {
      schemaVersion: 1,
      kind: 'guard',
      time: this.#request.now().toISOString(),
      verdict,
      reason,
      findings: [...findings],
      window: judged === null ? null : describeWindow(judged.window),
      control: judged === null ? null : armFigures(judged.input.control),
      candidate: judged === null ? null : armFigures(judged.input.candidate),
      tests: judged === null ? null : guardTests(judged.input),
      events: { brokenLines, problems: [...problems], leftOut },
      rollback: null,
    };
  }
}

function describeWindow({ current, generations, beganMs }: GuardWindow): NonNullable<GuardReport['window']> {
  const { stage, percent } = current;
  const alone = stages.indexOf(stage) >= stages.indexOf('live');
  return {
    stage,
    percent,
    generations: [...generations],
    since: Number.isNaN(beganMs) ? current.createdAt : new Date(beganMs).toISOString(),
    control: alone ? 'before' : 'side by side',
  };
}
