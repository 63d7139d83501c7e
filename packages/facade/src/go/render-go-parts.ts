import type { NamedType } from '../contract/contract.ts';
import { wrapComment } from '../generate/wrap-comment.ts';
import { goFunction } from './go-expressions.ts';

/** The comment of a type, which starts with its name. */
export function typeComment({ name, description }: NamedType, fallback: string): readonly string[] {
  return description === '' ? [`// ${name} ${fallback}`] : wrapComment(description, '//', `${name}:`);
}

/** The methods that encoding/json looks for. */
export function renderMarshal(name: string): readonly string[] {
  return [
    '// MarshalJSON writes the canonical encoding.',
    goFunction(`func (v ${name}) MarshalJSON() ([]byte, error)`, `return writeDocument(v, encode${name})`),
    '',
    '// UnmarshalJSON reads strictly; a problem is a *DocumentError.',
    goFunction(
      `func (v *${name}) UnmarshalJSON(data []byte) error`,
      `return unmarshal(data, v, decode${name})`,
    ),
  ];
}
