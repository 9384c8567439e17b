// `npm start`: from a fresh clone to an open dashboard. Plain Node, because nothing may be
// installed yet.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import {
  build,
  buildIsStale,
  installPackages,
  packagesAreMissing,
  requireNode,
  root,
} from './prepare.mjs'

const usage = `npm start [-- --open] [-- --port <number>]
  --open           open the address in the browser 在浏览器中打开
  --port <number>  first port to try 起始端口 (4173)`

requireNode()
const options = readOptions(process.argv.slice(2))
if (packagesAreMissing()) step('安装依赖 Installing packages', installPackages)
if (buildIsStale()) step('构建 Building', build)
const { serve } = await import('./serve.mjs')
const { url, close } = await serve({ folder: join(root, 'dist'), port: options.port })
console.log(`\n  预算透视 Budget Lens  ${url}\n  Ctrl-C 结束 to stop\n`)
if (options.open) openBrowser(url)
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => close().then(() => process.exit(0)))

/** @param {string} label @param {() => { ok: boolean, output: string }} run */
function step(label, run) {
  console.log(`${label} …`)
  const { ok, output } = run()
  if (ok) return
  console.error(output.trim())
  console.error(`${label}：失败 failed`)
  process.exit(1)
}

/** @param {string[]} words */
function readOptions(words) {
  const options = { open: false, port: 4173 }
  for (let index = 0; index < words.length; index++) {
    const [name, inline] = (words[index] ?? '').split('=')
    if (name === '--open') options.open = true
    else if (name === '--port') options.port = readPort(inline ?? words[++index])
    else stop(name === '--help' || name === '-h' ? 0 : 2)
  }
  return options
}

/** @param {string | undefined} word */
function readPort(word) {
  const port = /^\d+$/.test(word ?? '') ? Number(word) : NaN
  if (!(port <= 65535)) stop(2)
  return port
}

/** @param {number} status @returns {never} */
function stop(status) {
  console[status ? 'error' : 'log'](usage)
  process.exit(status)
}

/** @param {string} address */
function openBrowser(address) {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address]
  spawn(/** @type {string} */ (command), args, { stdio: 'ignore', detached: true })
    .on('error', () =>
      console.log('  请在浏览器中打开上面的地址。 Please open the address above in a browser.'),
    )
    .unref()
}
