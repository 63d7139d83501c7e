import { shortenName } from './shorten-name.ts';

/** Breaks a text between words into lines of at most `width` characters; a word longer than that is shortened. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let start = skipSpaces(text, 0);
  while (text.length - start > width) {
    const end = text.lastIndexOf(' ', start + width);
    if (end < start || wordLength(text, end + 1) > width) {
      return [...lines, ...wrapWords(text.slice(start), width)];
    }
    lines.push(text.slice(start, end));
    start = skipSpaces(text, end + 1);
  }
  return [...lines, text.slice(start)];
}

function skipSpaces(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ') at++;
  return at;
}

function wordLength(text: string, start: number): number {
  const end = text.indexOf(' ', start);
  return (end < 0 ? text.length : end) - start;
}

/** The same word by word, which takes longer: a word that is too long may fit onto a line once it is shortened. */
function wrapWords(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const whole of text.split(' ')) {
    const word = shortenName(whole, width);
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
