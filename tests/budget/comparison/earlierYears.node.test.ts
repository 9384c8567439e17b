import { describe, expect, test } from 'vitest'
import { findStatedChanges, leadingChange } from '@/budget/comparison/statedChanges'
import { compareBudget, listChanges } from '@/budget/comparison/compareBudget'
import { earlierNotes } from '@/budget/comparison/earlierNotes'
import { fromFen } from '@/document/money'
import { plainText } from '@/text/segments'
import { explain } from '@/provenance/explain'
import { summarise } from '@/budget/tree/summary'
import { threePublicReport } from '@/budget/threePublic/threePublicReport'
import { threePublicSeries } from '@/budget/threePublic/threePublicSeries'
import { validateBudget } from '@/document/validate'
import { changchun2024 } from '../../fixtures/changchun'
import { made2021, made2023 } from '../../fixtures/earlierYears'

const wan = (fen: number | undefined) => (fen === undefined ? null : fromFen(fen, '万元', 2))
const whole = (documents: Parameters<typeof threePublicSeries>[0]) =>
  threePublicSeries(documents).find(({ key }) => key === 'threePublic')!

test.each([made2021, made2023])('a made year is a valid budget', make => {
  expect(validateBudget(make())).toEqual({ document: make() })
})

test('each year comes from its own document, or else from the next', () => {
  const { points, mismatches } = whole([changchun2024(), made2023(), made2021()])
  expect(points.map(({ year, amount, origin }) => [year, wan(amount.fen), origin])).toEqual([
    [2021, '25.00', 'printed'],
    [2022, '22.00', 'derived'],
    [2023, '20.00', 'printed'],
    [2024, '14.72', 'printed'],
  ])
  expect(mismatches.map(({ year, own, later }) => [year, wan(own.fen), wan(later.fen)])).toEqual([
    [2023, '20.00', '19.82'],
  ])
})

test('last year is its own document where that is there, in the report as in the comparison', () => {
  const kind = (earlier: ReturnType<typeof made2023> | null) =>
    threePublicReport(changchun2024(), earlier).kinds[0]!
  expect([wan(kind(null).prior?.fen), kind(null).prior?.derived]).toEqual(['19.82', true])
  expect([
    wan(kind(made2023()).prior?.fen),
    kind(made2023()).prior?.derived,
    wan(kind(made2023()).difference?.fen),
    kind(made2023()).rate?.tenths,
  ]).toEqual(['20.00', false, '-5.28', -264])
  const compared = compareBudget(changchun2024(), made2023()).find(
    ({ key }) => key === 'threePublic',
  )!
  expect([
    wan(compared.prior?.fen),
    wan(compared.mismatch?.derived.fen),
    compared.priorDocument,
  ]).toEqual(['20.00', '19.82', '310001-2023'])
})

describe('changes against last year’s own document', () => {
  const document = changchun2024()
  const earlier = made2023()
  const changes = listChanges(document, earlier)
  const change = (key: string) => changes.find(found => found.key === key)!

  test('take its figures, and lead to its cells', () => {
    expect(
      changes
        .map(({ label, prior, rate, priorDocument }) => [
          label,
          wan(prior?.fen),
          rate?.tenths,
          priorDocument,
        ])
        .slice(0, 9),
    ).toEqual([
      ['收支总计', '107218.37', -910, earlier.id],
      ['社会保障和就业', '106522.02', -917, earlier.id],
      ['住房保障', '364.94', 608, earlier.id],
      ['卫生健康', '331.41', -409, earlier.id],
      ['基本支出', '6862.20', 52, earlier.id],
      ['人员经费', '5824.28', 72, null],
      ['公用经费', '1037.93', -61, null],
      ['项目支出', '100356.17', -976, earlier.id],
      ['“三公”经费', '20.00', -264, earlier.id],
    ])
    const find = (id: string) => (id === earlier.id ? earlier : null)
    const prior = explain(document, change('class:208').prior!.provenance, find)
    expect(prior).toMatchObject({
      document: earlier.id,
      value: { fen: 106522_02_0000 },
      seen: { kind: 'cell', place: { table: 't3', line: 127 } },
    })
    expect(explain(document, change('class:208').difference!.provenance, find)?.value).toEqual({
      kind: 'money',
      fen: change('class:208').difference!.fen,
    })
    expect(leadingChange(changes, summarise(document))).toBe(change('total'))
  })

  test('keep the words and reasons of the document, and its printed percentage where that is now another', () => {
    expect(change('total').reason?.text).toBe('2024 年社保基金类转移支付不计入部门收支预算')
    const printedOtherwise = (key: string) =>
      change(key).printedPercent?.differs ? change(key).printedPercent!.text : null
    expect(['basic', 'reception', 'threePublic'].map(printedOtherwise)).toEqual([
      '+5.1%',
      '−32.6%',
      null,
    ])
  })

  test('say what the two documents disagree in, and what is not comparable', () => {
    expect(
      earlierNotes(changes, '万元').map(({ title, segments }) =>
        `${title} ${plainText(segments)}`.replaceAll('\u2009', ''),
      ),
    ).toEqual([
      '两年的文件不一致 上年数用上年文件印的，今年的文件是另一个数：社会保障和就业106,522.02，推算106,522.03；卫生健康331.41，推算331.40；“三公”经费20.00，推算19.82；公务接待费14.00，推算13.82。',
      '与上年文件不可比 人员经费、公用经费：上年数只含一般公共预算，本年数含全部收支，口径不同。这里的上年数由今年的说明推算。',
    ])
  })

  test('need no sentence; a class that is gone has ended, one that came is new', () => {
    const without = (of: typeof document, code: string) => ({
      ...of,
      statements: [],
      meanings: of.meanings.map(meaning => ({
        ...meaning,
        sides: meaning.sides.map(side => ({
          ...side,
          rows: side.rows.filter(
            row => !(row.code ?? '').startsWith(code) && !row.name.includes('卫生健康'),
          ),
        })),
      })),
    })
    const silent = { ...document, statements: [] }
    expect(findStatedChanges(silent)).toEqual([])
    expect(listChanges(silent, earlier).find(({ key }) => key === 'class:208')).toMatchObject({
      state: 'changed',
      statement: null,
      rate: { tenths: -917 },
    })
    expect(
      listChanges(without(document, '210'), earlier).find(({ code }) => code === '210'),
    ).toMatchObject({
      state: 'ended',
      current: { fen: 0 },
      prior: { fen: 331_41_0000 },
      difference: { fen: -331_41_0000 },
      rate: { tenths: -1000 },
    })
    expect(
      listChanges(silent, without(earlier, '210')).find(({ code }) => code === '210'),
    ).toMatchObject({
      state: 'new',
      current: { fen: 195_87_0000 },
      prior: { fen: 0 },
      difference: { fen: 195_87_0000 },
      rate: null,
    })
  })
})
