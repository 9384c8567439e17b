import { existsSync, readFileSync } from 'node:fs'
import { decode } from '@/reading/formats/decode'
import { readText } from '@/reading/formats/text'
import { type ProseReading, readProse } from '@/reading/prose/readProse'

/** Why a test on another unit's document does not run; `null` where it does. */
export function missingSample(name: string): string | null {
  return existsSync(`../shared/samples/${name}`) ? null : `../shared/samples/${name} is not here`
}

/** The published document of this repository, its text read. */
export function readPublished(): Promise<ProseReading> {
  return readFile('data/disclosures/changchun-social-insurance-2024.md')
}

/** A document of another unit, its text read. */
export function readSample(name: string): Promise<ProseReading> {
  return readFile(`../shared/samples/${name}`)
}

/** Lines of text as prose: numbered from 1, blank lines leave gaps. */
export function readLines(text: string, year?: number): ProseReading {
  const prose = text
    .split('\n')
    .map((line, index) => ({ line: index + 1, text: line.trim() }))
    .filter(line => line.text !== '')
  return readProse(year === undefined ? { prose } : { prose, year })
}

/** The statements of one section with these words, below the document's usual headings. */
export function readSection(title: string, text: string): ProseReading {
  return readLines(`第三部分 2024年部门预算情况说明\n一、${title}\n${text}`, 2024)
}

async function readFile(path: string): Promise<ProseReading> {
  const raw = await readText(decode(readFileSync(path)))
  return readProse({ prose: raw.prose, notes: raw.tables.flatMap(table => table.notes) })
}
