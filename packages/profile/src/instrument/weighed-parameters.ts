import { goTokens } from '../capture/go-tokens.ts';
import type { FunctionBody, GoParameter } from './function-bodies.ts';

/** What an operation is handed: its parameters, and its receiver where its body uses that. */
export type Handed = Pick<FunctionBody, 'parameters' | 'receiver'>;

/** Values of one fixed small size, and what is not handed on to another process. */
const weightless =
  /^(bool|u?int(8|16|32|64|ptr)?|byte|rune|float(32|64)|complex(64|128)|time\.(Duration|Time)|context\.Context)$/;
/** What refers to something whose size cannot be seen. */
const opaque = /^(\*|map\[|func\(|chan\b|<-chan\b|unsafe\.Pointer$)/;

/** The receiver and parameters whose size a probe asks for at run time, in the order in which it names them. */
export function weighedParameters(handed: Handed): readonly GoParameter[] {
  return parametersOf(handed).filter(({ type }) => !weightless.test(type) && !opaque.test(type));
}

/** The first receiver or parameter that cannot be weighed by its type alone, for example `m map[string]int`. */
export function opaqueParameter(handed: Handed): GoParameter | null {
  return parametersOf(handed).find(({ type }) => opaque.test(type)) ?? null;
}

/** A receiver or parameter as the source has it. */
export function describeParameter({ name, type }: GoParameter): string {
  return `${name} ${type}`.trim();
}

/** The receiver where the body uses it, else null. */
export function usedReceiver({ receiver }: FunctionBody, body: string): GoParameter | null {
  if (receiver === null || receiver.name === '') return null;
  for (const { text } of goTokens(body)) if (text === receiver.name) return receiver;
  return null;
}

function parametersOf({ receiver, parameters }: Handed): readonly GoParameter[] {
  const all = receiver === null ? parameters : [receiver, ...parameters];
  return all.filter(({ name }) => name !== '' && name !== '_');
}
