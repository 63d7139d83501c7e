import type { IntegerShape, NumberShape, Shape, TextShape } from './contract.ts';

/** Why a reader of one shape may refuse what a writer of another writes, both without parts; null where it reads all of it. */
export function scalarReason(reader: Shape, writer: Shape): string | null {
  switch (reader.kind) {
    case 'text':
      return textReason(reader, writer);
    case 'integer':
      return writer.kind === 'integer' ? rangeReason(reader, writer) : kindReason(reader, writer);
    case 'number':
      return writer.kind === 'number' ? numberReason(reader, writer) : kindReason(reader, writer);
    case 'enum':
      return enumReason(reader.values, writer) ?? null;
    case 'const':
      return writer.kind === 'const' && writer.value === reader.value ? null : 'it may have another value';
    case 'bytes':
      if (writer.kind !== 'bytes') return kindReason(reader, writer);
      return writer.raw === reader.raw ? null : 'its bytes travel beside the message on one side only';
    default:
      return reader.kind === writer.kind ? null : kindReason(reader, writer);
  }
}

function kindReason(reader: Shape, writer: Shape): string {
  return `it is written as ${writer.kind}, and read as ${reader.kind}`;
}

function textReason(reader: TextShape, writer: Shape): string | null {
  const isFree = reader.minLength === null && reader.maxLength === null && reader.pattern === null;
  const isTextual =
    writer.kind === 'enum' ||
    writer.kind === 'date-time' ||
    (writer.kind === 'const' && typeof writer.value === 'string');
  if (isTextual && isFree) return null;
  if (writer.kind !== 'text') return kindReason(reader, writer);
  if ((reader.minLength ?? 0) > (writer.minLength ?? 0)) return 'it may be shorter than is read';
  if ((reader.maxLength ?? Infinity) < (writer.maxLength ?? Infinity)) return 'it may be longer than is read';
  return reader.pattern === null || reader.pattern === writer.pattern
    ? null
    : 'it may not match the pattern that is read';
}

function rangeReason(reader: IntegerShape, writer: IntegerShape): string | null {
  if (writer.minimum < reader.minimum)
    return `it may be as low as ${writer.minimum}, and is read from ${reader.minimum}`;
  return writer.maximum > reader.maximum
    ? `it may be as high as ${writer.maximum}, and is read up to ${reader.maximum}`
    : null;
}

function numberReason(reader: NumberShape, writer: NumberShape): string | null {
  if ((writer.minimum ?? -Infinity) < (reader.minimum ?? -Infinity)) return 'it may be lower than is read';
  return (writer.maximum ?? Infinity) > (reader.maximum ?? Infinity) ? 'it may be higher than is read' : null;
}

function enumReason(values: readonly string[], writer: Shape): string | null {
  if (writer.kind === 'const') {
    return typeof writer.value === 'string' && values.includes(writer.value)
      ? null
      : 'it may have a value that is not read';
  }
  if (writer.kind !== 'enum') return `it is written as ${writer.kind}, and read as one of a few texts`;
  const unknown = writer.values.filter((value) => !values.includes(value));
  return unknown.length === 0
    ? null
    : `it may be ${unknown.map((value) => JSON.stringify(value)).join(', ')}, which is not read`;
}
