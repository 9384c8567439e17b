import { readFileSync } from 'node:fs'
import { budgetsOf, type Manifest } from './files'
import { measureGzip } from './gzip'

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8')) as Manifest
const budgets = budgetsOf(manifest, readFileSync('dist/index.html', 'utf8')).filter(
  ({ files }) => files.length > 0,
)
const sizes = await measureGzip(budgets.map(({ files }) => files))

for (const [index, { name, limit, files }] of budgets.entries()) {
  const kilobytes = (sizes[index] ?? Infinity) / 1000
  console.log(`→ ${name} ${kilobytes.toFixed(1)} of ${limit} kB`)
  if (kilobytes <= limit) continue
  console.error(
    `${name}: ${kilobytes.toFixed(1)} kB gzip, more than ${limit}\n${files.map(file => `  ${file}`).join('\n')}`,
  )
  process.exitCode = 1
}
