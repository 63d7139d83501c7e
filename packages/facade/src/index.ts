export { createTransport, type TransportOptions } from './client/create-transport.ts';
export type { ProgramOptions, WorkerOptions } from './client/program-options.ts';
export { type ProgramResult, type RunProgramOptions, runProgram } from './client/run-program.ts';
export {
  CallError,
  type CallErrorKind,
  type CallOptions,
  RemoteError,
  type Transport,
} from './client/transport.ts';
export type { ConformanceTarget } from './conformance/probe.ts';
export { type ConformanceResult, runConformance } from './conformance/run-conformance.ts';
export { type ContractChange, compareContracts } from './contract/compare-contracts.ts';
export type { Contract, Effects, Method, NamedType, Shape } from './contract/contract.ts';
export { parseContract, readContract } from './contract/read-contract.ts';
export type { Incompatibility } from './contract/reasons-against.ts';
export { generate } from './generate/generate.ts';
export type { GeneratedFile, GenerateTargets, RolloutTarget } from './generate/generated-file.ts';
export { type GeneratedState, inspectGenerated, writeGenerated } from './generate/write-generated.ts';
export { type BuildLauncherOptions, type BuiltLauncher, buildLauncher } from './launcher/build-launcher.ts';
export type { LauncherEffects, LauncherSettings } from './launcher/launcher-settings.ts';
