// @bundle lists
const files = import.meta.glob<{ default: object }>([
  '../pages/*/*View.vue',
  '../outputs/*/*View.vue',
])
const views = new Map(
  Object.entries(files).map(([file, load]) => [file.replace(/^.*\/|\.vue$/g, ''), load]),
)

/** Loads a view by the name of its file; fails where there is none. */
export async function loadLaterView(name: string): Promise<{ default: object }> {
  const load = views.get(name)
  if (!load) throw new Error(`No view of this name: ${name}`)
  return await load()
}
