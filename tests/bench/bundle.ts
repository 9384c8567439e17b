import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** As deep below the root as the sources of a format are: what they bring along is found from here. */
const place = join(root, 'node_modules/.cache')

/** A built script that runs in a process of its own. */
export interface Bundled {
  /** Where files for it can be put; removed at the end. */
  readonly folder: string
  /** Runs it and parses the JSON that it prints; throws with what it says where it fails. */
  run<Printed>(...args: readonly string[]): Printed
}

/**
 * Bundles a script as the app's own build does with what its users run (same bundler, target and
 * minifier) for as long as `use` takes. What scripts are run with otherwise wraps every function,
 * and takes hundreds of megabytes itself.
 */
export async function withBundle<Result>(
  script: URL,
  use: (bundled: Bundled) => Promise<Result> | Result,
): Promise<Result> {
  mkdirSync(place, { recursive: true })
  const folder = mkdtempSync(join(place, 'bench-'))
  try {
    const file = await bundle(script, folder)
    return await use({ folder, run: (...args) => run(file, args) })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function run<Printed>(file: string, args: readonly string[]): Printed {
  const { stdout, stderr, status } = spawnSync(process.execPath, [file, ...args], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr.slice(-2000)}`)
  return JSON.parse(stdout) as Printed
}

async function bundle(script: URL, folder: string): Promise<string> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, external: ['pdfjs-dist', '@napi-rs/canvas', '@duckdb/node-api'] },
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
