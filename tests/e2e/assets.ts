import { readFileSync } from 'node:fs'
import type { Manifest } from '../size/files'

/** Address of the built file that a source file or package became, as a pattern for routes. */
export function assetOf(source: string): string {
  const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8')) as Manifest
  const found = Object.entries(manifest).filter(([key]) => key.includes(source))
  const [chunk] = found.map(([, { file }]) => file)
  if (!chunk || found.length > 1)
    throw new Error(`${found.length} built files are made of ${source}`)
  return `**/${chunk}`
}

/** Addresses of the built files that hold code of a package which is in chunks of its own. */
export function chunksNamed(name: string): RegExp {
  const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8')) as Manifest
  const files = Object.values(manifest).flatMap(({ name: own = '', file }) =>
    own.startsWith(name) ? file : [],
  )
  if (files.length === 0) throw new Error(`No built file is named ${name}`)
  return new RegExp(files.map(file => file.replaceAll('.', '\\.')).join('|'))
}
