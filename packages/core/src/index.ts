export {
  type CheckedDocument,
  checkDocument,
  type DocumentProblem,
  type Documents,
} from './document/check-document.ts';
export { nearestName } from './document/nearest-name.ts';
export { type ErrorCode, errorCodes } from './error/error-codes.ts';
export type { ExitCode } from './error/exit-code.ts';
export { isMigrateError, MigrateError, type MigrateErrorInit } from './error/migrate-error.ts';
export type { AuditEntry, AuditPosition } from './generated/audit-entry.ts';
export type {
  Implementation,
  MigrateConfig,
  ProfileSettings,
  RolloutSettings,
  ShadowSettings,
  Workload,
} from './generated/config.ts';
export type { InvocationEvent } from './generated/event.ts';
export type { Digest, FlagDefinition, Generation, GenerationMetadata } from './generated/generation.ts';
export type {
  Profile,
  ProfileFunction,
  ProfileLine,
  ProfileLocation,
  ProfileMapping,
  SampleTable,
  ValueType,
} from './profile/profile.ts';
export { candidatePercent, isStage, type Stage, stageMeaning, stages } from './rollout/stage.ts';
