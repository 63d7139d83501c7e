import { CorpusStore } from './corpus-store.ts';
import type { CaptureLoss, LossReason } from './loss.ts';

/** A call that was not kept. */
export interface LostCall {
  readonly kind: 'lost';
  readonly reason: LossReason;
  readonly message: string;
  /** False where not even that could be written. */
  readonly counted: boolean;
}

/** Counts a call that was not kept, in `losses.jsonl`; never throws. */
export function countLoss(corpusDir: string, { reason, message }: CaptureLoss, now: Date): LostCall {
  const lost = { kind: 'lost', reason, message } as const;
  try {
    const line = { schemaVersion: 1, kind: 'loss', at: now.toISOString(), reason, count: 1 } as const;
    new CorpusStore(corpusDir).addLoss(line);
    return { ...lost, counted: true };
  } catch {
    return { ...lost, counted: false };
  }
}
