import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { defineAudit } from './definitions/define-audit.ts';
import { defineGenerate } from './definitions/define-generate.ts';
import { defineGuard } from './definitions/define-guard.ts';
import { defineLauncher } from './definitions/define-launcher.ts';
import { defineProfile } from './definitions/define-profile.ts';
import { defineRecord } from './definitions/define-record.ts';
import { defineRelease } from './definitions/define-release.ts';
import { defineRollback } from './definitions/define-rollback.ts';
import { defineRollout } from './definitions/define-rollout.ts';
import { defineRunbook } from './definitions/define-runbook.ts';
import { defineShadow } from './definitions/define-shadow.ts';
import { defineStatus } from './definitions/define-status.ts';
import { addGlobalOptions, type Wiring } from './definitions/wiring.ts';

/** The whole command line. */
export function buildProgram(wiring: Wiring): Command {
  const { io } = wiring;
  const program = addGlobalOptions(new Command('migrate'))
    .description('Moves a tool from one implementation to another, step by step, on evidence.')
    .version(readVersion(), '--version', 'print the version')
    .configureOutput({ writeOut: io.out, writeErr: () => undefined })
    .helpCommand('help [command]', 'explain a command')
    .showSuggestionAfterError()
    .enablePositionalOptions()
    .exitOverride();
  defineProfile(program, wiring);
  defineGenerate(program, wiring);
  defineLauncher(program, wiring);
  defineRecord(program, wiring);
  defineShadow(program, wiring);
  defineRelease(program, wiring);
  defineRollout(program, wiring);
  defineRollback(program, wiring);
  defineGuard(program, wiring);
  defineRunbook(program, wiring);
  defineStatus(program, wiring);
  defineAudit(program, wiring);
  return program;
}

function readVersion(): string {
  const file = new URL('../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
