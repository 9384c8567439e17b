import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

/**
 * What a source file says of its place in the build, in a comment of its own: `@bundle parts`.
 * The mark moves with the file, so no list of paths is kept.
 *
 * - `parts`: ships in the one chunk of that name, which all first views load;
 * - `subjects`, `overview`: ships in the one chunk of that name, for views of subjects and their
 *   parts, and for the overview and what quotes it;
 * - `lists`: names what later views and kinds of charts load, in the one chunk of that name, which
 *   index.html asks for;
 * - `ahead`: index.html asks for it beside the entry, with all that it imports;
 * - `later`: may come only after the view is there.
 */
export const bundleMarks = ['parts', 'subjects', 'overview', 'lists', 'ahead', 'later'] as const
/** Marks whose files ship in one chunk of that name. */
export const chunkMarks = ['parts', 'subjects', 'overview', 'lists'] as const
export type BundleMark = (typeof bundleMarks)[number]

/**
 * Reads the marks of all files below a folder.
 * @returns Absolute paths with `/`, sorted, by mark.
 * @throws Error naming the file where a mark is unknown, or a mark that no file bears.
 */
export function readBundleMarks(folder: string): Readonly<Record<BundleMark, readonly string[]>> {
  const marked: Record<BundleMark, string[]> = {
    parts: [],
    subjects: [],
    overview: [],
    lists: [],
    ahead: [],
    later: [],
  }
  for (const file of sourcesIn(folder)) {
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/@bundle (\S+)/g)) {
      if (!isMark(name)) throw new Error(`${file}: no such mark: @bundle ${name}`)
      marked[name].push(file.split(sep).join('/'))
    }
  }
  const unused = bundleMarks.filter(mark => marked[mark].length === 0)
  if (unused.length > 0) throw new Error(`No file is marked @bundle ${unused.join(', ')}`)
  return marked
}

const isMark = (name: string): name is BundleMark => bundleMarks.some(mark => mark === name)

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && /\.(?:ts|vue|css)$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}
