import type { GlobalOptions } from '../terminal/global-options.ts';

/** The options of `migrate record`. */
export interface RecordCommandOptions extends GlobalOptions {
  readonly out?: string;
  readonly redact: readonly string[];
  readonly env: readonly string[];
  readonly input: readonly string[];
  readonly source?: string;
}
