import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serve } from '@/cli/serve.mjs'

const folder = mkdtempSync(join(tmpdir(), 'serve-'))
let served: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  mkdirSync(join(folder, 'dist/assets'), { recursive: true })
  mkdirSync(join(folder, 'dist/.vite'))
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'dist/index.html'), '<p>预算透视')
  writeFileSync(join(folder, 'dist/.vite/manifest.json'), '{}')
  writeFileSync(join(folder, 'dist/assets/index-D13vwq3l.js'), 'export {}')
  writeFileSync(join(folder, 'dist/data.json'), '{}')
  served = await serve({ folder: join(folder, 'dist'), port: 0, base: '/a/b/' })
})
afterAll(async () => {
  await served.close()
  rmSync(folder, { recursive: true })
})

/** Status of an address as it stands; `fetch` would tidy it up first. */
const status = (path: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const { hostname, port } = new URL(served.url)
    request({ hostname, port, path }, ({ statusCode }) => resolve(statusCode))
      .on('error', reject)
      .end()
  })

test('index.html answers at the sub-path and is asked for again each time', async () => {
  const response = await fetch(`${served.url}?x=1`)
  expect(await response.text()).toBe('<p>预算透视')
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(response.headers.get('content-encoding')).toBe('gzip')
  expect(response.headers.get('cache-control')).toBe('no-cache')
})

test('a file with a hash in its name is kept, one without is checked by its tag', async () => {
  const script = await fetch(`${served.url}assets/index-D13vwq3l.js`)
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(script.headers.get('cache-control')).toContain('immutable')
  const data = await fetch(`${served.url}data.json`)
  expect(data.headers.get('content-type')).toBe('application/json; charset=utf-8')
  const again = await fetch(`${served.url}data.json`, {
    headers: { 'If-None-Match': data.headers.get('etag') ?? '' },
  })
  expect(again.status).toBe(304)
})

test.each([
  '/',
  '/a/b/nothing',
  '/a/b/assets',
  '/a/b/../../secret.txt',
  '/a/b/%2e%2e/secret.txt',
  '/a/b/..%2fsecret.txt',
  '/a/b/..%5csecret.txt',
  '/a/b/.vite/manifest.json',
  '/a/b/%zz',
  '/a/b/%00',
  '/a/b//etc/passwd',
  '/a/b/index.html/',
  '/a/b/index.html/more.js',
  `/a/b/${'x'.repeat(5000)}`,
])('nothing at %s', async path => {
  expect(await status(path)).toBe(404)
})

test('only GET and HEAD', async () => {
  expect((await fetch(served.url, { method: 'POST' })).status).toBe(405)
  const head = await fetch(served.url, { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
})

test('a port that is taken gives way to the next one', async () => {
  const port = Number(new URL(served.url).port)
  const second = await serve({ folder: join(folder, 'dist'), port })
  expect(Number(new URL(second.url).port)).toBeGreaterThan(port)
  await second.close()
})
