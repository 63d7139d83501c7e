import { escapeHtml } from '../escape-html.ts';

/** Text for an element, cut to a length that a page can hold many of. */
export function clip(text: string, maxLength = 300): string {
  return escapeHtml(text.length > maxLength ? `${text.slice(0, maxLength)} …` : text).toWellFormed();
}
