import type { GenericSchema } from 'valibot'

/**
 * What is read of a valibot schema to describe it; all of it is public in valibot's documentation.
 */
interface Described {
  readonly type: string
  readonly entries?: Readonly<Record<string, Described>>
  readonly item?: Described
  readonly items?: readonly Described[]
  readonly wrapped?: Described
  readonly value?: Described
  readonly options?: readonly string[]
  readonly literal?: unknown
  readonly pipe?: readonly Step[]
}
interface Step {
  readonly kind: string
  readonly type: string
  readonly requirement?: unknown
}
type JsonSchema = Readonly<Record<string, unknown>>

/**
 * Writes a valibot schema as JSON Schema 2020-12; throws for a kind of schema it does not know, so
 * that nothing is left out.
 */
export function toJsonSchema(schema: GenericSchema): JsonSchema {
  return describe(schema as unknown as Described)
}

function describe(schema: Described): JsonSchema {
  const actions = (schema.pipe ?? []).filter(({ kind }) => kind === 'validation')
  return Object.assign({}, plain(schema), ...actions.map(action => constraint(action, schema.type)))
}

function plain(schema: Described): JsonSchema {
  switch (schema.type) {
    case 'strict_object':
      return describeObject(schema.entries ?? {})
    case 'array':
      return { type: 'array', items: describe(known(schema.item)) }
    case 'strict_tuple':
      return { type: 'array', prefixItems: schema.items?.map(describe), items: false }
    case 'record':
      return {
        type: 'object',
        additionalProperties: describe(schema.value as unknown as Described),
      }
    case 'nullable':
      return nullable(describe(known(schema.wrapped)))
    case 'exact_optional':
      return describe(known(schema.wrapped))
    case 'picklist':
      return { enum: schema.options }
    case 'literal':
      return { const: schema.literal }
    case 'string':
    case 'number':
    case 'boolean':
      return { type: schema.type }
    default:
      throw new Error(`No JSON Schema for ${schema.type}`)
  }
}

function describeObject(entries: Readonly<Record<string, Described>>): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(entries).map(([key, entry]) => [key, describe(entry)]),
    ),
    required: Object.keys(entries).filter(key => entries[key]?.type !== 'exact_optional'),
    additionalProperties: false,
  }
}

function nullable(inner: JsonSchema): JsonSchema {
  return typeof inner['type'] === 'string'
    ? { ...inner, type: [inner['type'], 'null'] }
    : { anyOf: [inner, { type: 'null' }] }
}

function constraint({ type, requirement }: Step, of: string): JsonSchema {
  switch (type) {
    case 'regex':
      return { pattern: (requirement as RegExp).source }
    case 'integer':
      return { type: 'integer' }
    case 'finite':
      return {} // JSON has no other numbers
    case 'min_value':
      return { minimum: requirement }
    case 'max_value':
      return { maximum: requirement }
    case 'min_length':
      return { minLength: requirement }
    default:
      throw new Error(`No JSON Schema for ${type} of ${of}`)
  }
}

function known(schema: Described | undefined): Described {
  if (!schema) throw new Error('A schema without its inner schema')
  return schema
}
