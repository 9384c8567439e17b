import { expect, it } from 'vitest'
import { runChecks } from '@/budget/checks'
import { explain } from '@/budget/sources/explain'
import { nameFigures, plainText } from '@/budget/segments'
import { gapSource, relationFigures, sideSource } from '@/budget/sources/checks'
import { integerOf } from '@/budget/sources/values'
import { changchun2024 } from '../../fixtures/changchun'

const document = changchun2024()
const results = runChecks(document).filter(({ outcome }) => outcome !== 'untestable')

it('both sides of every relation of money come to the same from their cells and sentences, and so does what they differ by', () => {
  const money = results.filter(({ quantity }) => quantity === 'money')
  expect(money.length).toBeGreaterThan(500)
  for (const { id, left, right, difference } of money) {
    const worth = (source: Parameters<typeof explain>[1]) => integerOf(explain(document, source)?.value ?? null)
    expect([worth(sideSource(left)), worth(sideSource(right)), worth(gapSource({ left, right }))], id).toEqual([left.value, right.value, difference])
  }
})

it('the figures that a sentence on a relation names are found in it, each once where it stands', () => {
  const miss = results.find(({ id }) => id.startsWith('carryOver'))!
  const text = `左边 476.09 万元，右边 256.51 万元，相差 219.58 万元，与 12 无关`
  const segments = nameFigures(text, relationFigures(miss))
  expect(plainText(segments)).toBe(text)
  expect(segments.filter(({ source }) => source).map(one => one.text)).toEqual(['476.09', '256.51', '219.58'])
})

it('a printed percentage is found in the words of its sentence', () => {
  const percent = results.find(({ quantity, outcome }) => quantity === 'percent' && outcome === 'fails')!
  const explained = explain(document, sideSource(percent.left))
  expect(explained?.value).toEqual({ kind: 'number', text: '5.1', unit: '%' })
  expect(explained?.seen.kind === 'words' && explained.seen.mark).toBeTruthy()
})
