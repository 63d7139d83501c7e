import { styleText } from 'node:util';

/** How text is printed. */
export interface TextStyle {
  readonly color: boolean;
}

/** The colours that mean something: good, bad, to be looked at, and what is only there for context. */
export type Tone = 'good' | 'bad' | 'warn' | 'faint' | 'strong';

const formats = { good: 'green', bad: 'red', warn: 'yellow', faint: 'gray', strong: 'bold' } as const;

/** The text in a tone, or as it is where colours are off. */
export function tint(text: string, tone: Tone, { color }: TextStyle): string {
  return color ? styleText(formats[tone], text, { validateStream: false }) : text;
}
