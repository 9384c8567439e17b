// Runs before anything is installed: plain Node, no dependency.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

export const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const noBrowser =
  '找不到 Chrome、Chromium 或 Edge：请安装其中之一，或把环境变量 CHROME_PATH 设为它的程序文件。' +
  ' No Chrome, Chromium or Edge found: install one, or set CHROME_PATH to its executable.'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]

/**
 * Path of a Chrome, Chromium or Edge on this machine: CHROME_PATH, the usual places, Playwright's
 * own; null for none.
 */
export async function findChromium() {
  const named = process.env['CHROME_PATH']
  if (named) return existsSync(named) ? named : null
  return usualPlaces().find(path => existsSync(path)) ?? (await ownOfPlaywright())
}

/** Starts the browser that is there. */
export async function launchChromium() {
  const executablePath = await findChromium()
  if (!executablePath) throw new Error(noBrowser)
  const { chromium } = await import('playwright')
  return chromium.launch({ executablePath, args: launchArguments })
}

function usualPlaces() {
  const { platform, env } = process
  if (platform === 'win32') {
    return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
      .filter(folder => folder !== undefined)
      .flatMap(folder =>
        [
          'Google/Chrome/Application/chrome.exe',
          'Microsoft/Edge/Application/msedge.exe',
          'Chromium/Application/chrome.exe',
        ].map(path => join(folder, path)),
      )
  }
  if (platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap(folder =>
      ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(name =>
        join(folder, `${name}.app/Contents/MacOS/${name}`),
      ),
    )
  }
  const folders = ['/usr/bin', ...(env['PATH'] ?? '').split(delimiter), '/snap/bin'].filter(Boolean)
  return names.flatMap(name => folders.map(folder => join(folder, name)))
}

async function ownOfPlaywright() {
  try {
    const { chromium } = await import('playwright')
    return existsSync(chromium.executablePath()) ? chromium.executablePath() : null
  } catch {
    return null
  }
}

/**
 * On Debian, where allowed, installs Chromium and a Chinese font if they are missing; elsewhere
 * does nothing.
 */
export async function installChromium() {
  const missing = [
    ...((await findChromium()) ? [] : ['chromium']),
    ...(existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')
      ? []
      : ['fonts-noto-cjk']),
  ]
  const become = missing.length > 0 && isDebian() ? administrator() : null
  if (!become) return { ok: true, output: '' }
  const environment = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq']
  const update = run([...become, ...environment, 'update'])
  const install = run([
    ...become,
    ...environment,
    'install',
    '-y',
    '--no-install-recommends',
    ...missing,
  ])
  return { ok: install.ok, output: update.output + install.output }
}

function isDebian() {
  return (
    existsSync('/etc/os-release') &&
    /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'))
  )
}

/**
 * What to put before a command to run it as root: nothing, sudo without a question, or null where
 * that is not allowed.
 */
function administrator() {
  if (process.getuid?.() === 0) return []
  return run(['sudo', '-n', 'true']).ok ? ['sudo', '-n'] : null
}

/** @param {string[]} words */
function run([command = '', ...words]) {
  const result = spawnSync(command, words, { encoding: 'utf8' })
  return { ok: result.status === 0, output: `${result.stdout ?? ''}${result.stderr ?? ''}` }
}
