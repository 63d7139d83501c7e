import { isMigrateError } from '@strangler/core';
import { buildWithOverlay } from './build-with-overlay.ts';
import { findGoPackage, type GoPackage, type GoTool } from './go-package.ts';
import { outsideModuleCache } from './outside-module-cache.ts';
import { otherGo, profilingOverlay } from './profiling-overlay.ts';
import { profilingFile } from './profiling-source.ts';

/** A program that samples itself where `profileVariable` says, and is the user's in all else. */
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

/**
 * Builds a Go main package with profiling.
 *
 * Throws TOOL_FAILED with the compiler's words where it does not build, or where this Go has another shape.
 */
export async function buildProfiled(go: GoTool, request: BuildRequest): Promise<ProfiledProgram> {
  const { moduleDir, directory } = request;
  const target = await findGoPackage(go, moduleDir, request.package);
  const { goroot, flags, ...place } = await outsideModuleCache(go, target, { moduleDir, directory });
  const overlay = await profilingOverlay({ ...target, goroot });
  const build = buildWithOverlay(place.go, { moduleDir, target, overlay, directory, flags });
  const binary = await build.catch((error: unknown) => {
    if (isMigrateError(error) && error.why.includes(profilingFile)) throw otherGo(target, error.why, error);
    throw error;
  });
  return { binary, target };
}
