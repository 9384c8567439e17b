interface Chunk {
  readonly file: string
  readonly name?: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}
export type Manifest = Readonly<Record<string, Chunk>>
export interface Budget {
  readonly name: string
  readonly limit: number
  readonly files: readonly string[]
}

/**
 * The files, code and styles, that must arrive before headline and table can be read, and before
 * the treemap is drawn. The latter are all that index.html names: an end-to-end test holds that the
 * browser asks for nothing else.
 */
export function budgetsOf(manifest: Manifest, html: string): Budget[] {
  const readable = (view: string) =>
    view in manifest ? filesOf(manifest, [...entries(manifest), view]) : []
  const structure = readable('src/pages/structure/StructureView.vue')
  return [
    {
      name: 'overview readable',
      limit: 101.2,
      files: readable('src/pages/overview/OverviewView.vue'),
    },
    { name: 'structure readable', limit: 99.7, files: structure },
    {
      name: 'treemap drawn',
      // A custom series brings code for axes, which tree-shaking leaves out only where no bars are;
      // what keeps labels whole and apart is our own.
      limit: 290.5,
      files: structure.length > 0 ? [...new Set([...structure, ...namedIn(html)])] : [],
    },
  ]
}

/** Code and styles that a page names. */
export function namedIn(html: string): string[] {
  return [...html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].flatMap(
    ([, file]) => file ?? [],
  )
}

/** The entry, and the one stylesheet of all views. */
function entries(manifest: Manifest): string[] {
  return Object.keys(manifest).filter(key => manifest[key]?.isEntry)
}

/** Files of chunks and of all that they import statically, so that it arrives with them. */
export function filesOf(manifest: Manifest, keys: readonly string[]): string[] {
  const files = new Set<string>()
  const add = (key: string) => {
    const chunk = manifest[key]
    if (!chunk || files.has(chunk.file)) return
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    chunk.imports?.forEach(add)
  }
  keys.forEach(add)
  return [...files]
}
