import type { NamedType, ObjectShape, Property, Shape } from './contract.ts';
import { checkKeywords } from './keywords.ts';
import { pascalCase } from './names.ts';
import type { JsonValue } from './parse-json.ts';
import { type ProblemList, pointerTo } from './problem.ts';
import { orderedCounts, readInteger, readNumber, readString } from './read-scalar.ts';
import { descriptionAt, type Place, placeOf, referenceAt, textAt } from './schema-access.ts';

/** What a schema is read as after a report; no contract with it is ever given out. */
const unreadable: Shape = { kind: 'boolean' };

/** Reads schemas into shapes; inline objects, enums and unions become types named after their place. */
export class ShapeReader {
  readonly #types: NamedType[] = [];
  readonly #names = new Map<string, string>();
  readonly #problems: ProblemList;

  constructor(problems: ProblemList) {
    this.#problems = problems;
  }

  get types(): readonly NamedType[] {
    return this.#types;
  }

  /** Reads one entry of `$defs`. */
  readDefinition(name: string, value: JsonValue, pointer: string): void {
    const place = placeOf(value, pointer, this.#problems);
    if (place === null) return;
    this.#claim(name, pointer);
    const index = this.#types.length;
    const shape = this.#read(place, name);
    this.#types.splice(index, 0, { name, description: descriptionAt(place), pointer, shape });
  }

  /** Reads a schema that stands somewhere inside; `name` is what an inline type is called. */
  readShape(value: JsonValue | undefined, pointer: string, name: string): Shape {
    const place = placeOf(value, pointer, this.#problems);
    if (place === null) return unreadable;
    const index = this.#types.length;
    const own = this.#ownName(place, name);
    const shape = this.#read(place, own);
    if (shape.kind !== 'object' && shape.kind !== 'enum' && shape.kind !== 'union') return shape;
    this.#claim(own, pointer);
    this.#types.splice(index, 0, { name: own, description: descriptionAt(place), pointer, shape });
    return { kind: 'ref', name: own };
  }

  #ownName(place: Place, name: string): string {
    const title = textAt(place, 'title');
    return title !== null && /^[A-Z][A-Za-z0-9]*$/.test(title) ? title : name;
  }

  #claim(name: string, pointer: string): void {
    if (name.length > 60) this.#problems.add(pointer, `would be named ${name}: give it a shorter title`);
    const other = this.#names.get(name);
    if (other === undefined) this.#names.set(name, pointer);
    else this.#problems.add(pointer, `is named ${name}, as ${other} is: give it another title`);
  }

