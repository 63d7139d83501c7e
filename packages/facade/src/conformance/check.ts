import { type Frame, failureCodes, frameKinds } from '../protocol/frame.ts';
import type { ConformanceTarget, Probe } from './probe.ts';

/** One thing that a worker has to do; `run` throws where it does not. */
export interface Check {
  readonly name: string;
  /** Whether the worker needs the methods that docs/protocol.md lists. */
  readonly calls: boolean;
  readonly run: (probe: Probe, target: ConformanceTarget) => Promise<void>;
}

/** Throws where something does not hold. */
export function expectThat(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise);
}

/** Throws where a frame is no RESPONSE to `id` with this JSON. */
export function expectResponse(frame: Frame | undefined, id: number, json: unknown): void {
  expectThat(
    frame?.kind === frameKinds.response && Number(frame.id) === id,
    `${shown(frame)}, not a response to ${id}`,
  );
  const size = frame.body.readUInt32BE(0);
  const text = frame.body.subarray(4, 4 + size).toString();
  const wanted = JSON.stringify(json);
  expectThat(JSON.stringify(JSON.parse(text)) === wanted, `the response to ${id} is ${text.slice(0, 80)}`);
}

/** Throws where a frame is no FAILURE of `id` with one of these codes. */
export function expectFailure(frame: Frame | undefined, id: number, ...codes: readonly number[]): void {
  const fits =
    frame?.kind === frameKinds.failure && Number(frame.id) === id && codes.includes(frame.body[0] ?? 0);
  expectThat(fits, `${shown(frame)}, not a failure of ${id} with code ${codes.join(' or ')}`);
}

/** Throws where the worker does not say FATAL and end with exit code 76. */
export async function expectBrokenOff(probe: Probe): Promise<void> {
  let frame = await probe.next();
  while (frame.kind !== frameKinds.fatal) frame = await probe.next();
  expectThat(frame.body.length > 0, 'FATAL has no message');
  await expectExit(probe, 76);
}

/** Throws where the worker does not end with this exit code within 2 s. */
export async function expectExit(probe: Probe, code: number): Promise<void> {
  const end = await probe.end(2_000);
  expectThat(
    end.kind === 'exited' && end.code === code,
    `it ended with ${JSON.stringify(end)}, not with exit code ${code}`,
  );
}

/** Codes that fit a call which was cancelled. */
export const cancelledCodes: readonly number[] = [failureCodes.cancelled];

function shown(frame: Frame | undefined): string {
  if (frame === undefined) return 'no frame came';
  return `a frame of type 0x${frame.kind.toString(16)} about ${frame.id}: ${JSON.stringify(frame.body.toString('latin1', 0, 80))}`;
}
