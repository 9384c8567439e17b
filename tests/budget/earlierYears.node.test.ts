import { expect, test } from 'vitest'
import { compareBudget } from '@/budget/comparison/compareBudget'
import { fromFen } from '@/budget/money'
import { threePublicReport } from '@/budget/threePublic/threePublicReport'
import { threePublicSeries } from '@/budget/threePublic/threePublicSeries'
import { validateBudget } from '@/budget/validate'
import { changchun2024 } from '../fixtures/changchun'
import { made2021, made2023 } from '../fixtures/earlierYears'

const wan = (fen: number | undefined) => fen === undefined ? null : fromFen(fen, '万元', 2)
const whole = (documents: Parameters<typeof threePublicSeries>[0]) => threePublicSeries(documents).find(({ key }) => key === 'threePublic')!

test.each([made2021, made2023])('a made year is a valid budget', make => {
  expect(validateBudget(make())).toEqual({ document: make() })
})

test('each year comes from its own document, or else from the next', () => {
  const { points, mismatches } = whole([changchun2024(), made2023(), made2021()])
  expect(points.map(({ year, amount, origin }) => [year, wan(amount.fen), origin])).toEqual([
    [2021, '25.00', 'printed'], [2022, '22.00', 'derived'], [2023, '20.00', 'printed'], [2024, '14.72', 'printed'],
  ])
  expect(mismatches.map(({ year, own, later }) => [year, wan(own.fen), wan(later.fen)])).toEqual([[2023, '20.00', '19.82']])
})

test('last year is its own document where that is there, in the report as in the comparison', () => {
  const kind = (earlier: ReturnType<typeof made2023> | null) => threePublicReport(changchun2024(), earlier).kinds[0]!
  expect([wan(kind(null).prior?.fen), kind(null).prior?.origin.kind]).toEqual(['19.82', 'derived'])
  expect([wan(kind(made2023()).prior?.fen), kind(made2023()).prior?.origin.kind, wan(kind(made2023()).difference ?? undefined), kind(made2023()).tenths]).toEqual(['20.00', 'printed', '-5.28', -264])
  const compared = compareBudget(changchun2024(), made2023()).find(({ key }) => key === 'threePublic')!
  expect([wan(compared.prior?.fen), wan(compared.mismatch?.derived.fen), compared.priorDocument]).toEqual(['20.00', '19.82', '310001-2023'])
})
