import { describe, expect, it } from 'vitest'
import { misses, read } from '../tables/documents'

describe("last year's account in a budget", () => {
  const budget = (title: string, ...lines: string[]) =>
    read(
      '云溪县水文站2024年部门预算',
      '第二部分 说明',
      '一、2024年“三公”经费预算情况',
      '2024年“三公”经费预算8.00万元，其中：公务接待2.00万元，公务用车运行费6.00万元。',
      title,
      ...lines,
      '第三部分 部门预算表',
      '支出总表',
      '单位：万元',
      '科目编码|科目名称|合计|基本支出|项目支出',
      '213|农林水支出|9.00|9.00|',
      '|合计|9.00|9.00|',
    )
  const former = '二、2023年“三公”经费决算情况'
  const keyed = (document: ReturnType<typeof budget>) =>
    document.statements.flatMap(({ topic, amount, change }) =>
      topic.key === 'reception' ? [[amount, change?.amount ?? null]] : [],
    )

  it('is of last year, and what is compared behind it of this one', () => {
    const document = budget(
      former,
      '“三公”经费合计支出9.00万元，其中：公务接待2.50万元，公务用车运行费6.50万元。',
      '2024年“三公”经费预算较2023年减少1.00万元，其中公务接待减少0.50万元，减少20%。',
    )
    expect(keyed(document)).toEqual([
      ['2.00', null],
      [null, '0.50'],
    ])
    expect(misses(document)).toEqual([])
  })

  it('is so in a section of this year too, where the whole is of last year', () => {
    const document = budget(
      '二、“三公”经费情况',
      '2023年“三公”经费支出9.00万元，其中：公务接待2.50万元，公务用车运行费6.50万元。',
    )
    expect(keyed(document)).toEqual([['2.00', null]])
  })

  it('leaves a wrong year in the title of a budget a fault', () => {
    const document = budget('二、2023年机关运行经费情况', '2024年机关运行经费3.00万元。')
    expect(misses(document)).toEqual([expect.stringContaining('的年份')])
  })
})
