import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MigrateError } from '@strangler/core';
import { insertInFunction } from '../capture/insert-in-function.ts';
import type { Overlay } from '../capture/write-overlay.ts';

/** The package of Go that writes coverage; it moved in Go 1.23. */
const places = ['src/internal/coverage/cfile/emit.go', 'src/runtime/coverage/emit.go'];

/**
 * The process that comes first takes the directory of the counters for itself: children that are the same program
 * have it in their environment too. One that replaces itself by exec keeps its number.
 */
const claimSource = (packageName: string) => `package ${packageName}

import (
	"os"
	"path/filepath"
	"strconv"
)

func stranglerClaims(directory string) bool {
	if directory == "" {
		return false
	}
	path, own := filepath.Join(directory, "claim"), strconv.Itoa(os.Getpid())
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		text, _ := os.ReadFile(path)
		return string(text) == own
	}
	_, err = file.WriteString(own)
	file.Close()
	return err == nil
}
`;

/** Go's sources for a coverage build whose children write no counters; throws TOOL_FAILED for another Go. */
export async function coverageOverlay(goroot: string): Promise<Overlay> {
  for (const place of places) {
    const path = join(goroot, place);
    const source = await readFile(path, 'utf8').catch(() => null);
    if (source === null) continue;
    const code = ' if !stranglerClaims(os.Getenv("GOCOVERDIR")) { return };';
    const changed = insertInFunction(source, 'func emitMetaData ( )', code);
    const packageName = /^package (\w+)$/m.exec(source)?.[1];
    if (changed === null || packageName === undefined) break;
    return new Map([
      [path, changed],
      [join(dirname(path), 'strangler_claim.go'), claimSource(packageName)],
    ]);
  }
  throw new MigrateError({
    code: 'TOOL_FAILED',
    message: 'this Go writes coverage in a way that is not known',
    why: `Looked for emitMetaData in ${places.join(' and ')}.`,
    next: 'Set GOTOOLCHAIN to a version of Go that is known.',
  });
}
