import { type AuditVerdict, verifyAudit } from '@strangler/rollback';
import { rolloutHome } from '../rollout/rollout-home.ts';
import type { CommandContext, CommandResult } from '../terminal/command-context.ts';

/** `migrate audit verify`: follows the hash chain of the audit log. */
export function auditVerifyCommand(context: CommandContext): CommandResult {
  const verdict = verifyAudit(rolloutHome(context));
  const { kind: outcome, ...rest } = verdict;
  context.print({ schemaVersion: 1, kind: 'audit-verify', outcome, ...rest }, () => render(verdict));
  return verdict.kind === 'ok' ? 0 : 1;
}

function render(verdict: AuditVerdict): string {
  switch (verdict.kind) {
    case 'ok':
      return `${verdict.entries} entries follow one from the other; ${verdict.limits}\n`;
    case 'broken':
      return `line ${verdict.line} is ${verdict.fault}: ${verdict.why}\n`;
    case 'lost':
      return `entries are lost that generation ${verdict.generation} names: ${verdict.why}\n`;
  }
}
