import type { PageData } from '../page-data.ts';
import { elementOf } from './elements.ts';
import type { Step } from './navigate.ts';
import { View } from './view.ts';

const view = new View(JSON.parse(elementOf('data', HTMLScriptElement).text) as PageData);
const graph = elementOf('graph', HTMLDivElement);
const query = elementOf('query', HTMLInputElement);

const steps: Readonly<Record<string, Step>> = {
  ArrowUp: 'caller',
  ArrowDown: 'callee',
  ArrowRight: 'next',
  ArrowLeft: 'previous',
};

const actions: Readonly<Record<string, () => void>> = {
  Enter: () => view.zoomToSelected(),
  ' ': () => view.zoomToSelected(),
  Escape: () => view.zoom(0),
  Home: () => view.select(0),
  n: () => view.goToMatch(false),
  N: () => view.goToMatch(true),
  '/': () => {
    query.focus();
    query.select();
  },
};

graph.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const step = steps[event.key];
  const action = step === undefined ? actions[event.key] : () => view.step(step);
  if (action === undefined) return;
  event.preventDefault();
  action();
});
graph.addEventListener('click', (event) => view.zoomAt(event.clientX, event.clientY));
graph.addEventListener('pointermove', (event) => view.hoverAt(event.clientX, event.clientY));
graph.addEventListener('pointerleave', () => view.leave());

query.addEventListener('input', () => view.find(query.value));
query.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') view.goToMatch(event.shiftKey);
  else if (event.key === 'Escape') searchFor('');
  else return;
  event.preventDefault();
});
elementOf('reset', HTMLButtonElement).addEventListener('click', () => {
  view.zoom(0);
  // The button is disabled now, and a focus on it would be lost.
  graph.focus();
});

document.addEventListener('click', ({ target }) => {
  const name = target instanceof HTMLElement ? target.dataset.find : undefined;
  if (name === undefined) return;
  searchFor(name);
  view.goToMatch(false);
  graph.focus();
});

addEventListener('beforeprint', () => view.print(true));
addEventListener('afterprint', () => view.print(false));

function searchFor(text: string): void {
  query.value = text;
  view.find(text);
}
