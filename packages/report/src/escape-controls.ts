/**
 * Controls but for tabs and line ends, the line and paragraph separators, and what turns the direction of text. Written as
 * the complement: a property's set takes long to build at the first use.
 */
const everyControl = /[^\t\n\u0020-\u007e\u00a0-\u061b\u061d-\u200d\u2010-\u2027\u202f-\u2065\u206a-\uffff]/g;

/** Makes control characters visible: what a program wrote may hold sequences that move the cursor or rename the terminal. */
export function escapeControls(text: string): string {
  return text.replaceAll(everyControl, (char) => {
    const code = char.charCodeAt(0).toString(16);
    return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
  });
}
