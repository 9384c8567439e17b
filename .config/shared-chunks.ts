import { type ModuleOf, reachOf } from './module-reach.ts'

/** What some of the roots load together: the views and kinds of charts that need its modules. */
interface Shared {
  readonly roots: ReadonlySet<string>
  readonly modules: readonly string[]
  /** Modules that come with it, as its own import them. */
  readonly needs: readonly string[]
  /** Characters of source. */
  readonly size: number
}
interface Given {
  /** Modules that import the roots, one by one, when they are asked for. */
  readonly lists: readonly string[]
  /** Modules that are there before any root, with all that they import. */
  readonly first: readonly string[]
  readonly moduleOf: ModuleOf
}

/** To ask for a file costs as much as this many characters of source that are loaded in vain. */
const fileCost = 3000

/**
 * Names the chunk of a module by which views and kinds of charts need it, so that each of them asks
 * for few files, and loads little that only others need.
 */
export function sharedChunks(given: Omit<Given, 'moduleOf'>) {
  let names: ReadonlyMap<string, string> | null = null
  return (id: string, context: { getModuleInfo: ModuleOf }): string | null => {
    names ??= nameChunks({ ...given, moduleOf: each => context.getModuleInfo(each) })
    return names.get(id) ?? null
  }
}

function nameChunks(given: Given): Map<string, string> {
  const chunks = join(neededAlike(given))
  return new Map(
    chunks.flatMap(({ modules }, index) =>
      modules.map((id): [string, string] => [id, `shared${index}`]),
    ),
  )
}

/** One chunk for all modules that exactly the same roots need. */
function neededAlike({ lists, first, moduleOf }: Given): Shared[] {
  const before = reachOf(first, moduleOf)
  const roots = lists.flatMap(list => moduleOf(list)?.dynamicallyImportedIds ?? [])
  const rootsOf = new Map<string, string[]>()
  for (const root of roots)
    for (const id of reachOf([root], moduleOf))
      // A root, and the parts that the compiler makes of it, are its own chunk.
      if (!before.has(id) && !roots.some(each => id.startsWith(each)))
        rootsOf.set(id, [...(rootsOf.get(id) ?? []), root])
  const alike = new Map<string, string[]>()
  for (const [id, needing] of rootsOf)
    alike.set(needing.join(), [...(alike.get(needing.join()) ?? []), id])
  return [...alike.values()].map(modules => ({
    roots: new Set(modules.flatMap(id => rootsOf.get(id) ?? [])),
    modules,
    needs: [...reachOf(modules, moduleOf)].filter(id => rootsOf.has(id)),
    size: modules.reduce((sum, id) => sum + (moduleOf(id)?.code?.length ?? 0), 0),
  }))
}

/** Makes two chunks one, those first that save most, while it costs all roots less than two files. */
function join(chunks: readonly Shared[]): readonly Shared[] {
  const chunkOf = new Map(
    chunks.flatMap(chunk => chunk.modules.map((id): [string, Shared] => [id, chunk])),
  )
  /** No root comes to load a third chunk, and no two chunks need each other. */
  const isClosed = ({ roots, modules, needs }: Shared) =>
    needs.every(
      id => modules.includes(id) || [...roots].every(root => chunkOf.get(id)?.roots.has(root)),
    )
  let most = 0
  let best: readonly Shared[] = []
  for (const [index, a] of chunks.entries())
    for (const b of chunks.slice(index + 1)) {
      const one = {
        roots: new Set([...a.roots, ...b.roots]),
        modules: [...a.modules, ...b.modules],
        needs: [...a.needs, ...b.needs],
        size: a.size + b.size,
      }
      const saved = costOf(a) + costOf(b) - costOf(one)
      if (saved <= most || !isClosed(one)) continue
      most = saved
      best = [a, b, one]
    }
  const [a, b, one] = best
  return one ? join([...chunks.filter(chunk => chunk !== a && chunk !== b), one]) : chunks
}

const costOf = ({ roots, size }: Shared) => roots.size * (size + fileCost)
