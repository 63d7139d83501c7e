import { findRanges } from './byte-ranges.ts';
import { compareOutputs, type OutputPair } from './compare-outputs.ts';
import type { ChannelComparison, Finding } from './finding.ts';

/** Compares two outputs, and can say of those of which only bytes are compared where all of these differ. */
export function compareContents(pair: OutputPair): ChannelComparison {
  const found = compareOutputs(pair);
  if (found.findings.every(({ kind }) => kind !== 'bytes')) return found;
  return { ...found, findings: found.findings.map((finding) => withRanges(finding, pair)) };
}

function withRanges(finding: Finding, { reader, control, candidate }: OutputPair): Finding {
  if (finding.kind !== 'bytes') return finding;
  const ranges = (): ReturnType<typeof findRanges> => {
    const [ours, theirs] = [reader.open(control), reader.open(candidate)];
    try {
      return findRanges(ours, theirs);
    } finally {
      ours.close();
      theirs.close();
    }
  };
  return { ...finding, ranges };
}
