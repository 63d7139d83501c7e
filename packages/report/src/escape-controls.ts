/** `\p{Cc}` without tabs and line ends, as its complement: a property's set takes long to build at the first use. */
const everyControl = /[^\t\n\u0020-\u007e\u00a0-\uffff]/g;

/** Makes control characters visible: what a program wrote may hold sequences that move the cursor or rename the terminal. */
export function escapeControls(text: string): string {
  return text.replaceAll(
    everyControl,
    (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}
