// Runs before anything is installed: plain Node, no dependency.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
const built = join(root, 'dist/.vite/manifest.json')
const sources = [
  'src',
  'public',
  'data/budgets',
  '.config',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
]

/** Ends the program with one sentence where Node is older than the tools need. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(
    `需要 Node.js 20.19 或更新版本，当前是 ${process.versions.node}。 Node.js 20.19 or newer is needed: https://nodejs.org`,
  )
  process.exit(1)
}

/** True where a package of the lock is not installed in exactly the version the lock names. */
export function packagesAreMissing() {
  const installed = lockedVersions(join(root, 'node_modules/.package-lock.json'))
  const wanted = lockedVersions(join(root, 'package-lock.json'))
  for (const [path, version] of wanted) {
    if (installed.get(path) !== version || !existsSync(join(root, path))) return true
  }
  return false
}

/** @param {string} file @returns {Map<string, string>} */
function lockedVersions(file) {
  if (!existsSync(file)) return new Map()
  const { packages } = JSON.parse(readFileSync(file, 'utf8'))
  return new Map(
    Object.entries(packages)
      .filter(([path, entry]) => path !== '' && !entry.optional && !entry.peer)
      .map(([path, entry]) => [path, entry.version]),
  )
}

/** Installs what the lock names. The output is shown only where it fails. */
export function installPackages() {
  const npm = process.env['npm_execpath']
  const args = ['ci', '--include=dev', '--loglevel=error']
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, encoding: 'utf8' })
    : spawnSync('npm', args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' })
  return {
    ok: result.status === 0,
    output: `${result.stdout ?? ''}${result.stderr ?? ''}${result.error ?? ''}`,
  }
}

/** True where `dist` is absent or older than anything it is made of. */
export function buildIsStale() {
  if (!existsSync(built)) return true
  const time = statSync(built).mtimeMs
  return sources.some(path => isNewer(join(root, path), time))
}

/**
 * Folders count too: removing a file changes nothing but its folder.
 * @param {string} path
 * @param {number} time
 * @returns {boolean}
 */
function isNewer(path, time) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return false
  if (stat.mtimeMs > time) return true
  return stat.isDirectory() && readdirSync(path).some(name => isNewer(join(path, name), time))
}

/**
 * Builds `dist`. It is dated by the start of the build, so that what changes meanwhile is built
 * next time.
 */
export function build() {
  const started = new Date()
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  // A test runner sets NODE_ENV to "test", and what is tested has to be what is published.
  const env = { ...process.env, NODE_ENV: 'production' }
  const result = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    encoding: 'utf8',
    env,
  })
  const ok = result.status === 0
  if (ok) utimesSync(built, started, started)
  return { ok, output: `${result.stdout ?? ''}${result.stderr ?? ''}` }
}
