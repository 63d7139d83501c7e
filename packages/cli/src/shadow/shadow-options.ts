import type { GlobalOptions } from '../terminal/global-options.ts';

/** The options of `migrate shadow`. */
export interface ShadowCommandOptions extends GlobalOptions {
  readonly control?: string;
  readonly candidate?: string;
  readonly controlEnv: Readonly<Record<string, string>>;
  readonly candidateEnv: Readonly<Record<string, string>>;
  readonly artifact: readonly { readonly role: 'control' | 'candidate'; readonly file: string }[];
  readonly inputs?: string;
  readonly cases?: string;
  readonly corpus?: string;
  readonly rules?: string;
  readonly shard?: string;
  readonly resume?: boolean;
  readonly jobs?: number;
  /** Milliseconds. */
  readonly timeout?: number;
  readonly compare?: readonly ('exit' | 'stdout' | 'stderr' | 'files')[];
  readonly noiseRuns?: number;
  readonly minCases?: number;
  readonly maxMismatchRate?: number;
  readonly timingCases?: number;
  readonly traceCases?: number;
  readonly seed?: number;
  readonly out?: string;
  readonly reporter?: 'text' | 'json' | 'html' | 'markdown' | 'junit';
}
