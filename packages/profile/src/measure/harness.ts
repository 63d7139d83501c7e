import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MigrateError } from '@strangler/core';
import { type GoTool, runGo } from '../capture/go-package.ts';

/** The Go program that measures and records calls of subprocesses, built on this machine. */
export interface Harness {
  readonly binary: string;
  readonly go: GoTool;
}

const source = fileURLToPath(new URL('../../go/', import.meta.url));

/** Builds the harness into a directory; throws TOOL_FAILED. */
export async function buildHarness(go: GoTool, directory: string): Promise<Harness> {
  const binary = join(directory, 'harness');
  // What the program's own module asks for, such as a workspace or vendoring, is not for this one.
  const env = { ...go.env, GOFLAGS: '', GOWORK: 'off' };
  await runGo({ ...go, env }, source, ['build', '-o', binary, './cmd/harness']);
  return { binary, go };
}

/** Has the harness measure something; throws TOOL_FAILED with its words. */
export async function askHarness<Result>(
  { binary, go }: Harness,
  what: 'round-trip' | 'replay',
  { request, timeoutMs }: { readonly request: unknown; readonly timeoutMs: number },
): Promise<Result> {
  const { stdout } = await go.run(binary, [what], {
    env: go.env,
    stdin: JSON.stringify(request),
    timeoutMs,
    ...(go.signal && { signal: go.signal }),
  });
  try {
    return JSON.parse(stdout);
  } catch (cause) {
    throw new MigrateError({
      code: 'TOOL_FAILED',
      message: 'the harness that measures calls gave no answer',
      why: `It wrote ${JSON.stringify(stdout.slice(0, 80))}.`,
      next: 'Run the command again; report this if it stays.',
      cause,
    });
  }
}
