import { normalizePath, type Plugin, type Rolldown } from 'vite'
import { type BundleMark, chunkMarks } from './marks.ts'

/**
 * Holds the chunks to the marks of the source files: stops the build where a marked file is not in
 * its chunk, and writes `.vite/later.json`, the files that may come after the view, for tests.
 */
export function chunksByMark(marks: Readonly<Record<BundleMark, readonly string[]>>): Plugin {
  return {
    name: 'chunks-by-mark',
    apply: 'build',
    generateBundle: {
      // After the styles have been given to their chunks.
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter(output => output.type === 'chunk')
        for (const name of chunkMarks) {
          const arrived = chunks.filter(chunk => chunk.name === name).flatMap(sourcesOf)
          const missing = marks[name].filter(file => !arrived.includes(file))
          if (missing.length === 0) continue
          this.error(`Marked @bundle ${name}, but not in that chunk: ${missing.join(', ')}`)
        }
        const later = chunks.filter(chunk =>
          sourcesOf(chunk).some(file => marks.later.includes(file)),
        )
        // A stylesheet that is imported alone has no chunk.
        const styles = Object.values(bundle)
          .filter(output => output.type === 'asset')
          .filter(({ originalFileNames }) =>
            originalFileNames.some(name => marks.later.some(file => file.endsWith(`/${name}`))),
          )
          .map(({ fileName }) => fileName)
        this.emitFile({
          type: 'asset',
          fileName: '.vite/later.json',
          source: JSON.stringify([...closure(chunks, later), ...styles].sort(), null, 2),
        })
      },
    },
  }
}

const sourcesOf = ({ moduleIds }: Rolldown.OutputChunk): string[] =>
  moduleIds.map(id => normalizePath(id).replace(/\?.*$/, ''))

/** File names, code and styles, of chunks and of all that they import statically. */
function closure(
  chunks: readonly Rolldown.OutputChunk[],
  from: readonly Rolldown.OutputChunk[],
): Set<string> {
  const files = new Set<string>()
  const add = (chunk: Rolldown.OutputChunk) => {
    if (files.has(chunk.fileName)) return
    files.add(chunk.fileName)
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style)
    for (const name of chunk.imports) {
      const imported = chunks.find(({ fileName }) => fileName === name)
      if (imported) add(imported)
    }
  }
  from.forEach(add)
  return files
}
