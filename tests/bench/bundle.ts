import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Bundles a script into `folder` as the app's own build does with what its users run: same bundler,
 * target and minifier; returns the file.
 */
export async function bundle(script: URL, folder: string): Promise<string> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    // The bundle stands where no packages are.
    ssr: { noExternal: true },
    resolve: { alias: { '@': `${root}src` } },
    build: {
      ssr: fileURLToPath(script),
      outDir: folder,
      target: 'es2022',
      minify: 'oxc',
      rolldownOptions: { output: { entryFileNames: 'bundle.mjs' } },
    },
  })
  return join(folder, 'bundle.mjs')
}
