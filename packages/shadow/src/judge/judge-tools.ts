import type { OutputReader } from '../compare/output-reader.ts';
import type { CompiledRules } from '../rules/compiled-rules.ts';

/** What judging one case works with. */
export interface JudgeTools {
  readonly rules: CompiledRules;
  readonly reader: OutputReader;
}
