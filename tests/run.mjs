// `npm test`: installs what is missing and runs every step; `npm test -- unit e2e` runs only these.
// Plain Node.
import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import {
  build,
  buildIsStale,
  installPackages,
  packagesAreMissing,
  requireNode,
  root,
} from '../src/cli/prepare.mjs'
import { findChromium, installChromium, noBrowser } from './setup/chromium.mjs'

/** @typedef {{ ok: boolean, output: string, note?: string }} Outcome */

const reports = '.reports'
const counted = { passed: 0, failed: 0, skipped: 0 }

const steps = /** @type {Record<string, () => Outcome | Promise<Outcome>>} */ ({
  types: () => run('vue-tsc/bin/vue-tsc.js', '--noEmit'),
  format: () => run('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  lint: () =>
    run('eslint/bin/eslint.js', '-c', '.config/eslint.config.mjs', '--max-warnings', '0', '.'),
  rooms: () =>
    run('dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.config/rooms.mjs', 'src'),
  unused: () => run('knip/bin/knip.js', '--no-progress'),
  unit: () => vitest('node'),
  build: () => (buildIsStale() ? build() : { ok: true, output: '', note: 'up to date' }),
  size: () => run('tsx/dist/cli.mjs', 'tests/size/check.ts'),
  browser: () => vitest('browser'),
  e2e: () => vitest('e2e'),
})

/** Steps that only read the source, each on one core: they run side by side. */
const together = ['types', 'lint', 'format', 'rooms', 'unused']

requireNode()
const chosen = process.argv.slice(2)
const unknown = chosen.filter(name => !(name in steps))
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. Steps: ${Object.keys(steps).join(', ')}`)
  process.exit(2)
}
if (chosen.includes('size') || chosen.includes('e2e')) chosen.push('build')
const names = Object.keys(steps).filter(name => chosen.length === 0 || chosen.includes(name))
process.chdir(root)
rmSync(reports, { recursive: true, force: true })

let ok = !packagesAreMissing() || (await report('packages', installPackages))
if (ok && (names.includes('browser') || names.includes('e2e')))
  ok = await report('chromium', provideChromium)
if (ok) ok = await runTogether(together.filter(name => names.includes(name)))
for (const name of names.filter(name => !together.includes(name)))
  ok = ok && (await report(name, steps[name] ?? fail))
if (!ok && counted.failed === 0) counted.failed = 1
const { passed, failed, skipped } = counted
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = ok ? 0 : 1

/**
 * Runs steps side by side, as many as there are cores, and reports them in their order.
 * @param {string[]} names
 */
async function runTogether(names) {
  const waiting = names.map(name => {
    /** @type {(outcome: Outcome & { seconds: number }) => void} */
    let settle = () => {}
    /** @type {Promise<Outcome & { seconds: number }>} */
    const outcome = new Promise(resolve => {
      settle = resolve
    })
    return { name, settle, outcome }
  })
  const left = [...waiting]
  const lane = async () => {
    for (let next = left.shift(); next; next = left.shift())
      next.settle(await timed(steps[next.name] ?? fail))
  }
  for (let lanes = 0; lanes < availableParallelism(); lanes++) void lane()
  let ok = true
  for (const { name, outcome } of waiting) ok = say(name, await outcome) && ok
  return ok
}

/** @returns {Outcome} */
function fail() {
  return { ok: false, output: 'No such step.' }
}

/**
 * Runs a step and says in one line how it went; its output follows only where it failed.
 * @param {string} name
 * @param {() => Outcome | Promise<Outcome>} step
 */
async function report(name, step) {
  return say(name, await timed(step))
}

/** @param {() => Outcome | Promise<Outcome>} step */
async function timed(step) {
  const started = performance.now()
  return { ...(await step()), seconds: (performance.now() - started) / 1000 }
}

/**
 * @param {string} name
 * @param {Outcome & { seconds: number }} outcome
 */
function say(name, { ok, output, note, seconds }) {
  const time = seconds.toFixed(1).padStart(6)
  console.log(`${ok ? '✓' : '✗'} ${name.padEnd(9)}${time} s${note ? `  ${note}` : ''}`)
  if (!ok) console.log(`\n${output.trim()}`)
  return ok
}

/**
 * @param {string} script Path below node_modules.
 * @param {string[]} words
 * @returns {Promise<Outcome>}
 */
function run(script, ...words) {
  const { FORCE_COLOR: _colour, NODE_ENV: _mode, ...env } = process.env
  return new Promise(resolve => {
    const child = spawn(process.execPath, [join(root, 'node_modules', script), ...words], {
      env: { ...env, NO_COLOR: '1' },
    })
    let output = ''
    const collect = (/** @type {Buffer} */ data) => {
      output += data.toString()
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', error => resolve({ ok: false, output: String(error) }))
    child.on('close', status =>
      resolve({ ok: status === 0, output, ...(status === 0 && lastLines(output)) }),
    )
  })
}

/**
 * What a step that passed wants said: its lines that begin with an arrow.
 * @param {string} output
 */
function lastLines(output) {
  const said = output
    .split('\n')
    .filter(line => line.startsWith('→ '))
    .map(line => line.slice(2))
  return said.length > 0 ? { note: said.join('; ') } : {}
}

/** @param {string} project @returns {Promise<Outcome>} */
async function vitest(project) {
  const file = join(reports, `${project}.json`)
  const outcome = await run(
    'vitest/vitest.mjs',
    'run',
    '--project',
    project,
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  )
  const counts = readReport(file)
  if (!counts) return { ...outcome, ok: false }
  counted.passed += counts.numPassedTests
  counted.failed += counts.numFailedTests
  counted.skipped += counts.numPendingTests + counts.numTodoTests
  return { ...outcome, note: `${counts.numPassedTests} tests` }
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** @returns {Promise<Outcome>} */
async function provideChromium() {
  const before = await findChromium()
  const { output } = await installChromium()
  const found = await findChromium()
  return found
    ? { ok: true, output, note: before ? found : `${found} (installed)` }
    : { ok: false, output: `${output}\n${noBrowser}` }
}
