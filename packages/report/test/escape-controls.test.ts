import { describe, expect, it } from 'vitest';
import { escapeControls } from '../src/escape-controls.ts';

describe('controls in what a program wrote', () => {
  it.each([
    ['\u001b[2J', '\\x1b[2J'],
    ['\u0085', '\\x85'],
    ['a\u2028b', 'a\\u2028b'],
    ['\u202egnp', '\\u202egnp'],
    ['\u2066x\u2069', '\\u2066x\\u2069'],
    ['\u200fx', '\\u200fx'],
  ])('%j is made visible', (text, visible) => {
    expect(escapeControls(text)).toBe(visible);
  });

  it('leaves tabs, line ends, every script and joined emoji alone', () => {
    const text = 'a\tb\nüß 漢字 עברית 👩\u200d💻';
    expect(escapeControls(text)).toBe(text);
  });
});
