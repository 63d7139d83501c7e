import type { Stage } from '@strangler/core';
import { binaryGate } from './binary-gate.ts';
import { clockGate } from './clock-gate.ts';
import { evidenceGate } from './evidence-gate.ts';
import type { Gate, GateInput, GateName, Refusal } from './gate.ts';
import { healthGate } from './health-gate.ts';
import { isPromotion, shareOf } from './promotion.ts';
import { rehearsalGate } from './rehearsal-gate.ts';

const promotionGates: readonly Gate[] = [
  latchGate,
  clockGate,
  orderGate,
  evidenceGate,
  healthGate,
  rehearsalGate,
  binaryGate,
];

/**
 * Every condition that a move does not meet. A move back needs nothing but a control that can run, and no latch where it
 * leaves the candidate a share: only flagd, which knows no latch, would follow it.
 */
export function checkGates(input: GateInput): readonly Refusal[] {
  const gates = isPromotion(input.from, input.wanted)
    ? promotionGates
    : shareOf(input.wanted) > 0
      ? [latchGate, binaryGate]
      : [binaryGate];
  return gates.flatMap((gate) => gate(input));
}

/** Says whether a person may pass a gate with force: a latch and a binary that cannot run are beyond that. */
export function canForce(gate: GateName): boolean {
  return gate !== 'latch' && gate !== 'binaries';
}

function latchGate({ latch }: GateInput): readonly Refusal[] {
  if (latch === null) return [];
  const missing = `somebody to lift the latch: ${latch}`;
  return [
    { gate: 'latch', missing, next: 'migrate rollback --release-latch --reason "<why it is safe again>"' },
  ];
}

const stageBefore: Readonly<Record<Stage, readonly Stage[] | null>> = {
  off: null,
  shadow: null,
  canary: null,
  live: ['canary', 'live', 'complete'],
  complete: ['live', 'complete'],
};

function orderGate({ from, wanted }: GateInput): readonly Refusal[] {
  const before = stageBefore[wanted.stage];
  if (before === null || before.includes(from.stage)) return [];
  const needed = before[0];
  const next = needed === 'canary' ? 'migrate rollout canary --percent 5' : `migrate rollout ${needed}`;
  return [
    { gate: 'order', missing: `the stage ${needed} before ${wanted.stage}; it is ${from.stage} now`, next },
  ];
}
