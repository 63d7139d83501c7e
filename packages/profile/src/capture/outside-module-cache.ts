import { chmod, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type GoPackage, type GoTool, runGo } from './go-package.ts';

/** A Go whose own sources an overlay may replace. */
export interface OverlaidGo {
  readonly go: GoTool;
  readonly goroot: string;
  /** Further flags of `go build`. */
  readonly flags: readonly string[];
}

/**
 * Finds a place of Go's sources that Go 1.25 and newer allow an overlay for. A toolchain that go.mod or GOTOOLCHAIN
 * asks for lies in the module cache, of which nothing may be replaced; it is then used through a link to it. The linker
 * alone is told the true place, which is what the program prints in a trace.
 */
export async function outsideModuleCache(
  go: GoTool,
  { goroot }: GoPackage,
  request: { readonly moduleDir: string; readonly directory: string },
): Promise<OverlaidGo> {
  const cache = (await runGo(go, request.moduleDir, ['env', 'GOMODCACHE'])).trimEnd();
  if (!goroot.startsWith(`${cache}/`)) return { go, goroot, flags: [] };
  const link = join(request.directory, 'go');
  await symlink(goroot, link);
  const script = join(request.directory, 'run-tool');
  await writeFile(script, linkerWith(goroot));
  await chmod(script, 0o755);
  const env = { ...go.env, GOROOT: link, GOTOOLCHAIN: 'local' };
  return { go: { ...go, path: join(link, 'bin', 'go'), env }, goroot: link, flags: ['-toolexec', script] };
}

/** With trimmed paths the linker is told of no GOROOT at all, and that stays so. */
function linkerWith(goroot: string): string {
  const quoted = `'${goroot.replaceAll("'", "'\\''")}'`;
  return `#!/bin/sh
case "$1" in
*/link) [ -z "$GOROOT" ] || export GOROOT=${quoted} ;;
esac
exec "$@"
`;
}
