import type { Contract } from '../contract/contract.ts';
import type { GeneratedFile, GenerateTargets } from '../generate/generated-file.ts';
import { headerLine } from '../generate/header.ts';
import { readSources } from '../generate/read-sources.ts';
import { renderClient } from './render-client.ts';
import { renderDocuments } from './render-documents.ts';
import { renderTypes } from './types/render-types.ts';

/** The files of TypeScript types, their reading and writing, and a client; they need no package. */
export async function generateTypescript(
  contract: Contract,
  target: NonNullable<GenerateTargets['typescript']>,
): Promise<readonly GeneratedFile[]> {
  const header = `${headerLine(contract.hash)}\n`;
  const index = [
    "export * from './client.ts';",
    "export { ContractError, DocumentError, epochNanoseconds, type Transport } from './document/index.ts';",
    "export * from './documents.ts';",
    "export type * from './types.ts';",
  ];
  const files = [
    ...readSources('codec/typescript', '.ts').map(({ path, text }) => ({
      path: `document/${path}`,
      text: `${header}\n${text}`,
    })),
    { path: 'client.ts', text: renderClient(contract, header) },
    { path: 'documents.ts', text: renderDocuments(contract, header) },
    { path: 'index.ts', text: `${header}\n${index.join('\n')}\n` },
    { path: 'types.ts', text: await renderTypes(contract, header) },
  ];
  return files.map(({ path, text }) => ({ path: `${target.dir}/${path}`, text, once: false }));
}
