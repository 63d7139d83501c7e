import type { Contract, ListShape, ObjectShape, Property, Shape, UnionShape } from './contract.ts';
import { pointerTo } from './problem.ts';
import { scalarReason } from './scalar-reason.ts';
import { resolveShape, type TypeTable, tableOf } from './type-table.ts';

/** A place of a message at which one side may write what the other does not read. */
export interface Incompatibility {
  /** Where in the message, under the method and its part. */
  readonly place: string;
  readonly why: string;
}

/** A type of a contract. */
export interface MessageType {
  readonly contract: Contract;
  readonly type: string;
}

/** Why a reader may refuse what a writer writes; empty where it reads all of it. */
export function reasonsAgainst(
  reader: MessageType,
  writer: MessageType,
  place: string,
): readonly Incompatibility[] {
  const comparison = new Comparison(tableOf(reader.contract.types), tableOf(writer.contract.types));
  comparison.compare({ kind: 'ref', name: reader.type }, { kind: 'ref', name: writer.type }, place);
  return comparison.reasons;
}

/** Pairs of types that are being compared are taken to fit, which ends every recursion. */
class Comparison {
  readonly reasons: Incompatibility[] = [];
  readonly #readers: TypeTable;
  readonly #writers: TypeTable;
  readonly #pairs = new Set<string>();

  constructor(readers: TypeTable, writers: TypeTable) {
    this.#readers = readers;
    this.#writers = writers;
  }

  compare(readerShape: Shape, writerShape: Shape, place: string): void {
    const reader = this.#expand(readerShape, this.#readers);
    const writer = this.#expand(writerShape, this.#writers);
    const pair = `${reader.name ?? ''} ${writer.name ?? ''}`;
    if (reader.name !== null && writer.name !== null) {
      if (this.#pairs.has(pair)) return;
      this.#pairs.add(pair);
    }
    this.#compareShapes(reader.shape, writer.shape, place);
  }

  #expand(shape: Shape, table: TypeTable): { readonly shape: Shape; readonly name: string | null } {
    const resolved = resolveShape(shape, table);
    if (resolved.kind !== 'ref') return { shape: resolved, name: null };
    return { shape: table.get(resolved.name)?.shape ?? resolved, name: resolved.name };
  }

  #add(place: string, why: string): void {
    this.reasons.push({ place, why });
  }

  #compareShapes(reader: Shape, writer: Shape, place: string): void {
    if (writer.kind === 'nullable' || reader.kind === 'nullable')
      this.#compareNullable(reader, writer, place);
    else if (reader.kind === 'object' && writer.kind === 'object')
      this.#compareObjects(reader, writer, place);
    else if (reader.kind === 'union' && writer.kind === 'union') this.#compareUnions(reader, writer, place);
    else if (reader.kind === 'map' && writer.kind === 'map')
      this.compare(reader.values, writer.values, `${place}/*`);
    else if (reader.kind === 'list' && writer.kind === 'list') this.#compareLists(reader, writer, place);
    else {
      const why = scalarReason(reader, writer);
      if (why !== null) this.#add(place, why);
    }
  }

  #compareNullable(reader: Shape, writer: Shape, place: string): void {
    if (reader.kind !== 'nullable') this.#add(place, 'it may be null, which is not read');
    this.compare(
      reader.kind === 'nullable' ? reader.of : reader,
      writer.kind === 'nullable' ? writer.of : writer,
      place,
    );
  }

  #compareLists(reader: ListShape, writer: ListShape, place: string): void {
    if ((reader.minItems ?? 0) > (writer.minItems ?? 0))
      this.#add(place, 'it may have fewer items than are read');
    const most = writer.maxItems ?? Number.POSITIVE_INFINITY;
    if ((reader.maxItems ?? Number.POSITIVE_INFINITY) < most)
      this.#add(place, 'it may have more items than are read');
    this.compare(reader.items, writer.items, `${place}/*`);
  }

  #compareObjects(reader: ObjectShape, writer: ObjectShape, place: string): void {
    if (writer.open && !reader.open) this.#add(place, 'it may have extra keys, which are not read');
    for (const property of writer.properties) {
      const own = reader.properties.find(({ name }) => name === property.name);
      const where = pointerTo(place, property.name);
      if (own !== undefined) this.compare(own.shape, property.shape, where);
      else if (!reader.open) this.#add(where, 'the property is not known to the other side');
    }
    for (const property of reader.properties) this.#checkPresence(property, writer, place);
  }

  #checkPresence(property: Property, writer: ObjectShape, place: string): void {
    const where = pointerTo(place, property.name);
    const written = writer.properties.find(({ name }) => name === property.name);
    if (property.required && written?.required !== true)
      this.#add(where, 'the property is required, and may be absent');
    else if (written === undefined && writer.open)
      this.#add(where, 'an extra key of this name may hold anything');
  }

  #compareUnions(reader: UnionShape, writer: UnionShape, place: string): void {
    if (reader.tag !== writer.tag) {
      this.#add(place, `it is told apart by ${writer.tag}, and read by ${reader.tag}`);
      return;
    }
    for (const branch of writer.branches) {
      const own = reader.branches.find(({ value }) => value === branch.value);
      const where = `${place}[${reader.tag}=${branch.value}]`;
      if (own === undefined) this.#add(where, 'the other side does not know this branch');
      else this.compare({ kind: 'ref', name: own.type }, { kind: 'ref', name: branch.type }, where);
    }
  }
}
