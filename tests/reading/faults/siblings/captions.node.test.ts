import { describe, expect, it } from 'vitest'
import { readText } from '../../../fixtures/documents'
import { controlHolds, countOutcomes, head, header, listCodes, rows } from '../control'

const grid = [header, ...rows].map(cells => `${cells.join('\t')}\n`).join('')
const name = '一般公共预算支出表'

describe('title and unit as other offices place them', () => {
  it.each([
    ['the unit above the title', `单位：元\n\n五、${name}\n\n`],
    ['the unit between number and title', `公开05表\n单位：元\n${name}\n`],
    ['number and unit in one line', `公开05表 单位：元\n${name}\n`],
    ['the unit behind the title in brackets', `五、${name}（单位：元）\n\n`],
    ['the unit behind the title', `五、${name} 单位：元\n\n`],
    ['the unit in brackets', `五、${name}\n\n（单位：元）\n\n`],
    ['计量单位', `五、${name}\n\n计量单位：元\n\n`],
    ['人民币元', `五、${name}\n\n（金额单位：人民币元）\n\n`],
    ['the unit of rates too', `五、${name}\n\n单位：元，%\n\n`],
    ['金额：元', `五、${name}\n\n金额：元\n\n`],
    ['year, holder and unit between', `五、${name}\n2025年\n部门：示例市档案馆\n单位：元\n`],
    ['unit before holder', `五、${name}\n\n单位：元\n编制部门：示例市档案馆\n`],
    [
      'holder and unit in a row of the grid',
      `五、${name}\n\n编制单位：示例市档案馆\t\t\t\t金额单位：元\n`,
    ],
    [
      'holder and unit parted by tabs, a blank line below',
      `五、${name}\n编制单位：示例市档案馆\t\t\t\t金额单位：元\n\n`,
    ],
    ['the unit alone behind tabs', `五、${name}\n\n\t\t\t\t单位：元\n\n`],
  ])('%s', (_, captions) => {
    const document = readText(head + captions + grid)
    expect(document.tables).toMatchObject([
      { kind: 'generalPublicExpenditure', unit: '元', number: 5 },
    ])
    expect(document.tables[0]!.title).toContain(name)
    expect(document).toMatchObject({ year: 2025, unit: { name: '示例市档案馆' } })
    expect(countOutcomes(document)).toMatchObject({ fails: 0 })
    expect(countOutcomes(document).holds).toBeGreaterThanOrEqual(controlHolds)
    expect(listCodes(document)).toEqual([])
  })

  it('a row of captions between two tables heads the second', () => {
    const row = '编制单位：示例市档案馆\t\t\t\t金额单位：元\n\n'
    const basic = `六、一般公共预算基本支出表\n${row}科目编码\t科目名称\t金额\n\t合计\t180.00\n301\t工资福利支出\t180.00\n`
    const document = readText(`${head}五、${name}\n${row}${grid}\n${basic}`)
    expect(document.tables).toMatchObject([
      { kind: 'generalPublicExpenditure', unit: '元', number: 5 },
      { kind: 'generalPublicBasicExpenditure', unit: '元', number: 6 },
    ])
    expect(countOutcomes(document).fails).toBe(0)
  })
})
