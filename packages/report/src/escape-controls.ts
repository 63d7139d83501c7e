/** Makes control characters visible: what a program wrote may hold sequences that move the cursor or rename the terminal. */
export function escapeControls(text: string): string {
  return text.replaceAll(
    /(?![\t\n])\p{Cc}/gu,
    (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}
