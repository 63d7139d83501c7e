import type { ProfileFunction } from '@strangler/core';

/**
 * The name under which pprof shows a function: its name, or its symbol with C++ and Rust arguments taken off.
 *
 * Follows `demangleSingleFunction` of google/pprof's symbolizer for symbols that are not mangled.
 */
export function functionName({ name, systemName }: ProfileFunction): string {
  if (name !== '' && name !== systemName) return name;
  if (!/[<>[\]:]/.test(systemName)) return systemName;
  if (!looksLikeDemangled(systemName)) return systemName;
  return withoutNested(withoutNested(systemName, '(', ')'), '<', '>');
}

/** Names of Java constructors and of methods of generic Go types hold the same characters but are whole. */
function looksLikeDemangled(name: string): boolean {
  if (name.includes('.<') || name.includes(']).')) return false;
  return /[<>[\]]/.test(name) || name.includes('::');
}

/** Takes out everything between matching brackets; leaves a name alone from where they stop to match. */
function withoutNested(name: string, open: string, close: string): string {
  let text = '';
  let depth = 0;
  let pending = '';
  for (let at = 0; at < name.length; at++) {
    const character = name.charAt(at);
    if (character === close && depth === 0) return text + name.slice(at);
    if (character === open) depth++;
    if (depth === 0) text += character;
    else pending += character;
    if (character === close) depth--;
    if (depth === 0) pending = '';
  }
  return text + pending;
}
