import type { Command } from 'commander';
import type { GlobalOptions } from '../terminal/global-options.ts';
import { connect, type Wiring } from './wiring.ts';

/** Defines `migrate audit verify`. */
export function defineAudit(program: Command, wiring: Wiring): void {
  const audit = program.command('audit').description('look after the audit log');
  const verify = audit.command('verify').description('check that no entry was edited, moved or taken out');
  connect<GlobalOptions>(
    verify,
    wiring,
    async () => (await import('../commands/audit-verify.ts')).auditVerifyCommand,
  );
}
