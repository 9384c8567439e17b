import { expect, it } from 'vitest'
import { runChecks } from '@/budget/checks'
import { showGap, writeSide } from '@/budget/checks/figures'
import { explain } from '@/provenance/explain'
import { plainText } from '@/text/segments'
import { explainCheck } from '@/budget/checks/explain'
import { gapProvenance, sideProvenance } from '@/budget/checks/model/provenance'
import { exactText, integerOf, valueText } from '@/provenance/explained'
import { changchun2024 } from '../../../fixtures/changchun'

const document = changchun2024()
const results = runChecks(document).filter(({ outcome }) => outcome !== 'untestable')

it('both sides of every relation of money come to the same from their cells and sentences, and so does what they differ by', () => {
  const money = results.filter(({ quantity }) => quantity === 'money')
  expect(money.length).toBeGreaterThan(500)
  for (const { id, left, right, difference } of money) {
    const worth = (source: Parameters<typeof explain>[1]) =>
      integerOf(explain(document, source)?.value ?? null)
    expect(
      [
        worth(sideProvenance(left)),
        worth(sideProvenance(right)),
        worth(gapProvenance({ left, right })),
      ],
      id,
    ).toEqual([left.value, right.value, difference])
  }
})

it('the sentences on a relation carry where each of their figures comes from', () => {
  const result = results.find(({ id }) => id.startsWith('carryOver'))!
  const { says, why } = explainCheck({ document, result, unit: '万元' })
  const figures = [...says, ...why.flat()].filter(({ provenance }) => provenance)
  expect(figures.map(({ text, provenance }) => [text, provenance])).toEqual([
    ['476.09', sideProvenance(result.left)],
    ['256.51', sideProvenance(result.right)],
    ['219.58', gapProvenance(result)],
    ['219.58', gapProvenance(result)],
  ])
  expect(plainText(result.reasonSegments)).toBe(result.reason)
})

it('a difference that is as large as one of the terms leads to the difference', () => {
  const result = results.find(({ id }) => id === 'weights:t13')!
  const { says } = explainCheck({ document, result, unit: '万元' })
  const traced = (text: string) => says.find(segment => segment.text === text)?.provenance
  expect([traced('80'), traced('90'), traced('10')]).toEqual([
    sideProvenance(result.left),
    sideProvenance(result.right),
    gapProvenance(result),
  ])
  const places = writeSide(result.left, result.quantity).flatMap(({ provenance }) =>
    provenance && 'row' in provenance ? [provenance.row] : [],
  )
  expect(places).toEqual([8, 9, 10, 11, 12, 13, 14, 15, 16])
})

it('a printed percentage is found in the words of its sentence', () => {
  const percent = results.find(
    ({ quantity, outcome }) => quantity === 'percent' && outcome === 'fails',
  )!
  const explained = explain(document, sideProvenance(percent.left))
  expect(explained?.value).toEqual({ kind: 'number', text: '5.1', unit: '%' })
  expect(explained?.seen.kind === 'words' && explained.seen.mark).toBeTruthy()
})

it('what percentages differ by is counted from the exact quotients, and shown in 个百分点', () => {
  const percents = results.filter(({ quantity }) => quantity === 'percent')
  expect(percents.length).toBeGreaterThan(20)
  for (const { id, left, right, difference } of percents) {
    const value = explain(document, gapProvenance({ left, right }))?.value
    if (value?.kind !== 'number') throw new Error(id)
    expect(value.unit, id).toBe('个百分点')
    expect(Math.round(Number(value.exact ?? value.text) * 10_000), id).toBe(difference)
  }
  const miss = percents.find(({ outcome }) => outcome === 'fails')!
  const gap = explain(document, gapProvenance(miss))!.value
  expect([valueText(gap, '万元'), exactText(gap, '万元')]).toEqual(
    ['-0.06 个百分点', '-0.0603 个百分点'].map(text => text.replace('-', '\u2212')),
  )
  expect([showGap(miss.difference!, miss, '万元'), showGap(0, miss, '万元')]).toEqual([
    '\u22120.06 个百分点',
    '0',
  ])
})

it('what is apart is written in the unit of its kind', () => {
  const gap = (prefix: string) => {
    const result = results.find(({ id }) => id.startsWith(prefix))!
    return showGap(result.difference!, result, '元')
  }
  expect([gap('carryOver'), gap('weights:t13')]).toEqual(['2,195,800.00', '\u221210 分'])
})
