import { describe, expect, test } from 'vitest'
import type { BudgetDocument } from '@/document/document'
import type { DisplayUnit } from '@/text/format'
import { buildHeadline } from '@/budget/comparison/headline'
import { plainText } from '@/text/segments'
import { changchun2024 } from '../../fixtures/changchun'
import { emptyDocument, type FixtureRow, side, statement, table } from '../../fixtures/document'
import { officeOf2019, officeOf2025 } from '../../fixtures/otherUnits'

/** The sentence with plain blanks for thin gaps. */
const say = (document: BudgetDocument, unit: DisplayUnit = '万元') =>
  plainText(buildHeadline({ document, unit })).replaceAll('\u2009', ' ')

test('the real document', () => {
  expect(say(changchun2024())).toBe(
    '2024 年预算 9,619.41 万元，91.9% 用于社会保障和就业；基本支出比上年增加 354.11 万元（+5.2%）；总额比上年减少 97,598.96 万元（−91.0%），是口径变化：“社保基金类转移支付不计入部门收支预算”。',
  )
  expect(say(changchun2024(), '亿元')).toContain('2024 年预算 0.9619 亿元')
})

test('figures and the quotation are set apart from words', () => {
  const roles = buildHeadline({ document: changchun2024(), unit: '万元' }).map(({ role }) => role)
  expect(roles.filter(role => role === 'key')).toHaveLength(4)
  expect(roles).toContain('quote')
})

test('other units', () => {
  expect(say(officeOf2019())).toBe('2019 年预算 13,377.11 万元，76.8% 用于一般公共服务。')
  expect(say(officeOf2025())).toBe(
    '2025 年预算 9,101.68 万元，90.2% 用于一般公共服务；财政拨款支出比上年减少 2,389.52 万元（−20.8%），因“项目调整”。',
  )
})

describe('parts that are missing', () => {
  const of = (rows: readonly FixtureRow[], parts: Partial<BudgetDocument> = {}) => {
    const { printed, meaning } = table('t1', 'expenditure', '支出总表', [
      side('functional', ['total'], rows),
    ])
    return emptyDocument({ tables: [printed], meanings: [meaning], ...parts })
  }
  const total = (amount: string) => [null, '合计', amount] as const

  test('no total', () => {
    expect(say(emptyDocument())).toBe('2024 年的文件里没有能读出的支出总额。')
  })

  test('one class is all of it', () => {
    expect(say(of([total('10'), ['205', '教育支出', '10']]))).toBe(
      '2024 年预算 10.00 万元，全部用于教育支出。',
    )
  })

  test('what has no name is not said to be what the money is for', () => {
    expect(say(of([total('10'), [null, '', '10']]))).toBe('2024 年预算 10.00 万元。')
    expect(say(of([total('10'), [null, '', '6'], ['205', '教育支出', '4']]))).toBe(
      '2024 年预算 10.00 万元。',
    )
  })

  test('no class has half of it', () => {
    expect(
      say(
        of([
          total('10'),
          ['201', '一般公共服务支出', '4'],
          ['208', '社会保障和就业支出', '3'],
          ['210', '卫生健康支出', '3'],
        ]),
      ),
    ).toBe('2024 年预算 10.00 万元，一般公共服务占 40.0%、社会保障和就业占 30.0%。')
  })

  const changed = (amount: string, reason: string) => ({
    statements: [
      statement({ kind: 'measure', key: 'totalExpenditure' }, '支出预算', '10', {
        change: {
          direction: 'increase',
          amount,
          percent: null,
          line: 1,
          text: '',
          prior: String(10 - Number(amount)),
        },
        reason: { text: reason, line: 1 },
      }),
    ],
  })

  test('a rise, without a reason that is too long to quote', () => {
    expect(say(of([total('10')], changed('2', '很'.repeat(60))))).toBe(
      '2024 年预算 10.00 万元；比上年增加 2.00 万元（+25.0%）。',
    )
  })

  test('a change of what is counted is never without that word, with or without its reason', () => {
    expect(say(of([total('10')], changed('2', '甲所并入本单位')))).toBe(
      '2024 年预算 10.00 万元；比上年增加 2.00 万元（+25.0%），是口径变化：“甲所并入本单位”。',
    )
    expect(say(of([total('10')], changed('2', `${'很'.repeat(60)}，甲所并入本单位`)))).toBe(
      '2024 年预算 10.00 万元；比上年增加 2.00 万元（+25.0%），是口径变化。',
    )
  })

  test('a change without a rate says nothing, its reason neither', () => {
    const from = (reason: string) => {
      const { statements } = changed('10', reason)
      return say(of([total('10')], { statements }))
    }
    expect(from('机构新设')).toBe('2024 年预算 10.00 万元。')
    expect(from('甲所并入本单位')).toBe('2024 年预算 10.00 万元。')
  })

  test('no change at all', () => {
    const same = {
      direction: 'same',
      amount: '0',
      percent: null,
      line: 1,
      text: '',
      prior: '10',
    } as const
    const statements = [
      statement({ kind: 'measure', key: 'totalExpenditure' }, '支出预算', '10', { change: same }),
    ]
    expect(say(of([total('10')], { statements }))).toBe('2024 年预算 10.00 万元；与上年持平。')
  })
})
