import { expect, it } from 'vitest'
import { checksOf, fault } from '../faults/read'

/** How a relation of K16 comes out where the prose states these projects with targets. */
function outcomeOf(title: string, stated: string) {
  const text = fault('K16', [
    '2023年部门支出预算总表',
    `十、预算绩效情况\n2023年编报绩效目标的项目${stated}。\n2023年部门支出预算总表`,
  ])
  return checksOf(text).find(result => result.title.includes(title))
}
const countOf = (stated: number) => outcomeOf('= 绩效目标表张数', `${stated}个`)

it('is untestable where fewer sheets are in the file than projects have targets', () => {
  expect(countOf(3)).toMatchObject({
    outcome: 'untestable',
    reason: expect.stringContaining('文件里有 1 张绩效目标表，比正文说的 3 个少'),
  })
})

it('holds for as many, and fails for more sheets than are stated', () => {
  expect(countOf(1)?.outcome).toBe('holds')
  expect(countOf(0)?.outcome).toBe('fails')
})

it('tests the money of the sheets only where all of them are in the file', () => {
  const funds = (count: number, amount: string) =>
    outcomeOf('= 各绩效目标表年度资金总额之和', `${count}个，涉及预算资金${amount}万元`)
  expect(funds(3, '900')?.outcome).toBe('untestable')
  expect(funds(1, '900')?.outcome).toBe('fails')
  expect(funds(1, '410')?.outcome).toBe('holds')
})

it('tests no less money than stated where no sentence counts the projects', () => {
  const funds = (amount: string) => {
    const words = `2023年对项目支出全面实施绩效目标管理，涉及预算资金${amount}万元`
    const heading = `十、预算绩效情况\n${words}。\n2023年部门支出预算总表`
    return checksOf(fault('K16', ['2023年部门支出预算总表', heading])).find(({ title }) =>
      title.includes('= 各绩效目标表年度资金总额之和'),
    )
  }
  expect(funds('900')).toMatchObject({
    outcome: 'untestable',
    reason: expect.stringContaining('正文没有写项目数'),
  })
  expect(funds('400')?.outcome).toBe('fails')
})

it('tests no planned money of projects against what was spent', () => {
  const outcome = (kind: string) =>
    checksOf(
      [
        `乙县水务局 2023 年度部门${kind}`,
        `支出${kind}表`,
        '单位：万元',
        '科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出',
        '213\t农林水支出\t12\t10\t2',
        '\t合计\t12\t10\t2',
        '',
        '十、预算绩效情况',
        '2023年度编报绩效目标的项目3个，涉及预算金额5万元。',
      ].join('\n'),
    ).find(({ title }) => title.includes('≥ 正文“涉及预算金额”'))?.outcome
  expect(outcome('决算')).toBe('untestable')
  expect(outcome('预算')).toBe('fails')
})
