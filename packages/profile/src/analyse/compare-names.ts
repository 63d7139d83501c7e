const pastSurrogates = /[\ud800-\uffff]/;

/** Orders two names by their UTF-8 bytes, as Go does; JavaScript's own order differs past U+FFFF. */
export function compareNames(left: string, right: string): number {
  if (left === right) return 0;
  // Only a surrogate and a character past all of them stand the other way round.
  if (!pastSurrogates.test(left)) return left < right ? -1 : 1;
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at++) {
    if (left.charCodeAt(at) !== right.charCodeAt(at)) {
      return (left.codePointAt(pairStart(left, at)) ?? 0) - (right.codePointAt(pairStart(right, at)) ?? 0);
    }
  }
  return left.length - right.length;
}

/** Where two strings first differ in the second half of a pair, the whole pair decides. */
function pairStart(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
