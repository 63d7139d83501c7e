export {
  type CheckedDocument,
  checkDocument,
  type DocumentProblem,
} from './document/check-document.ts';
export { nearestName } from './document/nearest-name.ts';
export { type ErrorCode, errorCodes } from './error/error-codes.ts';
export type { ExitCode } from './error/exit-code.ts';
export { isMigrateError, MigrateError, type MigrateErrorInit } from './error/migrate-error.ts';
export type { Acceptance, AcceptancesDocument } from './generated/acceptances.ts';
export type { AuditEntry, AuditPosition } from './generated/audit-entry.ts';
export type { CaseContent, CaseDocument, CaseFile } from './generated/case.ts';
export type {
  GuardPrometheus,
  GuardSettings,
  Implementation,
  MigrateConfig,
  ProfileSettings,
  ReleaseSettings,
  RolloutSettings,
  ShadowSettings,
  Workload,
} from './generated/config.ts';
export type { Documents } from './generated/documents.ts';
export type { ErrorDocument } from './generated/error.ts';
export type { InvocationEvent } from './generated/event.ts';
export type {
  Digest,
  FlagDefinition,
  Generation,
  GenerationMetadata,
  ShareRule,
} from './generated/generation.ts';
export type {
  GuardArm,
  GuardFinding,
  GuardReport,
  GuardTests,
  QuantileTest,
} from './generated/guard-report.ts';
export type { Answer, Cost, End, FileChange, Observation, Output, Trace } from './generated/observation.ts';
export type {
  Forecast,
  FunctionCost,
  HotPath,
  MeasuredRun,
  ProfileReport,
  ProfileVerdict,
  Quantity,
} from './generated/profile-report.ts';
export type { RehearsalDocument, RehearsedStep } from './generated/rehearsal.ts';
export type { IndexEntry, ReleaseIndex } from './generated/release-index.ts';
export type { BlobDescriptor, ReleaseManifest } from './generated/release-manifest.ts';
export type {
  OlderHost,
  RollbackDestination,
  RollbackOrigin,
  RollbackReport,
} from './generated/rollback-report.ts';
export type { Rule, RulesDocument } from './generated/rules.ts';
export type {
  RunComparator,
  RunDocument,
  RunFile,
  RunImplementation,
  RunSettings,
} from './generated/run.ts';
export type {
  CoverageFunction,
  CoverageShare,
  HotCoverage,
  ShadowCoverage,
} from './generated/shadow-coverage.ts';
export type {
  AcceptanceUse,
  CaseCounts,
  DifferenceGroup,
  Performance,
  ProposedRule,
  Quantiles,
  RolePerformance,
  ShadowReport,
  TracedRole,
  UnlistedExecutable,
} from './generated/shadow-report.ts';
export type { ShadowStatement, StatementResource } from './generated/shadow-statement.ts';
export type {
  AnswerSummary,
  ArmFigures,
  Deployment,
  DoraFigures,
  StageFigures,
  StatusReport,
} from './generated/status-report.ts';
export { type FlameFrame, type FlameTree, inlining } from './profile/flame-tree.ts';
export type {
  MeasuredOperation,
  Measurements,
  ProbedOperation,
  ReplayedOperation,
  RoundTrip,
  RoundTrips,
} from './profile/measurements.ts';
export type {
  Profile,
  ProfileFunction,
  ProfileLine,
  ProfileLocation,
  ProfileMapping,
  SampleLabel,
  SampleTable,
  ValueType,
} from './profile/profile.ts';
export { candidatePercent, isStage, type Stage, stageMeaning, stages } from './rollout/stage.ts';
export {
  type CaseTally,
  deriveVerdict,
  type RunCoverage,
  type SourceTally,
  type Verdict,
  type VerdictEvidence,
  type VerdictLimits,
  type VerdictObjections,
} from './shadow/verdict.ts';
export { betaQuantile } from './statistics/beta-quantile.ts';
export {
  clopperPearsonInterval,
  clopperPearsonUpper,
  type ProportionInterval,
} from './statistics/clopper-pearson.ts';
export {
  type Estimate,
  estimateMedian,
  exactly,
  scaleEstimate,
  sumEstimates,
} from './statistics/estimate.ts';
export { unseenMass } from './statistics/good-turing.ts';
export { type PairedRatio, pairedRatio } from './statistics/paired-ratio.ts';
export { quantile, sortedNumbers } from './statistics/quantile.ts';
export { type QuantileRanks, quantileRanks } from './statistics/quantile-ranks.ts';
export { logEvidenceOfIncrease } from './statistics/rate-increase.ts';
export type { Counts } from './statistics/rate-mixture.ts';
export { createSeededRandom, type Random, shuffled } from './statistics/seeded-random.ts';
