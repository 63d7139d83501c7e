import { isUtf8 } from './is-utf8';
import { Messages } from './messages';
import { Field, Sections } from './sections';
import { Span } from './span';

/** The string table; traps where a string is not UTF-8 or the first is not empty. */
@final
export class Strings {
  private readonly texts: Messages;

  constructor(sections: Sections) {
    const texts = sections.messages[Field.string];
    this.texts = texts;
    if (texts.count === 0 || texts.start(0) !== texts.end(0)) unreachable();
    for (let index: u32 = 0; index < texts.count; index++) if (!isUtf8(texts.span(index))) unreachable();
  }

  /** Traps for an index that is out of the table. */
  at(index: u64): Span {
    if (index >= this.texts.count) unreachable();
    return this.texts.span(index as u32);
  }
}
