export {
  type CallOptions,
  ContractError,
  invoke,
  type Operation,
  type Payload,
  type Transport,
} from './calls.ts';
export { epochNanoseconds, isDateTime } from './date-time.ts';
export * from './document.ts';
export { DocumentError } from './document-error.ts';
export type { Shape } from './shape.ts';
export * from './structures.ts';
export * from './values.ts';
