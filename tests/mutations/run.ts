import { readFileSync } from 'node:fs'
import { disclosureFile } from '../fixtures/documents'
import { runMutations } from './runMutations'

/** `npm run mutate -- [count] [file…]`: what the reader makes of damaged tables, by kind of damage. */
const [count = '2000', ...files] = process.argv.slice(2)
for (const file of files.length > 0 ? files : [disclosureFile]) {
  const counts = runMutations({ text: readFileSync(file, 'utf8'), seed: 7, count: Number(count) })
  let [tried, silent] = [0, 0]
  console.log(`\n${file}`)
  for (const [name, kind] of counts) {
    tried += kind.tried
    silent += kind.silent.length
    console.log(
      `${name}: ${kind.tried} tried, ${kind.changed} changed, ${kind.silent.length} silent, ${kind.lost.length} decimals lost`,
    )
    for (const line of [...kind.silent, ...kind.lost]) console.log(`  ${line.slice(0, 160)}`)
  }
  console.log(`${silent} of ${tried} silent: ${((100 * silent) / tried).toFixed(2)} %`)
}
