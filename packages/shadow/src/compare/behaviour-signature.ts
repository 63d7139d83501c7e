import type { FileChange, Observation, Output } from '@strangler/core';
import type { ReadOutput } from '../bytes/read-output.ts';
import type { DocumentNode } from '../documents/document.ts';
import { decodeText, readAny } from '../documents/read-document.ts';
import { nameTemplate, textTemplate } from '../values/text-template.ts';
import { crashCause } from './crash-cause.ts';
import { describeEnd } from './describe-end.ts';
import { hashText } from './hash-text.ts';

/** A larger output counts by its size alone. */
const maxReadBytes = 1 << 18;
const maxLines = 50;
const maxPlaces = 2000;

/**
 * A short hash of how a run behaved, the same for runs that differ in nothing but their values.
 *
 * It covers the end, which outputs are empty, the shape of the outputs (of JSON the places with their types and whether
 * lists hold none, one or many; of a text the first 50 lines without what varies), and types, endings and directories of
 * the written files.
 */
export function behaviourSignature(observation: Observation, read: ReadOutput): string {
  const { end, stdout, stderr, files } = observation;
  const parts = [
    describeEnd(end),
    end.kind === 'exited' && end.code === 0 ? '' : crashCause(stderr, read),
    shapeOf(stdout, read),
    shapeOf(stderr, read),
    [...new Set(files.map(kindOfChange))].sort().join('\n'),
  ];
  return hashText(parts.join('\0')).toString(16).padStart(14, '0');
}

function kindOfChange({ path, change, type }: FileChange): string {
  const slash = path.lastIndexOf('/');
  const dot = path.lastIndexOf('.');
  return `${change} ${type} ${nameTemplate(path.slice(0, slash + 1))} ${dot > slash ? path.slice(dot) : ''}`;
}

function shapeOf(output: Output, read: ReadOutput): string {
  if (output.bytes === 0) return 'nothing';
  if (output.truncated || output.bytes > maxReadBytes) return `large ${String(output.bytes).length}`;
  const text = decodeText(read(output));
  if (text === null) return 'bytes';
  const { format, root } = readAny(text);
  if (format !== 'text') {
    const places = new Set<string>();
    collectPlaces(root, '$', places);
    return `json ${[...places].sort().join('\n')}`;
  }
  return `text ${[...new Set(text.split('\n', maxLines).map(textTemplate))].join('\n')}`;
}

function collectPlaces(node: DocumentNode, path: string, places: Set<string>): void {
  if (places.size >= maxPlaces) return;
  if (node.type === 'list') {
    const { length } = node.items;
    places.add(`${path} list ${length < 2 ? length : 'many'}`);
    for (const item of node.items) collectPlaces(item, `${path}[]`, places);
  } else if (node.type === 'object') {
    places.add(`${path} object`);
    for (const { key, value } of node.entries) collectPlaces(value, `${path}.${nameTemplate(key)}`, places);
  } else {
    places.add(`${path} ${node.type}`);
  }
}
