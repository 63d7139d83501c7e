import type { ExitCode } from '@strangler/core';
import { guardLimits, readStatus } from '@strangler/rollback';
import { readableConfig } from '../config/readable-config.ts';
import { rolloutHome } from '../rollout/rollout-home.ts';
import { renderStatus } from '../status/render-status.ts';
import type { CommandContext } from '../terminal/command-context.ts';

/** `migrate status`: the stage, the binaries, and what the events and the log say of both implementations. */
export async function statusCommand(context: CommandContext): Promise<ExitCode> {
  const home = rolloutHome(context);
  const config = readableConfig(context);
  const status = await readStatus({
    home,
    flag: config?.flag ?? null,
    limits: guardLimits(config?.guard),
    now: context.io.now(),
    signal: context.io.signal,
  });
  context.print(status, () => renderStatus(status));
  return status.problem === null ? 0 : 1;
}
