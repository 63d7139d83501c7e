import { MigrateError } from '@strangler/core';
import { compileExpression, type Expression } from './compile-expression.ts';

/** Which stacks are counted and which of their frames are shown: RE2 expressions, with pprof's meaning. */
export interface FilterOptions {
  /** Keeps the stacks in which a frame matches. */
  readonly focus?: string;
  /** Leaves out the stacks in which a frame matches; wins over `focus`. */
  readonly ignore?: string;
  /** Leaves out the frames that match; what they cost themselves goes to the caller that remains. */
  readonly hide?: string;
  /** Keeps only the frames that match. */
  readonly show?: string;
  /** Leaves out the frames above the outermost one that matches, and the stacks in which none does. */
  readonly showFrom?: string;
}

/** The compiled expressions, null for one that is not given. */
export type FrameFilters = Readonly<Record<keyof FilterOptions, Expression | null>>;

const optionNames: Readonly<Record<keyof FilterOptions, string>> = {
  focus: '--focus',
  ignore: '--ignore',
  hide: '--hide',
  show: '--show',
  showFrom: '--show-from',
};

/** Compiles the expressions; throws USAGE naming the option of a broken one. */
export function compileFilters(options: FilterOptions): FrameFilters {
  return {
    focus: compileFilter('focus', options),
    ignore: compileFilter('ignore', options),
    hide: compileFilter('hide', options),
    show: compileFilter('show', options),
    showFrom: compileFilter('showFrom', options),
  };
}

/** Whether any expression is given. */
export function hasFilters(filters: FrameFilters): boolean {
  return Object.values(filters).some((filter) => filter !== null);
}

/** As in pprof, an empty expression is none. */
function compileFilter(name: keyof FilterOptions, options: FilterOptions): Expression | null {
  const source = options[name] ?? '';
  if (source === '') return null;
  try {
    return compileExpression(source);
  } catch (error) {
    throw new MigrateError({
      code: 'USAGE',
      message: `${optionNames[name]} "${source}" is not a regular expression`,
      why: (error as Error).message,
      next: 'The syntax is that of RE2 (https://github.com/google/re2/wiki/Syntax); put a backslash before ( [ . * + ? to mean the character itself.',
      cause: error,
    });
  }
}
