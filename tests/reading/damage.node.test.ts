import fc from 'fast-check'
import { expect, it } from 'vitest'
import { runChecks } from '@/budget/checks'
import { validateBudget } from '@/document/validate'
import { ReadingError } from '@/reading/readDocument'
import { disclosure, readText } from '../fixtures/documents'

const text = new TextDecoder().decode(disclosure)
const scraps = [
  '\t',
  '\n',
  '|',
  '一、',
  '合计',
  '-',
  '1,2,3.4.5',
  '单位：元',
  '<table>',
  '</table>',
  '（',
  '科目编码',
  '',
  '2023年',
  '%',
  '万元',
  '\u3000',
  '比上年减少',
  '其中：',
]
const cut = fc.record({
  at: fc.nat(text.length - 1),
  length: fc.oneof(fc.nat(4), fc.nat(200)),
  scrap: fc.constantFrom(...scraps),
})

it('never fails on damage but in words, closes its account, and writes what the schema says', () => {
  fc.assert(
    fc.property(fc.array(cut, { minLength: 1, maxLength: 30 }), cuts => {
      const damaged = cuts.reduce(
        (left, { at, length, scrap }) => left.slice(0, at) + scrap + left.slice(at + length),
        text,
      )
      const document = tryReading(damaged)
      if (!document) return
      const { tables, prose, lines } = document.account
      for (const { printed, placed, named } of tables) expect(placed + named).toBe(printed)
      expect(prose.placed + prose.named).toBe(prose.printed)
      expect(lines.rows + lines.captions + lines.prose + lines.pageMarks).toBe(lines.printed)
      expect(validateBudget(JSON.parse(JSON.stringify(document)))).not.toHaveProperty('problems')
      expect(runChecks(document).length).toBeGreaterThan(0)
    }),
    { seed: 310001, numRuns: 60 },
  )
}, 60_000)

function tryReading(damaged: string) {
  try {
    return readText(damaged)
  } catch (error) {
    if (error instanceof ReadingError) return null
    throw error
  }
}
