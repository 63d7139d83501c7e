import type { PageData } from '../page-data.ts';
import { describe, formatShare } from './describe.ts';
import { draw, rowHeight } from './draw.ts';
import { elementOf, textElement } from './elements.ts';
import { type Box, boxAt, layOut, zoomToSee } from './lay-out.ts';
import { navigate, type Step } from './navigate.ts';
import { growPageTree } from './page-tree.ts';
import { darkPalette, lightPalette } from './palette.ts';
import { type Matches, nextMatch, search } from './search.ts';

const tallest = 640;
const printedTallest = 4000;

/** The state of the page and all that changes it; each change draws at the next frame of the screen. */
export class View {
  readonly #data: PageData;
  readonly #tree;
  readonly #names: readonly string[];
  readonly #graph = elementOf('graph', HTMLDivElement);
  readonly #spacer = elementOf('spacer', HTMLDivElement);
  readonly #canvas = elementOf('canvas', HTMLCanvasElement);
  readonly #details = elementOf('details', HTMLDivElement);
  readonly #found = elementOf('found', HTMLOutputElement);
  readonly #reset = elementOf('reset', HTMLButtonElement);
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  #rows: readonly Box[][] = [];
  #zoomed = 0;
  #selected = 0;
  #hovered = -1;
  #matches: Matches | null = null;
  #printing = false;
  #isPending = false;

  constructor(data: PageData) {
    this.#data = data;
    this.#tree = growPageTree(data.nodes);
    this.#names = data.frames.map(({ name }) => name);
    this.#dark.addEventListener('change', () => this.#redraw());
    new ResizeObserver(() => this.#layOut()).observe(this.#graph);
    this.#graph.addEventListener('scroll', () => this.#redraw());
    this.#layOut();
    this.#tell();
  }

  /** Moves the selection by one step. */
  step(step: Step): void {
    this.select(navigate(this.#tree, this.#selected, step));
  }

  select(node: number): void {
    this.#selected = node;
    this.#scrollTo(node);
    this.#tell();
    this.#redraw();
  }

  /** Zooms to a node; the whole profile is node 0. */
  zoom(node: number): void {
    this.#zoomed = node;
    this.#reset.disabled = node === 0;
    this.#selected = node;
    this.#layOut();
    this.#scrollTo(node);
    this.#tell();
  }

  zoomToSelected(): void {
    this.zoom(this.#selected);
  }

  /** Zooms to what is drawn at a place of the graph, given in pixels of the window. */
  zoomAt(x: number, y: number): void {
    const node = this.#nodeAt(x, y);
    if (node >= 0) this.zoom(node);
  }

  /** Shows what is drawn at a place without selecting it. */
  hoverAt(x: number, y: number): void {
    this.#hover(this.#nodeAt(x, y));
  }

  leave(): void {
    this.#hover(-1);
  }

  /** Highlights the functions whose name holds the text. */
  find(text: string): void {
    this.#matches = search(this.#tree, this.#names, text);
    this.#found.textContent = this.#matches === null ? '' : this.#describeMatches(this.#matches);
    this.#redraw();
  }

  /** Selects the next match, zooming as far as needed to see it. */
  goToMatch(backwards: boolean): void {
    const node = this.#matches && nextMatch(this.#matches, this.#selected, backwards);
    if (node === null) return;
    const zoomed = zoomToSee(this.#tree, node, { width: this.#width(), pixels: 8 });
    if (zoomed !== this.#zoomed) this.zoom(zoomed);
    this.select(node);
  }

  /** While a page is printed, it is light and as tall as the graph. */
  print(isPrinting: boolean): void {
    this.#printing = isPrinting;
    this.#layOut();
    this.#drawNow();
  }

  #describeMatches({ nodes, size }: Matches): string {
    if (nodes.length === 0) return 'nothing matches';
    const stacks = nodes.length === 1 ? '1 stack' : `${nodes.length.toLocaleString('en-US')} stacks`;
    return `${formatShare(size, this.#tree.size[0] as number)} in ${stacks}`;
  }

  #hover(node: number): void {
    if (node === this.#hovered) return;
    this.#hovered = node;
    this.#tell();
    this.#redraw();
  }

  #nodeAt(clientX: number, clientY: number): number {
    const { left, top } = this.#canvas.getBoundingClientRect();
    const row = Math.floor((clientY - top + this.#graph.scrollTop) / rowHeight);
    return boxAt(this.#rows, row, clientX - left)?.node ?? -1;
  }

  #tell(): void {
    const shown = this.#hovered >= 0 ? this.#hovered : this.#selected;
    const { name, lines } = describe(this.#data, this.#tree, shown);
    const list = document.createElement('dl');
    for (const [label, value] of lines) list.append(textElement('dt', label), textElement('dd', value));
    this.#details.replaceChildren(textElement('p', name), list);
  }

  #width(): number {
    return this.#graph.clientWidth;
  }

  #visibleHeight(): number {
    const limit = this.#printing ? printedTallest : Math.min(tallest, Math.max(220, innerHeight * 0.75));
    return Math.min(this.#rows.length * rowHeight, limit);
  }

  #scrollTo(node: number): void {
    const y = (this.#tree.depth[node] as number) * rowHeight;
    const height = this.#graph.clientHeight;
    if (y < this.#graph.scrollTop) this.#graph.scrollTop = y;
    else if (y + rowHeight > this.#graph.scrollTop + height) this.#graph.scrollTop = y + rowHeight - height;
  }

  #layOut(): void {
    const rows = layOut(this.#tree, this.#zoomed, this.#width());
    this.#rows = rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1);
    this.#spacer.style.height = `${this.#rows.length * rowHeight}px`;
    this.#graph.style.height = this.#printing ? 'auto' : `${this.#visibleHeight()}px`;
    this.#redraw();
  }

  #redraw(): void {
    if (this.#isPending) return;
    this.#isPending = true;
    requestAnimationFrame(() => this.#drawNow());
  }

  #drawNow(): void {
    this.#isPending = false;
    const ratio = Math.max(devicePixelRatio, this.#printing ? 2 : 1);
    const width = this.#width();
    const height = this.#visibleHeight();
    this.#canvas.width = Math.round(width * ratio);
    this.#canvas.height = Math.round(height * ratio);
    this.#canvas.style.width = this.#printing ? '100%' : `${width}px`;
    this.#canvas.style.height = this.#printing ? 'auto' : `${height}px`;
    const context = this.#canvas.getContext('2d');
    if (context === null) return;
    context.scale(ratio, ratio);
    draw(context, {
      tree: this.#tree,
      frames: this.#data.frames,
      rows: this.#rows,
      zoomed: this.#zoomed,
      selected: this.#selected,
      hovered: this.#hovered,
      matches: this.#matches,
      palette: this.#dark.matches && !this.#printing ? darkPalette : lightPalette,
      width,
      height,
      top: this.#graph.scrollTop,
    });
  }
}
