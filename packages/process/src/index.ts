export { buildRunner, type RunnerBuildOptions } from './runner/build-runner.ts';
export type {
  ByteSource,
  CaseRequest,
  KeptContent,
  PlacedChange,
  PlacedEntry,
  PlacedEvents,
  PlacedOutput,
  PlacedRun,
  PlannedRun,
  RunTrace,
} from './runner/case-request.ts';
export { type CreateRunnerOptions, createRunner } from './runner/create-runner.ts';
export type { CapturedOutput, FinishedRun, RunCost, RunEnd } from './runner/finished-run.ts';
export { changedSinceRead } from './runner/run-fault.ts';
export { inlineOutputBytes, type RunRequest } from './runner/run-request.ts';
export type { Runner } from './runner/runner.ts';
export { definedVariables } from './tools/defined-variables.ts';
export { type FindTool, type FindToolOptions, type FoundTool, findTool } from './tools/find-tool.ts';
export { type AttachedCommand, type AttachedEnd, runAttached } from './tools/run-attached.ts';
export { type CommandOptions, type CommandResult, type RunCommand, runCommand } from './tools/run-command.ts';
export {
  type ProgramEnd,
  type RunningProgram,
  type StartOptions,
  startProgram,
} from './tools/start-program.ts';
export { parseToolVersion, type ToolVersion } from './tools/tool-version.ts';
export { type ToolName, toolNames } from './tools/tools.ts';