  #read(place: Place, name: string): Shape {
    const { members } = place.schema;
    if (members.has('$ref')) return this.#readReference(place);
    if (members.has('const')) return this.#readConst(place);
    if (members.has('enum')) return this.#readEnum(place);
    if (members.has('oneOf')) return this.#readOneOf(place, name);
    const type = members.get('type');
    if (type?.kind === 'array') return this.#readNullableType(place, type.items, name);
    return this.#readTyped(place, type?.kind === 'string' ? type.value : null, name);
  }

  #readReference(place: Place): Shape {
    checkKeywords(place.schema, ['$ref'], place.pointer, this.#problems);
    const name = referenceAt(place);
    return name === null ? unreadable : { kind: 'ref', name };
  }

  #readTyped(place: Place, type: string | null, name: string): Shape {
    switch (type) {
      case 'string':
        return readString(place);
      case 'integer':
        return readInteger(place);
      case 'number':
        return readNumber(place);
      case 'boolean':
        checkKeywords(place.schema, ['type'], place.pointer, this.#problems);
        return { kind: 'boolean' };
      case 'null':
        checkKeywords(place.schema, ['type'], place.pointer, this.#problems);
        return { kind: 'const', value: null };
      case 'array':
        return this.#readList(place, name);
      case 'object':
        return this.#readObject(place, name);
      default:
        return this.#reportUntyped(place);
    }
  }

  #reportUntyped(place: Place): Shape {
    const before = this.#problems.all.length;
    checkKeywords(place.schema, ['type'], place.pointer, this.#problems);
    if (this.#problems.all.length === before) {
      this.#problems.add(
        place.pointer,
        'says nothing about its type: write type, $ref, const, enum or oneOf',
      );
    }
    return unreadable;
  }

  #readConst(place: Place): Shape {
    checkKeywords(place.schema, ['const', 'type'], place.pointer, this.#problems);
    const value = place.schema.members.get('const');
    if (value?.kind === 'string' || value?.kind === 'boolean') return { kind: 'const', value: value.value };
    if (value?.kind === 'null') return { kind: 'const', value: null };
    if (value?.kind === 'number' && /^-?(?:0|[1-9]\d{0,14})$/.test(value.lexeme) && value.lexeme !== '-0') {
      return { kind: 'const', value: BigInt(value.lexeme) };
    }
    this.#problems.add(
      pointerTo(place.pointer, 'const'),
      'must be a text, true, false, null, or a whole number of at most 15 digits',
    );
    return unreadable;
  }

  #readEnum(place: Place): Shape {
    checkKeywords(place.schema, ['enum', 'type'], place.pointer, this.#problems);
    const list = place.schema.members.get('enum');
    const items = list?.kind === 'array' ? list.items : [];
    const values = items.flatMap((item) => (item.kind === 'string' ? [item.value] : []));
    if (values.length === 0 || values.length < items.length || new Set(values).size < values.length) {
      this.#problems.add(
        pointerTo(place.pointer, 'enum'),
        'must be a list of different texts: write a union, or nullable around it, for anything else',
      );
    }
    return { kind: 'enum', values };
  }

  #readOneOf(place: Place, name: string): Shape {
    checkKeywords(place.schema, ['oneOf'], place.pointer, this.#problems);
    const list = place.schema.members.get('oneOf');
    const pointer = pointerTo(place.pointer, 'oneOf');
    const options = (list?.kind === 'array' ? list.items : []).map((value, index) => ({
      value,
      pointer: pointerTo(pointer, index),
    }));
    const others = options.filter(({ value }) => !isNull(value));
    if (others.length === 0) this.#problems.add(pointer, 'must be a list of schemas that are not all null');
    const isNullable = others.length < options.length;
    const [only] = others;
    if (only !== undefined && others.length === 1 && isNullable) {
      return { kind: 'nullable', of: this.readShape(only.value, only.pointer, name) };
    }
    if (!isNullable) return this.#readUnion(others, name);
    this.#claim(name, place.pointer);
    const index = this.#types.length;
    const shape = this.#readUnion(others, name);
    this.#types.splice(index, 0, { name, description: descriptionAt(place), pointer: place.pointer, shape });
    return { kind: 'nullable', of: { kind: 'ref', name } };
  }

  /** The tag is found once all types are known. */
  #readUnion(options: readonly { value: JsonValue; pointer: string }[], name: string): Shape {
    const branches = options.map(({ value, pointer }, index) => {
      const shape = this.readShape(value, pointer, `${name}${index + 1}`);
      if (shape.kind === 'ref') return { value: '', type: shape.name };
      this.#problems.add(
        pointer,
        'must be an object or a $ref to one, because oneOf is told apart by a const property',
      );
      return { value: '', type: '' };
    });
    return { kind: 'union', tag: '', branches };
  }

  #readNullableType(place: Place, types: readonly JsonValue[], name: string): Shape {
    const texts = types.flatMap((item) => (item.kind === 'string' ? [item.value] : []));
    const [type] = texts.filter((text) => text !== 'null');
    if (types.length !== 2 || texts.length !== 2 || type === undefined || !texts.includes('null')) {
      this.#problems.add(
        pointerTo(place.pointer, 'type'),
        'must be one type, or one type and "null": write oneOf of objects with a const property for several',
      );
      return unreadable;
    }
    const of = this.#readTyped(place, type, name);
    if (of.kind !== 'object') return { kind: 'nullable', of };
    this.#problems.add(
      pointerTo(place.pointer, 'type'),
      'an object that may be null is written as oneOf of null and the object',
    );
    return unreadable;
  }

  #readList(place: Place, name: string): Shape {
    checkKeywords(place.schema, ['type', 'items', 'minItems', 'maxItems'], place.pointer, this.#problems);
    const [minItems, maxItems] = orderedCounts(place, 'minItems', 'maxItems');
    const items = this.readShape(
      place.schema.members.get('items'),
      pointerTo(place.pointer, 'items'),
      `${name}Item`,
    );
    return { kind: 'list', items, minItems, maxItems };
  }

  #readObject(place: Place, name: string): Shape {
    const extras = place.schema.members.get('additionalProperties');
    if (extras?.kind === 'object' && !place.schema.members.has('properties'))
      return this.#readMap(place, name);
    checkKeywords(
      place.schema,
      ['type', 'properties', 'required', 'additionalProperties'],
      place.pointer,
      this.#problems,
    );
    if (extras?.kind !== 'boolean') {
      this.#problems.add(
        place.pointer,
        'an object says what happens to other keys: write "additionalProperties": false (an error) or true (kept)',
      );
    }
    const shape: ObjectShape = {
      kind: 'object',
      properties: this.#readProperties(place, name),
      open: extras?.kind === 'boolean' && extras.value,
    };
    return shape;
  }

  #readMap(place: Place, name: string): Shape {
    checkKeywords(place.schema, ['type', 'additionalProperties'], place.pointer, this.#problems);
    const pointer = pointerTo(place.pointer, 'additionalProperties');
    const values = this.readShape(place.schema.members.get('additionalProperties'), pointer, `${name}Value`);
    return { kind: 'map', values };
  }

  #readProperties(place: Place, name: string): Property[] {
    const properties = place.schema.members.get('properties');
    const members = properties?.kind === 'object' ? properties.members : new Map<string, JsonValue>();
    if (properties !== undefined && properties.kind !== 'object') {
      this.#problems.add(pointerTo(place.pointer, 'properties'), 'must be an object of schemas');
    }
    if (members.size > 256) {
      this.#problems.add(
        pointerTo(place.pointer, 'properties'),
        'must be at most 256: group them in objects',
      );
    }
    const required = this.#readRequired(place, members);
    return [...members].map(([key, value]) => {
      const pointer = pointerTo(pointerTo(place.pointer, 'properties'), key);
      const shape = this.readShape(value, pointer, `${name}${pascalCase(key)}`);
      const inner = placeOf(value, pointer, this.#problems);
      return {
        name: key,
        description: inner === null ? '' : descriptionAt(inner),
        required: required.has(key),
        shape,
      };
    });
  }

  #readRequired(place: Place, members: ReadonlyMap<string, JsonValue>): ReadonlySet<string> {
    const list = place.schema.members.get('required');
    if (list === undefined) return new Set();
    const pointer = pointerTo(place.pointer, 'required');
    const items = list.kind === 'array' ? list.items : [];
    const names = items.flatMap((item) => (item.kind === 'string' ? [item.value] : []));
    if (list.kind !== 'array' || names.length < items.length)
      this.#problems.add(pointer, 'must be a list of texts');
    for (const [index, key] of names.entries()) {
      if (!members.has(key))
        this.#problems.add(pointerTo(pointer, index), `${key} is not among the properties`);
    }
    return new Set(names);
  }
}

function isNull(value: JsonValue): boolean {
  if (value.kind !== 'object') return false;
  const type = value.members.get('type');
  return type?.kind === 'string' && type.value === 'null';
}
