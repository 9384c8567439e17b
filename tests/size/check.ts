import filePlugin from '@size-limit/file'
import { readFileSync } from 'node:fs'
import sizeLimit from 'size-limit'
import { budgetsOf, type Manifest } from './files'

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8')) as Manifest
const budgets = budgetsOf(manifest, readFileSync('dist/index.html', 'utf8')).filter(
  ({ files }) => files.length > 0,
)
const checks = budgets.map(({ files }) => ({
  files: files.map(file => `dist/${file}`),
  gzip: true,
}))
const results = (await sizeLimit([filePlugin], { checks })) as { size: number }[]

for (const [index, { name, limit, files }] of budgets.entries()) {
  const kilobytes = (results[index]?.size ?? Infinity) / 1000
  console.log(`→ ${name} ${kilobytes.toFixed(1)} of ${limit} kB`)
  if (kilobytes <= limit) continue
  console.error(
    `${name}: ${kilobytes.toFixed(1)} kB gzip, more than ${limit}\n${files.map(file => `  ${file}`).join('\n')}`,
  )
  process.exitCode = 1
}
