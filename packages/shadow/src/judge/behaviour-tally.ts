import { hash } from 'node:crypto';
import { Column } from '../corpus/column.ts';
import { DigestTable } from '../corpus/digest-table.ts';

const signatureBytes = 8;
const severalSources = 0xffff_ffff;

/** Counts on how many sources the control behaved as on no other, in about 20 bytes a behaviour. */
export class BehaviourTally {
  readonly #signatures = new DigestTable(signatureBytes);
  readonly #sourceOf = new Column(Uint32Array);

  /** Books what the control did on a case of a source, by the signature of its behaviour. */
  add(source: number, signature: string): void {
    const before = this.#signatures.size;
    const index = this.#signatures.add(hash('sha256', signature, 'buffer'));
    if (index === before) this.#sourceOf.push(source);
    else if (this.#sourceOf.at(index) !== source) this.#sourceOf.set(index, severalSources);
  }

  /** Sources with a behaviour that no other source shows. */
  singletons(sourceCount: number): number {
    const isSingle = new Uint8Array(sourceCount);
    for (let index = 0; index < this.#sourceOf.length; index++) {
      const source = this.#sourceOf.at(index);
      if (source !== severalSources) isSingle[source] = 1;
    }
    return isSingle.reduce((sum, each) => sum + each, 0);
  }
}
