/** The colours of the drawing; `fills` are those of the origins in their order, two shades each. */
export interface Palette {
  readonly fills: readonly (readonly [string, string])[];
  readonly whole: string;
  readonly match: string;
  readonly matchText: string;
  readonly text: string;
  readonly hidden: string;
  readonly hatch: string;
  readonly ring: string;
  readonly ringInside: string;
}

/** Dark text on light frames, at a contrast of at least 7 to 1. */
export const lightPalette: Palette = {
  fills: [
    ['#fdba74', '#fed0a0'],
    ['#d3bcf8', '#dfcdfb'],
    ['#a9d5e5', '#bee0ec'],
    ['#d6d3cf', '#e0deda'],
  ],
  whole: '#e4e4e7',
  match: '#be1069',
  matchText: '#ffffff',
  text: '#1c1917',
  hidden: '#e9e7e4',
  hatch: 'rgb(0 0 0 / 0.13)',
  ring: '#111827',
  ringInside: '#ffffff',
};

/** Light text on dark frames, at a contrast of at least 4.5 to 1. */
export const darkPalette: Palette = {
  fills: [
    ['#9a4f14', '#874613'],
    ['#6446a6', '#58409a'],
    ['#1f6178', '#1c566b'],
    ['#55524e', '#4b4845'],
  ],
  whole: '#3f3f46',
  match: '#ffd84d',
  matchText: '#1c1917',
  text: '#fafaf9',
  hidden: '#292729',
  hatch: 'rgb(255 255 255 / 0.14)',
  ring: '#ffffff',
  ringInside: '#111827',
};
