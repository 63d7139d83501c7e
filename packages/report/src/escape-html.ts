import { escapeControls } from './escape-controls.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element or a quoted attribute: no markup, and nothing invisible that changes how it reads. */
export function escapeHtml(text: string): string {
  return visibleText(text).replaceAll(/[&<>"']/g, (char) => entities[char] ?? '');
}

/** Control characters as escapes, those included that turn the direction of what follows. */
export function visibleText(text: string): string {
  return escapeControls(text).replaceAll(
    /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16)}`,
  );
}

/** JSON for a script element: no `<`, so that no text in it ends the element. */
export function embedJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
