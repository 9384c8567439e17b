import { descriptions } from './descriptions'

/** The parts of JSON Schema that the published schema uses. */
export interface Schema {
  readonly title?: string
  readonly description?: string
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly string[]
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
}

/**
 * Gives every field of a schema its description.
 * @throws Error naming fields without a description, and descriptions without a field.
 */
export function describeFields(schema: Schema): Schema {
  const [used, missing] = [new Set<string>(), new Set<string>()]
  const described = describe(schema, '')
  const unused = Object.keys(descriptions).filter(key => !used.has(key))
  if (missing.size > 0) throw new Error(`No description: ${[...missing].join(', ')}`)
  if (unused.length > 0) throw new Error(`No such field: ${unused.join(', ')}`)
  return described

  function describe(part: Schema, path: string): Schema {
    const { properties, items, anyOf } = part
    return {
      ...part,
      ...(anyOf && { anyOf: anyOf.map(one => describe(one, path)) }),
      ...(items && { items: describe(items, `${path}[]`) }),
      ...(properties && {
        properties: Object.fromEntries(
          Object.entries(properties).map(([name, field]) => {
            const at = path === '' ? name : `${path}.${name}`
            return [name, { description: textOf(at), ...describe(field, at) }]
          }),
        ),
      }),
    }
  }

  function textOf(path: string): string {
    const names = path.split('.')
    const keys = [path, `*.${names.slice(-2).join('.')}`, `*.${names.at(-1)}`]
    const key = keys.find(candidate => candidate in descriptions)
    if (key === undefined) missing.add(path)
    else used.add(key)
    return key === undefined ? '' : (descriptions[key] ?? '')
  }
}

/** Writes a described schema as Markdown: one table of fields for each object in it. */
export function writeFormat(schema: Schema): string {
  const sections: string[] = []
  writeObject(schema, '')
  return [
    '# The budget document',
    '',
    '<!-- Made by `npm run docs` from the schema and tests/document/descriptions.ts. Do not edit. -->',
    '',
    schema.description ?? '',
    '',
    'The JSON Schema is [`public/schema/budget-document-1.json`](../public/schema/budget-document-1.json).',
    'A field that may be absent is marked with `?`. No object has fields besides these.',
    ...sections,
    '',
  ].join('\n')

  function writeObject(part: Schema, path: string): void {
    const fields = Object.entries(part.properties ?? {})
    if (fields.length === 0) return
    sections.push(
      ...['', `## ${path === '' ? 'The document' : `\`${path}\``}`, ''],
      ...['| field | type | says |', '| --- | --- | --- |'],
      ...fields.map(([name, field]) => {
        const mark = part.required?.includes(name) ? '' : '?'
        return `| \`${name}\`${mark} | ${typeOf(field)} | ${field.description ?? ''} |`
      }),
    )
    for (const [name, field] of fields) {
      const at = path === '' ? name : `${path}.${name}`
      // A place is the same everywhere, and described once with the projects.
      if (name === 'place' && !at.startsWith('projects')) continue
      for (const below of [field, ...(field.anyOf ?? [])]) {
        writeObject(below, at)
        if (below.items) writeObject(below.items, `${at}[]`)
      }
    }
  }
}

function typeOf({ type, const: constant, enum: values, anyOf, items }: Schema): string {
  if (constant !== undefined) return `\`${JSON.stringify(constant)}\``
  if (values) return values.map(value => `\`${value}\``).join(', ')
  if (anyOf) return anyOf.map(typeOf).join(' or ')
  const names = [type ?? []].flat()
  return names
    .map(name => (name === 'array' && items ? `array of ${typeOf(items)}` : name))
    .join(' or ')
}
