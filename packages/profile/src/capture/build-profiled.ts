import { join } from 'node:path';
import { findGoPackage, type GoPackage, type GoTool, runGo } from './go-package.ts';
import { writeOverlay } from './write-overlay.ts';

/** A program that writes a CPU profile where `profileVariable` says, and is the user's in all else. */
export interface ProfiledProgram {
  readonly binary: string;
  readonly target: GoPackage;
}

/** What to build, and a directory for all that is written. */
export interface BuildRequest {
  readonly moduleDir: string;
  readonly package: string;
  readonly directory: string;
}

/** Builds a Go main package with profiling; throws TOOL_FAILED with the compiler's words where it does not build. */
export async function buildProfiled(go: GoTool, request: BuildRequest): Promise<ProfiledProgram> {
  const target = await findGoPackage(go, request.moduleDir, request.package);
  const overlay = await writeOverlay(target, request.directory);
  const binary = join(request.directory, 'bin', target.program);
  await runGo(go, request.moduleDir, ['build', '-overlay', overlay, '-o', binary, target.importPath]);
  return { binary, target };
}
