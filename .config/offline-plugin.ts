import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Plugin, Rolldown } from 'vite'

/**
 * Adds a service worker that knows all files of the build, those of the public folder too, and a
 * name for just this build.
 */
export function offline(worker: string): Plugin {
  let publicFolder = ''
  return {
    name: 'offline',
    enforce: 'post',
    apply: 'build',
    configResolved(config) {
      publicFolder = config.publicDir
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const built = Object.values(bundle)
          .filter(({ fileName }) => !fileName.startsWith('.'))
          .map(output => ({ name: output.fileName, content: contentOf(output) }))
        const served = filesIn(publicFolder).map(path => ({
          name: relative(publicFolder, path).split(sep).join('/'),
          content: readFileSync(path),
        }))
        const files = [...built, ...served].sort((a, b) => (a.name < b.name ? -1 : 1))
        const version = createHash('sha256')
        for (const { name, content } of files) version.update(name).update(content)
        this.emitFile({
          type: 'asset',
          fileName: 'service-worker.js',
          source: readFileSync(worker, 'utf8')
            .replace('__VERSION__', version.digest('hex').slice(0, 12))
            .replace("'__FILES__'", () =>
              files
                .map(({ name }) => JSON.stringify(name === 'index.html' ? './' : `./${name}`))
                .join(', '),
            ),
        })
      },
    },
  }
}

const contentOf = (output: Rolldown.OutputChunk | Rolldown.OutputAsset) =>
  output.type === 'chunk' ? output.code : output.source

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
}
