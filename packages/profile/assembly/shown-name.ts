import { Span } from './span';

const dot: u32 = 0x2e;
const colon: u32 = 0x3a;
const parenthesis: u32 = 0x28;
const closingParenthesis: u32 = 0x29;
const less: u32 = 0x3c;
const greater: u32 = 0x3e;
const bracket: u32 = 0x5b;
const closingBracket: u32 = 0x5d;

/** The name under which a function is shown, as `functionName` of the analysis has it. */
export function shownName(name: Span, systemName: Span): Span {
  if (name.length > 0 && !name.equals(systemName)) return name;
  if (!looksLikeDemangled(systemName)) return systemName;
  return withoutNested(withoutNested(systemName, parenthesis, closingParenthesis), less, greater);
}

function looksLikeDemangled(name: Span): bool {
  let isDemangled = false;
  let before: u32 = 0;
  let beforeThat: u32 = 0;
  for (let at = name.start; at < name.end; at++) {
    const byte: u32 = load<u8>(at);
    if (byte === less && before === dot) return false;
    if (byte === dot && before === closingParenthesis && beforeThat === closingBracket) return false;
    if (byte === less || byte === greater || byte === bracket || byte === closingBracket) isDemangled = true;
    if (byte === colon && before === colon) isDemangled = true;
    beforeThat = before;
    before = byte;
  }
  return isDemangled;
}

/** Takes out everything between matching brackets; leaves a name alone from where they stop to match. */
function withoutNested(name: Span, open: u32, close: u32): Span {
  const start = heap.alloc(name.length);
  let out = start;
  let outer = start;
  let depth = 0;
  for (let at = name.start; at < name.end; at++) {
    const byte: u32 = load<u8>(at);
    if (byte === close && depth === 0) {
      memory.copy(out, at, name.end - at);
      return new Span(start, out + (name.end - at));
    }
    if (byte === open && depth++ === 0) outer = out;
    store<u8>(out++, byte as u8);
    if (byte === close && --depth === 0) out = outer;
  }
  return new Span(start, out);
}
