import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** One measured figure. A `*.bench.ts` beside this file exports a function that returns some. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly expected?: string
}

const folder = fileURLToPath(new URL('.', import.meta.url))
const wanted = process.argv[2] ?? ''

for (const file of readdirSync(folder)
  .filter(name => name.endsWith('.bench.ts') && name.includes(wanted))
  .sort()) {
  const { default: measure } = (await import(new URL(file, import.meta.url).href)) as {
    default: () => Promise<Figure[]> | Figure[]
  }
  console.log(file.replace('.bench.ts', ''))
  for (const { name, value, unit, expected } of await measure()) {
    console.log(
      `  ${name.padEnd(40)} ${value.toPrecision(4).padStart(10)} ${unit}${expected ? `  (${expected})` : ''}`,
    )
  }
}
