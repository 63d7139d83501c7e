export { type FlameGraphMeta, renderFlameGraph } from './flame-graph/render-flame-graph.ts';
export { formatBytes, formatCount, formatMs, formatShare, formatUpperBound } from './format-quantity.ts';
export { renderCaseText, type ShownCase } from './render-case-text.ts';
export { type ProfileTextStyle, renderProfileText } from './render-profile-text.ts';
export { renderShadowJUnit } from './render-shadow-junit.ts';
export { renderShadowMarkdown } from './render-shadow-markdown.ts';
export { renderShadowText } from './render-shadow-text.ts';
export { type Column, renderTable } from './render-table.ts';
export { type TextStyle, type Tone, tint } from './text-style.ts';
