import { normalizePath, type HtmlTagDescriptor, type Plugin, type Rolldown } from 'vite'

/**
 * Lets the page ask for the code and styles of first views and charts while it is still asking for
 * its entry: found one after another, import by import, they would cost a round trip each. Asked
 * for in the order given, after the entry's own; with `lists` before them, which the code of all
 * other views waits for.
 */
export function sideBySide({
  lists,
  ahead,
}: {
  readonly lists: readonly string[]
  readonly ahead: readonly string[]
}): Plugin {
  const modules = [...lists, ...ahead]
  /** What index.html asks for: an import that comes later need not name it again. */
  const named = new Set<string>()
  return {
    name: 'side-by-side',
    apply: 'build',
    config: () => ({
      build: {
        modulePreload: {
          resolveDependencies: (_, files, { hostType }) =>
            hostType === 'js' ? files.filter(file => !named.has(file)) : files,
        },
      },
    }),
    generateBundle: {
      order: 'pre',
      handler: (_options, bundle) => {
        const chunks = Object.values(bundle).filter(output => output.type === 'chunk')
        const first = chunks.filter(
          ({ isEntry, moduleIds }) =>
            isEntry || moduleIds.some(id => modules.includes(normalizePath(id))),
        )
        named.clear()
        for (const file of closure(chunks, first))
          for (const each of [file, ...stylesOf(chunks, file)]) named.add(each)
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle, chunk: entry }) => {
        const chunks = Object.values(bundle ?? {}).filter(output => output.type === 'chunk')
        const chunksOf = (names: readonly string[]) =>
          names.flatMap(name =>
            chunks.filter(({ moduleIds }) => moduleIds.some(id => normalizePath(id) === name)),
          )
        const already = new Set(entry ? closure(chunks, [entry]) : [])
        const soon = closure(chunks, chunksOf(lists))
        const files = closure(chunks, chunksOf(modules))
        const styles = new Set(
          [...files].filter(file => !already.has(file)).flatMap(file => stylesOf(chunks, file)),
        )
        return [
          ...[...styles].map(styleTag),
          ...[...files]
            .filter(file => !already.has(file))
            .map(file => codeTag(file, soon.has(file))),
        ]
      },
    },
  }
}

/** File names of chunks and of all they import statically. */
function closure(
  chunks: readonly Rolldown.OutputChunk[],
  from: readonly Rolldown.OutputChunk[],
): Set<string> {
  const files = new Set<string>()
  const add = (file: string) => {
    if (files.has(file)) return
    files.add(file)
    chunks.find(({ fileName }) => fileName === file)?.imports.forEach(add)
  }
  for (const { fileName } of from) add(fileName)
  return files
}

function stylesOf(chunks: readonly Rolldown.OutputChunk[], file: string): string[] {
  return [...(chunks.find(({ fileName }) => fileName === file)?.viteMetadata?.importedCss ?? [])]
}

const styleTag = (file: string): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { rel: 'stylesheet', crossorigin: true, href: `./${file}` },
  injectTo: 'head',
})

const codeTag = (file: string, soon: boolean): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: {
    rel: 'modulepreload',
    crossorigin: true,
    ...(!soon && { fetchpriority: 'low' }),
    href: `./${file}`,
  },
  injectTo: 'head',
})
