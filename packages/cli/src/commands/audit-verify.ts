import { verifyAudit } from '@strangler/rollback';
import { rolloutHome } from '../rollout/rollout-home.ts';
import type { CommandContext, CommandResult } from '../terminal/command-context.ts';

/** `migrate audit verify`: follows the hash chain of the audit log. */
export function auditVerifyCommand(context: CommandContext): CommandResult {
  const verdict = verifyAudit(rolloutHome(context));
  const { kind: outcome, ...rest } = verdict;
  context.print({ schemaVersion: 1, kind: 'audit-verify', outcome, ...rest }, () =>
    verdict.kind === 'ok'
      ? `${verdict.entries} entries follow one from the other; ${verdict.limits}\n`
      : `line ${verdict.line} is ${verdict.fault}: ${verdict.why}\n`,
  );
  return verdict.kind === 'ok' ? 0 : 1;
}
