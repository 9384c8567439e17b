import { normalizePath, type HtmlTagDescriptor, type Plugin, type Rolldown } from 'vite'

/**
 * Lets the page ask for the code of first views and charts while it is still asking for its entry: found one after
 * another, import by import, they would cost a round trip each. Asked for in the order given, after the entry's own.
 */
export function sideBySide(modules: readonly string[]): Plugin {
  return {
    name: 'side-by-side',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle, chunk: entry }) => {
        const chunks = Object.values(bundle ?? {}).filter(output => output.type === 'chunk')
        const ahead = modules.flatMap(name => chunks.filter(({ facadeModuleId }) => normalizePath(facadeModuleId ?? '').endsWith(name)))
        const already = new Set(entry ? closure(chunks, [entry]) : [])
        return [...closure(chunks, ahead)].filter(file => !already.has(file)).map(tagOf)
      },
    },
  }
}

/** File names of chunks and of all they import statically. */
function closure(chunks: readonly Rolldown.OutputChunk[], from: readonly Rolldown.OutputChunk[]): Set<string> {
  const files = new Set<string>()
  const add = (file: string) => {
    if (files.has(file)) return
    files.add(file)
    chunks.find(({ fileName }) => fileName === file)?.imports.forEach(add)
  }
  for (const { fileName } of from) add(fileName)
  return files
}

const tagOf = (file: string): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { rel: 'modulepreload', crossorigin: true, fetchpriority: 'low', href: `./${file}` },
  injectTo: 'head',
})
