/** What a call touches: `external` is the default, and the only one after which nothing may be run twice. */
export type Effects = 'none' | 'workdir' | 'external';

/** One operation: its messages are names of object or union types of the contract. */
export interface Method {
  readonly name: string;
  readonly description: string;
  readonly request: string;
  readonly response: string;
  /** The type of an error that the operation itself answers with; null where it has none. */
  readonly error: string | null;
  readonly effects: Effects;
}

/** A type with a name, from `$defs` or from an inline object, enum or union, which is named after its place. */
export interface NamedType {
  readonly name: string;
  readonly description: string;
  /** JSON pointer of its schema in the contract document. */
  readonly pointer: string;
  readonly shape: Shape;
}

/** The model of a contract; `hash` is equal for contracts that mean the same, whatever they say in descriptions. */
export interface Contract {
  readonly name: string;
  readonly description: string;
  readonly methods: readonly Method[];
  readonly types: readonly NamedType[];
  /** 64 hexadecimal digits: the SHA-256 over the canonical form. */
  readonly hash: string;
}

/** What a value may be. Objects, enums and unions are found only as the shape of a named type. */
export type Shape =
  | TextShape
  | IntegerShape
  | NumberShape
  | ConstShape
  | BytesShape
  | ListShape
  | MapShape
  | NullableShape
  | ReferenceShape
  | EnumShape
  | ObjectShape
  | UnionShape
  | { readonly kind: 'boolean' }
  | { readonly kind: 'date-time' };

/** Text; lengths count Unicode code points, the pattern is one that all three languages read alike. */
export interface TextShape {
  readonly kind: 'text';
  readonly minLength: number | null;
  readonly maxLength: number | null;
  readonly pattern: string | null;
}

/** The widths of whole numbers. */
export type IntegerFormat = 'int32' | 'int64' | 'uint64';

/** A whole number; both bounds are always given, at the widest those of the format. */
export interface IntegerShape {
  readonly kind: 'integer';
  readonly format: IntegerFormat;
  readonly minimum: bigint;
  readonly maximum: bigint;
}

/** A finite float64. */
export interface NumberShape {
  readonly kind: 'number';
  readonly minimum: number | null;
  readonly maximum: number | null;
}

/** The one value that a property may have; only properties have it. */
export interface ConstShape {
  readonly kind: 'const';
  readonly value: string | bigint | boolean | null;
}

/** Bytes, as base64 in JSON; `raw` ones travel beside the JSON of a message. */
export interface BytesShape {
  readonly kind: 'bytes';
  readonly raw: boolean;
}

/** A list of values of one shape. */
export interface ListShape {
  readonly kind: 'list';
  readonly items: Shape;
  readonly minItems: number | null;
  readonly maxItems: number | null;
}

/** Any keys, values of one shape. */
export interface MapShape {
  readonly kind: 'map';
  readonly values: Shape;
}

/** A value or null. */
export interface NullableShape {
  readonly kind: 'nullable';
  readonly of: Shape;
}

/** A named type. */
export interface ReferenceShape {
  readonly kind: 'ref';
  readonly name: string;
}

/** One of a few texts. */
export interface EnumShape {
  readonly kind: 'enum';
  readonly values: readonly string[];
}

/** One property of an object. */
export interface Property {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly shape: Shape;
}

/** Declared properties in the order of the schema; `open` objects keep the keys that are not declared. */
export interface ObjectShape {
  readonly kind: 'object';
  readonly properties: readonly Property[];
  readonly open: boolean;
}

/** One of several objects, told apart by the const text that each has under the tag. */
export interface UnionShape {
  readonly kind: 'union';
  readonly tag: string;
  readonly branches: readonly Branch[];
}

/** One object of a union. */
export interface Branch {
  readonly value: string;
  readonly type: string;
}
