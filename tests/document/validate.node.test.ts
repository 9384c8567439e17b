import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { BudgetDocument } from '@/document/document'
import { validateBudget } from '@/document/validate'
import { emptyDocument } from '../fixtures/document'
import { officeOf2019, officeOf2025 } from '../fixtures/otherUnits'

const committed = readdirSync('data/budgets').filter(file => file.endsWith('.json'))
const read = (file: string): unknown => JSON.parse(readFileSync(`data/budgets/${file}`, 'utf8'))

test.each(committed)('%s is valid', file => {
  expect(validateBudget(read(file))).not.toHaveProperty('problems')
})

test('documents of other units are valid', () => {
  for (const document of [emptyDocument(), officeOf2019(), officeOf2025()])
    expect(validateBudget(document)).toEqual({ document })
})

test('a finding about pages or the whole file has no line', () => {
  const finding = {
    level: 'note',
    code: 'unread-picture',
    message: '第 3 页有图片。',
    line: 0,
  } as const
  const document = emptyDocument({ diagnostics: [finding] })
  expect(validateBudget(document)).toEqual({ document })
})

/** A copy of the first committed document, damaged. */
function damaged(damage: (document: Record<string, never>) => void) {
  const document = read(committed[0]!) as Record<string, never>
  damage(document)
  const result = validateBudget(document)
  return 'problems' in result ? result.problems : []
}

describe('what is wrong is said with its place', () => {
  test.each<[string, unknown, string, string]>([
    ['no object', 'hello', '整个文件', '这不是一份预算数据'],
    ['a list', [], '整个文件', '这不是一份预算'],
    ['null', null, '整个文件', '这不是一份预算'],
    ['another version', { version: 2 }, 'version', '只认识第 1 版'],
    ['a package of another program', { name: 'x', version: '1.0.0' }, 'version', '只认识第 1 版'],
  ])('%s', (_, data, where, reason) => {
    const result = validateBudget(data)
    expect(result).toHaveProperty('problems.0.where', where)
    expect(result).toHaveProperty('problems.0.reason', expect.stringContaining(reason))
  })

  test('an amount of a project or a sheet that is finer than 分 or too large', () => {
    const found = damaged(document => {
      const { projects, sheets } = document as unknown as {
        projects: { total: string; funding: Record<string, string | null> }[]
        sheets: { funds: { total: { amount: string } } }[]
      }
      projects[0]!.total = '1.0000001'
      projects[1]!.funding['currentYear.generalPublic'] = '0.0000004'
      sheets[2]!.funds.total.amount = '99999999999'
    })
    expect(found).toEqual([
      { where: 'projects[0].total', reason: '1.0000001 万元不足一分或大得无法精确表示。' },
      {
        where: 'projects[1].funding.currentYear.generalPublic',
        reason: '0.0000004 万元不足一分或大得无法精确表示。',
      },
      {
        where: 'sheets[2].funds.total.amount',
        reason: '99999999999 万元不足一分或大得无法精确表示。',
      },
    ])
  })

  test('a missing entry, an unknown entry, an amount that is a number', () => {
    expect(
      damaged(document => {
        delete document['title']
      }),
    ).toEqual([{ where: 'title', reason: '缺少这一项。' }])
    expect(
      damaged(document => {
        Object.assign(document, { extra: 1 })
      }),
    ).toEqual([{ where: 'extra', reason: '不认识的内容。' }])
    const [problem] = damaged(document => {
      const { meanings } = document as unknown as {
        meanings: { sides: { rows: { amounts: Record<string, unknown> }[] }[] }[]
      }
      meanings[0]!.sides[0]!.rows[0]!.amounts['total'] = 9619.41
    })
    expect(problem).toEqual({
      where: 'meanings[0].sides[0].rows[0].amounts.total',
      reason: '金额应写成文字形式的十进制数，如 "8836.68"，实为 9619.41。',
    })
  })

  test('what points at nothing', () => {
    const problems = damaged(document => {
      const { meanings, projects } = document as unknown as {
        meanings: { table: string }[]
        projects: { place: { row: number } }[]
      }
      meanings[0]!.table = 't99'
      projects[0]!.place.row = 999
    })
    expect(problems.map(({ where }) => where)).toEqual(['meanings[0]', 'projects[0].place'])
  })

  test('parents that go round in a circle', () => {
    const problems = damaged(document => {
      const { meanings } = document as unknown as { meanings: BudgetDocument['meanings'] }
      const rows = meanings[2]!.sides[0]!.rows as unknown as { parent: number | null }[]
      rows[1]!.parent = 2
      rows[2]!.parent = 1
    })
    expect(problems[0]).toEqual({
      where: 'meanings[2].sides[0].rows[1].parent',
      reason: '上级不在这张表里，或者绕成了一圈。',
    })
  })

  test('a row of a unit that is not there', () => {
    const problems = damaged(document => {
      const { meanings } = document as unknown as { meanings: BudgetDocument['meanings'] }
      const [row] = meanings[2]!.sides[0]!.rows as unknown as { unit?: number }[]
      row!.unit = 0
    })
    expect(problems).toEqual([
      {
        where: 'meanings[2].sides[0].rows[0].unit',
        reason: '指向 units[0]，但没有这个单位。',
      },
    ])
  })
})
