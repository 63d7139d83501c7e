const width = 100;

/**
 * A description as comment lines behind a prefix; empty for no description.
 *
 * Nothing in it can end the comment, and no line begins with what a formatter takes for a list, a heading or a link.
 */
export function wrapComment(description: string, prefix: string, lead = ''): readonly string[] {
  const paragraphs = description
    .replaceAll('*/', '* /')
    .replaceAll('/*', '/ *')
    .replaceAll(']:', '] :')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split(/[\s\p{Z}\p{C}]+/u).filter((word) => word !== ''))
    .filter((words) => words.length > 0);
  return paragraphs.flatMap((words, index) => {
    const lines = fill(index === 0 && lead !== '' ? [lead, ...words] : words);
    return [...(index === 0 ? [] : [prefix]), ...lines.map((line) => `${prefix} ${line}`)];
  });
}

function fill(words: readonly string[]): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const [index, word] of words.entries()) {
    const safe = index === 0 && mayNotLead(word) ? `: ${word}` : word;
    if (line !== '' && line.length + 1 + safe.length > width && !mayNotLead(safe)) {
      lines.push(line);
      line = safe;
    } else line = line === '' ? safe : `${line} ${safe}`;
  }
  return [...lines, line];
}

function mayNotLead(word: string): boolean {
  return !/^[\p{L}"'`(<]/u.test(word) || /^\p{L}+:$/u.test(word);
}
