import { describe, expect, it } from 'vitest'
import { findRelations } from '../../fixtures/relations'
import { explainCheck } from '@/budget/checks/explain'
import { plainText } from '@/text/segments'
import type { BudgetDocument } from '@/document/document'
import type { DisplayUnit } from '@/text/format'
import { changchun2024 } from '../../fixtures/changchun'
import { disclosure, invented, readText, samples } from '../../fixtures/documents'

/** The explanation of the only relation with this title that came out so. */
function plainExplanation(miss: Parameters<typeof explainCheck>[0]) {
  const { says, why, advice } = explainCheck(miss)
  return { says: plainText(says), why: why.map(plainText), advice }
}

function explain(document: BudgetDocument, title: string, unit: DisplayUnit = '万元') {
  const result = findRelations(document).find(one => one.title === title)
  if (!result) throw new Error(`没有“${title}”`)
  return { outcome: result.outcome, ...plainExplanation({ document, result, unit }) }
}

describe('the four misses of the published document', () => {
  const document = changchun2024()

  it('looks for what two tables differ by in all tables, and says that it is in none', () => {
    expect(explain(document, '表一 收入总计 上年结转 = 表十 各项目的上年结转之和')).toEqual({
      outcome: 'fails',
      says: '表一 收入总计 上年结转是 476.09 万元，表十 各项目的上年结转之和是 256.51 万元，相差 219.58 万元。',
      why: [
        '这 219.58 万元不在任何一张表里列出：两表口径不同，或有一张表漏列。',
        '结转的钱要么用于项目，要么用于基本支出；表十只列出项目上的这些，基本支出各表没有结转一栏。',
      ],
      advice: '引用时写明取自哪张表，两数不能混用。',
    })
  })

  it('says what the text writes and what the table prints, and which part the text may mean', () => {
    expect(explain(document, '正文“公务用车购置及运行费” = 表七 公务用车购置及运行费')).toEqual({
      outcome: 'fails',
      says: '正文写 0 万元，表七为 5.40 万元。',
      why: ['正文的数与表七“公务用车购置费”相同，正文可能指的是它。'],
      advice: '引用时以表为准，并注明正文与表不一致。',
    })
  })

  it('says what a percentage should be, and that it was cut off', () => {
    expect(explain(document, '正文“基本支出”比上年增长 5.1%')).toMatchObject({
      says: '正文写 5.1%，按金额算出的是 5.16%。',
      why: ['四舍五入应写 5.2%；正文像是直接舍去了尾数。'],
    })
  })

  it('names the row without a weight, and the weight that would make the sum', () => {
    expect(explain(document, '项目三绩效表 各指标权重之和 = 90 分')).toMatchObject({
      says: '各行权重加起来是 80 分，应为 90 分，少 10 分。',
      why: ['原文第 329 行“服务对象满意度”没有印出权重；它若是 10 分，合计正好是应有的数。'],
    })
  })

  it('takes a last place for rounding', () => {
    expect(explain(document, '表三 20805 行政事业单位养老支出 合计 = 其下级之和')).toEqual({
      outcome: 'holdsWithinRounding',
      says: '子项之和比合计多 0.01 万元。',
      why: ['通常是四舍五入所致：印出的位数容许相差 0.015 万元。'],
      advice: null,
    })
  })

  it('says amounts in the unit of the screen, exactly', () => {
    expect(
      explain(document, '表一 收入总计 上年结转 = 表十 各项目的上年结转之和', '亿元').says,
    ).toContain('相差 0.021958 亿元')
    expect(
      explain(document, '正文“公务用车购置及运行费” = 表七 公务用车购置及运行费', '元').says,
    ).toBe('正文写 0.00 元，表七为 54,000.00 元。')
  })
})

describe('made mistakes', () => {
  const text = new TextDecoder().decode(disclosure)
  /** The document with a cell of a line printed otherwise. */
  const misprint = (line: number, printed: string, other: string) => {
    const lines = text.split('\n')
    const row = lines[line - 1]!
    if (!row.includes(printed)) throw new Error(`第 ${line} 行没有 ${printed}`)
    lines[line - 1] = row.replace(printed, other)
    return readText(lines.join('\n'))
  }

  it('two neighbouring digits exchanged', () => {
    expect(
      explain(
        misprint(131, '248.87', '284.87'),
        '表三 20805 行政事业单位养老支出 合计 = 其下级之和',
      ).why.join(),
    ).toContain(
      '“表三 2080501 行政单位离退休 合计”若是 248.87（印的是 284.87），两边就对得上：可能是相邻两个数字印颠倒了。',
    )
  })

  it('a decimal point or a unit', () => {
    expect(
      explain(misprint(531, '195.87', '19587'), '正文“卫生健康支出” = 表四 卫生健康支出 合计')
        .why[0],
    ).toBe('两边正好相差 100 倍：像是小数点印错。')
  })

  it('a sentence with another figure than the table', () => {
    expect(
      explain(misprint(531, '195.87', '196.12'), '正文“卫生健康支出” = 表四 卫生健康支出 合计'),
    ).toEqual({
      outcome: 'fails',
      says: '正文写 196.12 万元，表四为 195.87 万元。',
      why: ['正文与表里印的不是同一个数，引用前请核对原件。'],
      advice: '引用时以表为准，并注明正文与表不一致。',
    })
  })

  it('weights that are all printed', () => {
    expect(
      explain(misprint(304, '\t100%\t10', '\t100%\t20'), '项目二绩效表 各指标权重之和 = 90 分'),
    ).toMatchObject({
      says: '各行权重加起来是 100 分，应为 90 分，多 10 分。',
      why: ['各行权重都已印出：其中一行印错，或这张表另有一行没有读到。'],
    })
  })
})

describe('documents of other units', () => {
  const document = (rows: string[]) =>
    readText(
      ['某某区民政局2024年部门预算', '一般公共预算支出表', '单位：元', ...rows]
        .join('\n')
        .replaceAll('|', '\t'),
      '某局.txt',
    )
  const head = '科目编码|科目名称|合计|基本支出|项目支出'

  it('names the part that a sum leaves out', () => {
    const left = document([
      head,
      '208|社会保障和就业支出|900.00|600.00|300.00',
      '20801|民政管理|700.00|500.00|200.00',
      '20802|抚恤|200.00|100.00|100.00',
      '20803|补助|50.00|50.00|0.00',
      '|合计|900.00|600.00|300.00',
    ])
    const result = findRelations(left).find(({ title }) =>
      title.endsWith('208 社会保障和就业支出 合计 = 其下级之和'),
    )!
    expect(plainExplanation({ document: left, result, unit: '元' })).toMatchObject({
      says: '子项之和比合计多 50.00 元。',
      why: [
        '相差的 50.00 元正好是“一般公共预算支出表 20803 补助 合计”一项：合计里可能漏加了它，或它已含在别的项里。',
      ],
      advice: '引用合计时以印出的合计为准，并注明与子项之和的差额。',
    })
  })

  it.each(Object.entries({ ...invented, ...samples }))(
    '%s: every relation can be explained in every unit',
    (_, read) => {
      const sample = read()
      for (const result of findRelations(sample)) {
        for (const unit of ['元', '万元', '亿元'] as const) {
          const { says, why, advice } = plainExplanation({ document: sample, result, unit })
          expect([says, ...why, advice].join(''), result.title).not.toMatch(
            /undefined|NaN|null|\[object/,
          )
          expect(says, result.title).not.toBe('')
        }
      }
    },
  )
})
