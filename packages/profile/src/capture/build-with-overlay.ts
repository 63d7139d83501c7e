import { join } from 'node:path';
import { type GoPackage, type GoTool, runGo } from './go-package.ts';
import { type Overlay, writeOverlay } from './write-overlay.ts';

/** What to build with which sources in place, and a directory for all that is written. */
export interface OverlayBuild {
  readonly moduleDir: string;
  readonly target: GoPackage;
  readonly overlay: Overlay;
  readonly directory: string;
  /** Further flags of `go build`. */
  readonly flags?: readonly string[];
}

/**
 * Builds a Go main package with sources of its own and of Go replaced for this build only, and returns the program.
 *
 * Throws TOOL_FAILED with the compiler's words where it does not build.
 */
export async function buildWithOverlay(go: GoTool, build: OverlayBuild): Promise<string> {
  const { moduleDir, target, directory, flags = [] } = build;
  const overlay = await writeOverlay(build.overlay, directory);
  const binary = join(directory, 'bin', target.program);
  await runGo(go, moduleDir, ['build', ...flags, '-overlay', overlay, '-o', binary, target.importPath]);
  return binary;
}
