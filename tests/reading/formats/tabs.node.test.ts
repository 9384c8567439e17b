import fc from 'fast-check'
import { expect, it } from 'vitest'
import { TabSplitter } from '@/reading/formats/tabSplitter'

const cell = fc.oneof(
  fc.constantFrom('', '0.00', '9,619.41', '合计', ' ', '社会保障和就业支出'),
  fc.integer({ min: 0, max: 9999 }).map(String),
  fc.string({ maxLength: 40 }).map(text => text.replace(/[\t\n]/g, '')),
)

it('splits every line like split does, whatever stood in the lines before', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 30 }), { maxLength: 200 }),
      rows => {
        const lines = rows.map(cells => cells.join('\t'))
        const tabs = new TabSplitter(lines.join('\n'))
        let start = 0
        for (const line of lines) {
          expect(tabs.split(start, start + line.length)).toEqual(
            line.includes('\t') ? line.split('\t') : null,
          )
          start += line.length + 1
        }
      },
    ),
    { seed: 310001, numRuns: 200 },
  )
})
