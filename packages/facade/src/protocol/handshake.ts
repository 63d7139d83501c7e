import { type Frame, frameKinds, handshakeMaxFrame } from './frame.ts';
import { ProtocolViolation } from './frame-parser.ts';

/** The versions of the protocol that this package speaks. */
export const protocolVersions: readonly number[] = [1];

/** The most requests that a worker may ever let a client have unanswered. */
export const maxCredit: number = 1 << 16;

/** What a client says first. */
export interface Hello {
  readonly protocols: readonly number[];
  readonly contract: string;
  readonly maxFrame: number;
  readonly name: string;
}

/** What a worker grants. */
export interface Welcome {
  readonly protocol: number;
  readonly contract: string;
  readonly maxFrame: number;
  readonly credit: number;
  readonly window: number;
}

/** A worker that will not work with this client, now or later; the message names both sides. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly reason: string;

  constructor(reason: string, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** Reads the answer to HELLO; throws {@link Refused} or {@link ProtocolViolation}. */
export function readWelcome(answer: Frame, contract: string): Welcome {
  if (answer.kind === frameKinds.fatal) {
    throw new ProtocolViolation(`it ended the connection: ${answer.body.toString()}`);
  }
  const document = parseObject(answer.body);
  if (document === null || (answer.kind !== frameKinds.welcome && answer.kind !== frameKinds.refuse)) {
    throw new ProtocolViolation(`a frame of type ${answer.kind} that is no answer to HELLO`);
  }
  if (answer.kind === frameKinds.refuse) {
    throw new Refused(String(document.reason), String(document.message));
  }
  return checkWelcome(document, contract);
}

function checkWelcome(document: Readonly<Record<string, unknown>>, contract: string): Welcome {
  const { protocol, contract: theirs, maxFrame, credit, window } = document;
  if (!protocolVersions.includes(protocol as number)) {
    throw new Refused(
      'protocol',
      `the client speaks protocol [${protocolVersions}], the worker chose ${JSON.stringify(protocol)}; generate both by the same version of migrate`,
    );
  }
  if (theirs !== contract) {
    throw new Refused(
      'contract',
      `the client was generated from contract ${shown(contract)}, the worker from contract ${shown(theirs)}; build both from the same contract`,
    );
  }
  if (
    !isCount(maxFrame) ||
    !isCount(credit) ||
    !isCount(window) ||
    maxFrame < handshakeMaxFrame ||
    credit > maxCredit
  ) {
    throw new ProtocolViolation('a WELCOME whose limits are out of range');
  }
  return { protocol: protocol as number, contract, maxFrame, credit, window };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function parseObject(body: Buffer): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(body.toString());
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** A hash, short enough to compare by eye, and anything else as JSON. */
function shown(contract: unknown): string {
  const text = String(contract);
  return text.length === 64 ? text.slice(0, 12) : JSON.stringify(text.slice(0, 64));
}
