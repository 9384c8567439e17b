import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { createGzip } from 'node:zlib'

const types = /** @type {Record<string, string>} */ ({
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
})
const compressible = /^(text|application)\/|svg/
const hashed = /(?:[.-][\w-]{8}|assets[\\/][\w-]{7})\.\w+$/

/**
 * Serves a folder of static files on this machine alone, below `base`; the first free port from
 * `port` on, 0 for any.
 * @param {{ folder: string, port: number, base?: string }} options
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ folder, port, base = '/' }) {
  const server = createServer((request, response) => answer(request, response, folder, base))
  for (let next = port; ; next++) {
    const taken = await listen(server, next)
    if (!taken) break
    if (port === 0 || next >= port + 50) throw taken
  }
  const address = /** @type {import('node:net').AddressInfo} */ (server.address())
  return {
    url: `http://127.0.0.1:${address.port}${base}`,
    close: () =>
      new Promise(done => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<Error | null>}
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    const failed = (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(error)
      else reject(error)
    }
    server.once('error', failed)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed)
      resolve(null)
    })
  })
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} folder
 * @param {string} base
 */
function answer(request, response, folder, base) {
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'no-referrer')
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end()
    return
  }
  const file = find(request.url ?? '/', folder, base)
  if (!file) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n')
    return
  }
  const type = types[extname(file.path)] ?? 'application/octet-stream'
  const tag = `W/"${file.size.toString(36)}-${Math.round(file.time).toString(36)}"`
  response.setHeader('Content-Type', type)
  response.setHeader(
    'Cache-Control',
    hashed.test(file.path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  )
  response.setHeader('ETag', tag)
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304).end()
    return
  }
  const compress =
    compressible.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  if (compressible.test(type)) response.setHeader('Vary', 'Accept-Encoding')
  if (compress) response.setHeader('Content-Encoding', 'gzip')
  else response.setHeader('Content-Length', file.size)
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  const body = createReadStream(file.path).on('error', () => response.destroy())
  if (compress) body.pipe(createGzip()).pipe(response)
  else body.pipe(response)
}

/**
 * The file behind an address, or null: nothing outside the folder, nothing hidden.
 * @param {string} url
 * @param {string} folder
 * @param {string} base
 */
function find(url, folder, base) {
  let path
  try {
    path = decodeURIComponent(url.replace(/[?#].*$/, ''))
  } catch {
    return null
  }
  if (!path.startsWith(base) || path.includes('\0')) return null
  const inside = normalize(path.slice(base.length) || 'index.html')
  if (inside.split(sep).some(part => part.startsWith('.'))) return null
  const full = join(folder, inside)
  const stat = readStat(full)
  return stat?.isFile() ? { path: full, size: stat.size, time: stat.mtimeMs } : null
}

/**
 * What stands at a path, or null: a file that is taken for a folder, too long a name and a path that
 * may not be looked at throw, whatever is asked of missing ones.
 * @param {string} path
 */
function readStat(path) {
  try {
    return statSync(path)
  } catch {
    return null
  }
}
