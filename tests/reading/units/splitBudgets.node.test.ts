import { describe, expect, it } from 'vitest'
import { identifyEdition } from '@/document/edition'
import { readTextFile } from '@/reading/formats/text'
import { readFiles } from '@/reading/readFiles'
import { splitBudgets } from '@/reading/units/splitBudgets'

const table = (title: string, amount: string) => [
  '',
  title,
  '单位：万元',
  '',
  '科目编码|科目名称|合计|基本支出|项目支出',
  `201|一般公共服务支出|${amount}|${amount}|`,
  `20126|档案事务|${amount}|${amount}|`,
  `|合计|${amount}|${amount}|`,
  '',
]
/** Reads lines as one file; bars stand for tabs. */
async function read(...lines: readonly string[]) {
  const text = lines.join('\n').replaceAll('|', '\t')
  const [result] = await readFiles([
    { file: '公开.txt', load: () => ({ bytes: new TextEncoder().encode(text), sha256: null }) },
  ])
  if (result?.outcome !== 'read') throw new Error(JSON.stringify(result))
  return [result, ...(result.others ?? [])]
}
const named = (found: Awaited<ReturnType<typeof read>>) =>
  found.map(({ document: { unit, year, kind = 'budget', tables } }) => [
    unit.name,
    year,
    kind,
    tables.map(({ rows }) => rows[1]?.cells[2]),
  ])

describe('several budgets in one file', () => {
  it('are documents of their own, by their covers and behind the contents of all', async () => {
    const found = await read(
      '示例市档案局2025年部门预算公开',
      '',
      '目录',
      '示例市档案馆2025年单位预算',
      '示例市方志馆2025年单位预算',
      '',
      '示例市档案馆',
      '2025年度单位预算',
      ...table('一、支出总表', '6'),
      ...table('二、一般公共预算支出表', '6'),
      '示例市方志馆',
      '2025年度单位预算',
      ...table('一、支出总表', '3'),
    )
    expect(named(found)).toEqual([
      ['示例市档案馆', 2025, 'budget', ['6', '6']],
      ['示例市方志馆', 2025, 'budget', ['3']],
    ])
    const [first, second] = found
    expect(first?.document.diagnostics.map(({ code }) => code)).toContain('front-of-several')
    expect(second?.document.tables[0]?.id).toBe('t1')
    // Lines stay those of the file, so that each place is found in it.
    expect(second?.document.tables[0]?.rows[1]?.line).toBe(34)
    const [edition, other] = found.map(({ document }) => identifyEdition(document).edition)
    expect(edition).not.toBe(other)
    for (const { document } of found) {
      const { printed, rows, captions, prose, pageMarks } = document.account.lines
      expect(printed).toBe(rows + captions + prose + pageMarks)
    }
  })

  it('each have what is said of the whole file, and the first what stands before all', async () => {
    const text = [
      '示例市档案局2025年部门预算公开',
      '',
      '示例市档案馆2025年单位预算',
      ...table('一、支出总表', '6'),
      '示例市方志馆2025年单位预算',
      ...table('一、支出总表', '3'),
    ]
    const bytes = new TextEncoder().encode(text.join('\n').replaceAll('|', '\t'))
    const { raw } = await readTextFile(bytes, {})
    const note = (line: number) => ({
      level: 'warning' as const,
      code: `at-${line}`,
      line,
      message: '',
    })
    const parts = splitBudgets({ raw, diagnostics: [0, 1, 8, 17].map(note) })
    expect(parts.map(({ diagnostics }) => diagnostics.map(({ code }) => code))).toEqual([
      ['front-of-several', 'at-0', 'at-1', 'at-8'],
      ['at-0', 'at-17'],
    ])
  })

  it('are told apart by year and kind too', async () => {
    const found = await read(
      '示例市档案馆2024年度部门决算',
      ...table('支出决算表', '5'),
      '示例市档案馆2025年部门预算',
      ...table('支出总表', '6'),
    )
    expect(named(found)).toEqual([
      ['示例市档案馆', 2024, 'finalAccount', ['5']],
      ['示例市档案馆', 2025, 'budget', ['6']],
    ])
  })

  it('are told apart by the units over tables that come again', async () => {
    const holder = (unit: string, title: string, amount: string) =>
      table(title, amount).map(line => (line === '单位：万元' ? `单位名称：${unit} ${line}` : line))
    const found = await read(
      ...holder('示例市档案馆', '2025年支出总表', '6'),
      ...holder('示例市档案馆', '2025年一般公共预算支出表', '6'),
      ...holder('示例市方志馆', '2025年支出总表', '3'),
    )
    expect(named(found)).toEqual([
      ['示例市档案馆', 2025, 'budget', ['6', '6']],
      ['示例市方志馆', 2025, 'budget', ['3']],
    ])
  })

  it('is one where the same unit is named again, in part or in other words', async () => {
    const found = await read(
      '示例市档案局2025年部门预算',
      ...table('一、支出总表', '6'),
      '关于示例市档案局2025年预算说明',
      '示例市档案局2025年部门预算公开报告',
      ...table('二、一般公共预算支出表', '6'),
    )
    expect(found).toHaveLength(1)
  })

  it('is one where names come back, as heads of pages do', async () => {
    const found = await read(
      '示例市档案局2025年部门预算',
      ...table('一、支出总表', '6'),
      '示例市方志馆2025年单位预算',
      ...table('二、一般公共预算支出表', '3'),
      '示例市档案局2025年部门预算',
      ...table('三、收入总表', '6'),
    )
    expect(found).toHaveLength(1)
  })

  it('is one where a later title has but the short name of the unit', async () => {
    const found = await read(
      '示例市档案局2025年部门预算',
      ...table('一、支出总表', '6'),
      '档案局2025年部门预算公开说明',
      ...table('二、一般公共预算支出表', '6'),
    )
    expect(named(found)).toEqual([['示例市档案局', 2025, 'budget', ['6', '6']]])
  })

  it('is one where no table of the first comes again below another title', async () => {
    const found = await read(
      '示例市档案局2025年部门预算',
      ...table('一、支出总表', '6'),
      '示例市档案局2024年部门决算',
      ...table('二、一般公共预算支出表', '5'),
    )
    expect(found).toHaveLength(1)
  })
})
