import { Cursor } from './cursor';
import { Messages } from './messages';
import { Span } from './span';

/** The fields of a profile, by their numbers in `profile.proto`. */
export const enum Field {
  sampleType = 1,
  sample = 2,
  mapping = 3,
  location = 4,
  functions = 5,
  string = 6,
  dropFrames = 7,
  keepFrames = 8,
  timeNanos = 9,
  durationNanos = 10,
  periodType = 11,
  period = 12,
  comment = 13,
  defaultSampleType = 14,
  docUrl = 15,
}

const messageFields: u32 =
  (1 << Field.sampleType) |
  (1 << Field.sample) |
  (1 << Field.mapping) |
  (1 << Field.location) |
  (1 << Field.functions) |
  (1 << Field.string) |
  (1 << Field.periodType);

/** The top level of a plain profile; traps where it is not plain. */
@final
export class Sections {
  readonly cursor: Cursor;
  /** How many bytes the profile has, and so at most how many entries any of its tables. */
  readonly size: u32;
  readonly messages: StaticArray<Messages> = new StaticArray<Messages>(Field.docUrl + 1);
  /** The values of plain fields, 0 where they are not there. */
  readonly numbers: StaticArray<u64> = new StaticArray<u64>(Field.docUrl + 1);
  /** A set of the plain fields that came by. */
  private seen: u32 = 0;
  /** The largest of the string indices of comments. */
  mostComment: u64 = 0;

  constructor(bytes: Span) {
    this.cursor = new Cursor(bytes);
    this.size = bytes.length as u32;
    for (let field = 0; field <= Field.docUrl; field++) this.messages[field] = new Messages();
    this.walk(bytes, false);
    for (let field = 0; field <= Field.docUrl; field++) this.messages[field].reserve();
    this.walk(bytes, true);
  }

  /** Counts the messages, then takes down where they are. */
  private walk(bytes: Span, isPlacing: bool): void {
    const cursor = this.cursor;
    cursor.at = bytes.start;
    this.seen = 0;
    while (cursor.at < bytes.end) {
      const tag = cursor.byte();
      const field = tag >>> 3;
      const isBytes = (tag & 7) === 2;
      if (field === 0 || field > (Field.docUrl as u32) || !(isBytes || (tag & 7) === 0)) unreachable();
      if (field === Field.comment) this.readComments(isBytes);
      else if (isBytes) this.passMessage(field, isPlacing);
      else this.readNumber(field);
    }
    cursor.expectEnd(bytes.end);
  }

  private passMessage(field: u32, isPlacing: bool): void {
    if (!((messageFields >>> field) & 1)) unreachable();
    const cursor = this.cursor;
    const end = cursor.message(cursor.end);
    if (isPlacing) this.messages[field].add(cursor.at, end);
    else this.messages[field].count++;
    cursor.at = end;
  }

  private readNumber(field: u32): void {
    if (((messageFields | this.seen) >>> field) & 1) unreachable();
    this.seen |= 1 << field;
    this.numbers[field] = this.cursor.long();
  }

  private readComments(isPacked: bool): void {
    const cursor = this.cursor;
    if (!isPacked) {
      this.mostComment = max(this.mostComment, cursor.varint());
      return;
    }
    const end = cursor.message(cursor.end);
    while (cursor.at < end) this.mostComment = max(this.mostComment, cursor.varint());
    cursor.expectEnd(end);
  }
}
