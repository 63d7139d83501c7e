// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.
import type { AcceptancesDocument } from './acceptances.ts';
import { validateAcceptancesDocument } from './validate-acceptances.ts';
import type { AuditEntry } from './audit-entry.ts';
import { validateAuditEntry } from './validate-audit-entry.ts';
import type { CaseDocument } from './case.ts';
import { validateCaseDocument } from './validate-case.ts';
import type { MigrateConfig } from './config.ts';
import { validateMigrateConfig } from './validate-config.ts';
import type { ErrorDocument } from './error.ts';
import { validateErrorDocument } from './validate-error.ts';
import type { InvocationEvent } from './event.ts';
import { validateInvocationEvent } from './validate-event.ts';
import type { Generation } from './generation.ts';
import { validateGeneration } from './validate-generation.ts';
import type { GuardReport } from './guard-report.ts';
import { validateGuardReport } from './validate-guard-report.ts';
import type { Observation } from './observation.ts';
import { validateObservation } from './validate-observation.ts';
import type { ProfileReport } from './profile-report.ts';
import { validateProfileReport } from './validate-profile-report.ts';
import type { RehearsalDocument } from './rehearsal.ts';
import { validateRehearsalDocument } from './validate-rehearsal.ts';
import type { ReleaseIndex } from './release-index.ts';
import { validateReleaseIndex } from './validate-release-index.ts';
import type { ReleaseManifest } from './release-manifest.ts';
import { validateReleaseManifest } from './validate-release-manifest.ts';
import type { RollbackReport } from './rollback-report.ts';
import { validateRollbackReport } from './validate-rollback-report.ts';
import type { RulesDocument } from './rules.ts';
import { validateRulesDocument } from './validate-rules.ts';
import type { RunDocument } from './run.ts';
import { validateRunDocument } from './validate-run.ts';
import type { ShadowCoverage } from './shadow-coverage.ts';
import { validateShadowCoverage } from './validate-shadow-coverage.ts';
import type { ShadowReport } from './shadow-report.ts';
import { validateShadowReport } from './validate-shadow-report.ts';
import type { ShadowStatement } from './shadow-statement.ts';
import { validateShadowStatement } from './validate-shadow-statement.ts';
import type { StatusReport } from './status-report.ts';
import { validateStatusReport } from './validate-status-report.ts';

/** Each document that has a JSON Schema in packages/core/schema, by the name of its type. */
export interface Documents {
  readonly AcceptancesDocument: AcceptancesDocument;
  readonly AuditEntry: AuditEntry;
  readonly CaseDocument: CaseDocument;
  readonly MigrateConfig: MigrateConfig;
  readonly ErrorDocument: ErrorDocument;
  readonly InvocationEvent: InvocationEvent;
  readonly Generation: Generation;
  readonly GuardReport: GuardReport;
  readonly Observation: Observation;
  readonly ProfileReport: ProfileReport;
  readonly RehearsalDocument: RehearsalDocument;
  readonly ReleaseIndex: ReleaseIndex;
  readonly ReleaseManifest: ReleaseManifest;
  readonly RollbackReport: RollbackReport;
  readonly RulesDocument: RulesDocument;
  readonly RunDocument: RunDocument;
  readonly ShadowCoverage: ShadowCoverage;
  readonly ShadowReport: ShadowReport;
  readonly ShadowStatement: ShadowStatement;
  readonly StatusReport: StatusReport;
}

export const validators: Readonly<Record<keyof Documents, unknown>> = {
  AcceptancesDocument: validateAcceptancesDocument,
  AuditEntry: validateAuditEntry,
  CaseDocument: validateCaseDocument,
  MigrateConfig: validateMigrateConfig,
  ErrorDocument: validateErrorDocument,
  InvocationEvent: validateInvocationEvent,
  Generation: validateGeneration,
  GuardReport: validateGuardReport,
  Observation: validateObservation,
  ProfileReport: validateProfileReport,
  RehearsalDocument: validateRehearsalDocument,
  ReleaseIndex: validateReleaseIndex,
  ReleaseManifest: validateReleaseManifest,
  RollbackReport: validateRollbackReport,
  RulesDocument: validateRulesDocument,
  RunDocument: validateRunDocument,
  ShadowCoverage: validateShadowCoverage,
  ShadowReport: validateShadowReport,
  ShadowStatement: validateShadowStatement,
  StatusReport: validateStatusReport,
};
