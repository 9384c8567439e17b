import { join } from 'node:path'
import type { Browser } from 'playwright'
import { build, buildIsStale, root } from '../../src/cli/prepare.mjs'
import { serve } from '../../src/cli/serve.mjs'
import { measureGzip } from '../size/gzip'

/** A file to open in the built app. */
interface MadeFile {
  readonly format: string
  readonly name: string
  readonly bytes: Uint8Array
}

/** What the built app asks for when files are opened, in bytes as gzip packs them. */
interface LoadedBytes {
  /** What it asks for whatever the format. */
  readonly shared: number
  /** What it asks for besides, by format. */
  readonly own: ReadonlyMap<string, number>
}

/**
 * Opens each file in the built app, on a page of its own, and counts what is asked for from then
 * until the document is there.
 */
export async function measureLoaded(
  files: readonly MadeFile[],
  browser: Browser,
): Promise<LoadedBytes> {
  if (buildIsStale() && !build().ok) throw new Error('the page was not built')
  const folder = join(root, 'dist')
  const { url, close } = await serve({ folder, port: 0 })
  try {
    const asked: string[][] = []
    for (const file of files) asked.push(await listAsked(url, file, browser))
    const shared = asked[0]?.filter(name => asked.every(one => one.includes(name))) ?? []
    const own = asked.map(names => names.filter(name => !shared.includes(name)))
    const [sharedBytes = 0, ...ownBytes] = await measureGzip([shared, ...own], folder)
    return {
      shared: sharedBytes,
      own: new Map(files.map(({ format }, index) => [format, ownBytes[index] ?? 0])),
    }
  } finally {
    await close()
  }
}

/** Names of built files that are asked for, each once. */
async function listAsked(url: string, file: MadeFile, browser: Browser): Promise<string[]> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    await page.goto(url, { waitUntil: 'networkidle' })
    await page.getByRole('heading', { level: 1 }).waitFor()
    const asked = new Set<string>()
    context.on('request', request => {
      if (request.url().startsWith(url)) asked.add(request.url().slice(url.length))
    })
    const { name, bytes } = file
    await page.setInputFiles('input[type=file] >> nth=0', [
      { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) },
    ])
    await page.waitForURL(/edition=/)
    await page.waitForLoadState('networkidle')
    return [...asked].filter(name => /\.\w+$/.test(name))
  } finally {
    await context.close()
  }
}
