export { type AppendedAudit, type AuditDraft, appendAudit } from './audit/append-audit.ts';
export { type AuditLine, readAudit } from './audit/read-audit.ts';
export { type AuditFault, type AuditVerdict, verifyAudit } from './audit/verify-audit.ts';
export { ArmTally } from './events/arm-tally.ts';
export { EventFollower, type FollowedEvents } from './events/event-follower.ts';
export { EventTallies, type FirstAnswer, type GenerationTally } from './events/event-tallies.ts';
export { type HostSeen, HostsSeen } from './events/hosts-seen.ts';
export { eventsDirectory, readTallies } from './events/read-tallies.ts';
export { pushOtlp, renderPrometheus } from './export/exporters.ts';
export type { OtlpTarget } from './export/push-otlp.ts';
export { type Metric, type MetricValue, statusMetrics } from './export/status-metrics.ts';
export { writeTextfile } from './export/write-textfile.ts';
export type { EntryStatus, FileSystem, OpenMode } from './file-system/file-system.ts';
export { nodeFileSystem } from './file-system/node-file-system.ts';
export { candidateShare, chooseVariant, type Variant } from './flag/choose-variant.ts';
export { type Decision, type DecisionInput, decide, variableOf } from './flag/decide.ts';
export { targetingKeyOf } from './flag/targeting-key.ts';
export { createGeneration, flagOf, type GenerationContent } from './generation/create-generation.ts';
export { type KnownMetadata, metadataOf } from './generation/metadata-of.ts';
export { type Position, positionOf } from './generation/position.ts';
export { type CurrentState, readCurrent } from './generation/read-current.ts';
export { readGeneration, type StoredGeneration } from './generation/read-generation.ts';
export {
  type Build,
  type BuildOrGiveUp,
  type WrittenGeneration,
  writeGeneration,
} from './generation/write-generation.ts';
export { evaluateGuard, type GuardVerdict } from './guard/evaluate-guard.ts';
export type { Finding, GuardInput, OutsideCounts } from './guard/guard-input.ts';
export { type GuardLimits, guardDefaults, guardLimits } from './guard/guard-limits.ts';
export { type GuardLook, type GuardRequest, GuardSession } from './guard/guard-session.ts';
export { armsOf, type GuardWindow, readGuardWindow } from './guard/guard-window.ts';
export { type GuardWatch, watchGuard } from './guard/watch-guard.ts';
export { type History, type HistoryEntry, readHistory } from './history/read-history.ts';
export {
  type CredentialSource,
  findCredentials,
  unusableCredentials,
} from './registry/docker-credentials.ts';
export { RegistryClient } from './registry/registry-client.ts';
export type { Credentials, RegistryLimits, RegistryWorld } from './registry/registry-world.ts';
export { parseRepository, type Repository } from './registry/repository.ts';
export { type RehearsalRequest, rehearse } from './rehearsal/rehearse.ts';
export { findRehearsal, type StoredRehearsal, writeRehearsal } from './rehearsal/stored-rehearsal.ts';
export { blobPath } from './release/blob-path.ts';
export type { CataloguedRelease, Place } from './release/catalogue.ts';
export type { KeptRelease, PruneRequest } from './release/choose-releases.ts';
export { hashBinary } from './release/hash-file.ts';
export {
  type ListedRelease,
  type ListRequest,
  listReleases,
  type ReleaseList,
} from './release/list-releases.ts';
export { type PrunedPlace, type PruneOutcome, pruneReleases } from './release/prune-releases.ts';
export { type PublishedRelease, type PublishRequest, publishRelease } from './release/publish-release.ts';
export { type PulledRelease, type PullRequest, pullRelease } from './release/pull-release.ts';
export type { Release, StoredStatement } from './release/release.ts';
export {
  type RestoreOutcome,
  type RestoreRequest,
  repairBinary,
  restoreRelease,
} from './release/restore-release.ts';
export { judgeRetention, type Retention } from './release/retention.ts';
export type { JudgedShadow } from './release/statement.ts';
export { type BinarySource, hashSource, type StoredBinary, storeBinary } from './release/store-binary.ts';
export { type ReleaseToStore, type StoredRelease, storeRelease } from './release/store-release.ts';
export { readUsage, type Usage } from './release/usage.ts';
export { type BinaryCheck, verifyBinary } from './release/verify-binary.ts';
export { type VerifiedItem, type VerifyRequest, verifyReleases } from './release/verify-releases.ts';
export { controlLine } from './rollback/control-line.ts';
export { type PreparedRollback, prepareRollback } from './rollback/prepare-rollback.ts';
export { rollBack } from './rollback/roll-back.ts';
export type { RollbackRequest } from './rollback/rollback-request.ts';
export { removeLine, renameLine } from './runbook/plain-shell.ts';
export { renderRunbook } from './runbook/render-runbook.ts';
export type { RunbookBinary, RunbookFacts, Threshold } from './runbook/runbook-facts.ts';
export { type RunbookCommands, type RunbookStep, runbookSteps } from './runbook/runbook-step.ts';
export { canForce, checkGates } from './stage/check-gates.ts';
export type { ShadowEvidence, UnlistedFile, UntracedSide } from './stage/evidence.ts';
export type { Gate, GateInput, GateName, GateSettings, Refusal } from './stage/gate.ts';
export { isPromotion, type Standing } from './stage/promotion.ts';
export { type HealthRequest, readStageHealth } from './stage/read-stage-health.ts';
export { type StageOutcome, setStage } from './stage/set-stage.ts';
export { type HealthSettings, missingHealth, type StageHealth } from './stage/stage-health.ts';
export type { StageRequest } from './stage/stage-request.ts';
export { readStatus, type StatusRequest } from './status/read-status.ts';
