export interface Chunk {
  readonly file: string
  readonly src?: string
  readonly name?: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
  readonly css?: readonly string[]
}
export type Manifest = Readonly<Record<string, Chunk>>
export interface Budget { readonly name: string, readonly limit: number, readonly files: readonly string[] }

const views = ['src/views/OverviewView.vue', 'src/views/StructureView.vue']

/** The files, code and styles, that must arrive before the headline and the table can be read, and before the treemap is drawn. */
export function budgetsOf(manifest: Manifest): Budget[] {
  const entries = Object.keys(manifest).filter(key => manifest[key]?.isEntry)
  const [overview = [], structure = []] = views.map(view => view in manifest ? closure(manifest, [...entries, view]) : [])
  return [
    { name: 'overview readable', limit: 120, files: filesOf(manifest, overview) },
    { name: 'structure readable', limit: 120, files: filesOf(manifest, structure) },
    { name: 'treemap drawn', limit: 250, files: filesOf(manifest, withTreemap(manifest, structure)) },
  ]
}

/** Keys of chunks and all that they import statically, so that it arrives with them. */
function closure(manifest: Manifest, keys: readonly string[]): string[] {
  const found = new Set<string>()
  const add = (key: string) => {
    if (found.has(key)) return
    found.add(key)
    manifest[key]?.imports?.forEach(add)
  }
  keys.forEach(add)
  return [...found]
}

/** Adds what is loaded later on the way to the treemap; another kind's chart is not on that way. */
function withTreemap(manifest: Manifest, start: readonly string[]): string[] {
  let keys = [...start]
  for (;;) {
    const later = keys.flatMap(key => manifest[key]?.dynamicImports ?? []).filter(key => onTheWay(key) && !keys.includes(key))
    if (later.length === 0) return keys
    keys = closure(manifest, [...keys, ...later])
  }
}

const onTheWay = (key: string) => /treemap|echarts|chart/i.test(key) && !/bar|line|pie|sankey|flow|view/i.test(key)

function filesOf(manifest: Manifest, keys: readonly string[]): string[] {
  return [...new Set(keys.flatMap(key => [manifest[key]?.file, ...manifest[key]?.css ?? []]))].filter(file => file !== undefined)
}
