import type { AuditDraft } from '../../src/audit/append-audit.ts';
import { now } from './stage-request.ts';

/** An entry that says nothing special but its reason. */
export function auditDraft(reason: string): AuditDraft {
  return {
    time: now.toISOString(),
    action: 'rollout',
    actor: 'alex',
    host: 'build-1',
    from: null,
    to: { generation: 1, stage: 'shadow', percent: 0 },
    reason,
    forced: false,
  };
}
