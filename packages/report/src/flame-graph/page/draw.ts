import type { PageFrame } from '../page-data.ts';
import type { Box } from './lay-out.ts';
import type { PageTree } from './page-tree.ts';
import type { Palette } from './palette.ts';
import type { Matches } from './search.ts';
import { shortName } from './short-name.ts';

/** Height of a row in CSS pixels. */
export const rowHeight = 22;

const gap = 1;
const padding = 5;
const font = '12px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace';

/** What is drawn, and which part of it is in sight. */
export interface Scene {
  readonly tree: PageTree;
  readonly frames: readonly PageFrame[];
  readonly rows: readonly Box[][];
  readonly zoomed: number;
  readonly selected: number;
  readonly hovered: number;
  readonly matches: Matches | null;
  readonly palette: Palette;
  readonly width: number;
  readonly height: number;
  /** How far the graph is scrolled down. */
  readonly top: number;
}

/** Draws the rows in sight. */
export function draw(canvas: CanvasRenderingContext2D, scene: Scene): void {
  canvas.clearRect(0, 0, scene.width, scene.height);
  canvas.font = font;
  canvas.textBaseline = 'middle';
  const characterWidth = canvas.measureText('m').width;
  const last = Math.ceil((scene.top + scene.height) / rowHeight);
  for (let row = Math.max(0, Math.floor(scene.top / rowHeight) - 1); row < last; row++) {
    for (const box of scene.rows[row] ?? []) drawBox(canvas, scene, box, characterWidth);
  }
  outline(canvas, scene, scene.hovered, 1);
  outline(canvas, scene, scene.selected, 2);
}

function drawBox(canvas: CanvasRenderingContext2D, scene: Scene, box: Box, characterWidth: number): void {
  const { palette, frames, tree, matches } = scene;
  const y = box.row * rowHeight - scene.top;
  const width = Math.max(box.width - (box.width > 3 ? gap : 0), 0.5);
  const isAbove = (tree.depth[box.node] as number) < (tree.depth[scene.zoomed] as number);
  const frame = tree.frame[box.node] as number;
  const isMatch = matches?.isMatch[frame] === 1;
  if (box.childrenWidth >= 1 && !isAbove) {
    canvas.globalAlpha = 1;
    canvas.fillStyle = palette.hidden;
    canvas.fillRect(box.x, y + rowHeight, box.childrenWidth - gap, rowHeight - gap);
  }
  canvas.globalAlpha = isAbove || (matches !== null && !isMatch) ? 0.45 : 1;
  canvas.fillStyle = isMatch ? palette.match : fillOf(scene, frame);
  canvas.fillRect(box.x, y, width, rowHeight - gap);
  if (tree.inlined[box.node] === '2' && width > 4) hatch(canvas, { x: box.x, y, width }, palette);
  canvas.globalAlpha = 1;
  const characters = Math.floor((width - 2 * padding) / characterWidth);
  const text = characters < 3 ? '' : shortName(frames[frame]?.name ?? '', characters);
  if (text === '') return;
  canvas.fillStyle = isMatch ? palette.matchText : palette.text;
  canvas.fillText(text, box.x + padding, y + rowHeight / 2, width - 2 * padding);
}

/** Neighbouring functions differ a little, and one function looks the same everywhere. */
function fillOf({ frames, palette }: Scene, frame: number): string {
  const shades = palette.fills[frames[frame]?.origin ?? -1];
  return shades === undefined ? palette.whole : (shades[frame % 2] ?? shades[0]);
}

function hatch(
  canvas: CanvasRenderingContext2D,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  palette: Palette,
): void {
  canvas.save();
  canvas.beginPath();
  canvas.rect(x, y, width, rowHeight - gap);
  canvas.clip();
  canvas.beginPath();
  for (let from = x - rowHeight; from < x + width; from += 7) {
    canvas.moveTo(from, y + rowHeight);
    canvas.lineTo(from + rowHeight, y);
  }
  canvas.strokeStyle = palette.hatch;
  canvas.lineWidth = 2;
  canvas.stroke();
  canvas.restore();
}

/** A node that is too narrow to be shown is outlined all the same, so that the keyboard never leads to nowhere. */
function outline(canvas: CanvasRenderingContext2D, scene: Scene, node: number, lineWidth: number): void {
  if (node < 0) return;
  const { x, width } = placeOf(scene, node);
  const y = (scene.tree.depth[node] as number) * rowHeight - scene.top;
  const shown = Math.max(width - gap, 3);
  canvas.lineWidth = lineWidth;
  canvas.strokeStyle = scene.palette.ring;
  canvas.strokeRect(x + lineWidth / 2, y + lineWidth / 2, shown - lineWidth, rowHeight - gap - lineWidth);
  if (lineWidth < 2 || shown < 8) return;
  canvas.lineWidth = 1;
  canvas.strokeStyle = scene.palette.ringInside;
  canvas.strokeRect(x + 2.5, y + 2.5, shown - 5, rowHeight - gap - 5);
}

function placeOf(scene: Scene, node: number): { readonly x: number; readonly width: number } {
  const { tree, zoomed, width } = scene;
  const scale = width / Math.max(tree.size[zoomed] as number, Number.MIN_VALUE);
  const left = ((tree.start[node] as number) - (tree.start[zoomed] as number)) * scale;
  const right = left + (tree.size[node] as number) * scale;
  const x = Math.min(Math.max(left, 0), width - 3);
  return { x, width: Math.min(right, width) - x };
}
