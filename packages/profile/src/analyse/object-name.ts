import type { ProfileMapping } from '@strangler/core';

/** The binary that a frame without a function is filed under; empty where it is not known. */
export function objectFile(mapping: ProfileMapping | undefined): string {
  if (mapping === undefined) return '';
  // pprof takes a URL for the place that a profile was fetched from, unless a build id says that it is a binary.
  const isUrl = mapping.buildId === '' && /^[A-Za-z][A-Za-z0-9+.-]*:/.test(mapping.file);
  return isUrl ? '' : mapping.file;
}

/** How pprof shows such a frame: the base name of the binary in brackets. */
export function objectName(file: string): string {
  if (file === '') return '<unknown>';
  const trimmed = file.replace(/\/+$/, '');
  return `[${trimmed === '' ? '/' : trimmed.slice(trimmed.lastIndexOf('/') + 1)}]`;
}
