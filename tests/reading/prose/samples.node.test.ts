import { describe, expect, test } from 'vitest'
import { missingSample, readSample } from './documents'

const shanghai = 'shanghai-putuo-government-office-2025.txt'
const jiangsu = 'jiangsu-cppcc-2019-tables.txt'

describe.skipIf(missingSample(shanghai))(
  `Shanghai (skipped where ${missingSample(shanghai) ?? 'it is absent'})`,
  async () => {
    const {
      cover,
      parts,
      statements,
      procurement,
      glossary,
      diagnostics,
      printedLines,
      readLines,
    } = missingSample(shanghai) ? await readNothing() : await readSample(shanghai)
    const find = (label: string) => statements.find(one => one.label === label)!

    test('cover and chapters without ordinals', () => {
      expect(cover).toMatchObject({
        title: '上海市普陀区2025年区级单位预算',
        unit: { name: '上海市普陀区人民政府办公室', line: 2 },
        year: 2025,
        published: null,
      })
      expect(parts.map(({ title }) => title)).toEqual([
        '',
        '目录',
        '上海市普陀区人民政府办公室主要职能',
        '上海市普陀区人民政府办公室机构设置',
        '名词解释',
        '2025年单位预算编制说明',
        '其他相关情况说明',
      ])
      expect(readLines).toBe(printedLines)
      expect(glossary.map(({ term }) => term)).toEqual([
        '财政拨款收入',
        '事业收入',
        '事业单位经营收入',
        '其他收入',
        '基本支出预算',
        '项目支出预算',
        '“三公”经费',
        '机关运行经费',
      ])
    })

    test('every figure is taken, in paragraphs whose lines are wrapped', () => {
      expect(diagnostics).toEqual([])
      expect(statements).toHaveLength(59)
      expect(find('财政拨款收入')).toMatchObject({
        amount: '9101.68',
        unit: '万元',
        line: 88,
        change: { amount: '2389.52', prior: '11491.20', against: '2024年预算' },
        reason: { text: '项目调整', line: 93 },
      })
      expect(find('政府性基金拨款支出预算')).toMatchObject({
        amount: '0',
        change: { direction: 'same', prior: '0' },
      })
    })

    test('items by their path, parts of the sentence that opens the list', () => {
      const items = statements.filter(({ topic }) => topic.kind === 'subject')
      expect(items).toHaveLength(12)
      expect(items[0]).toMatchObject({
        label: '一般公共服务支出-政府办公厅（室）及相关机构事务-行政运行',
        amount: '1202.95',
        partOf: find('财政拨款支出预算').id,
      })
    })

    test('三公, procurement with reserves, projects, assets', () => {
      expect(
        statements
          .filter(({ topic }) => topic.kind === 'threePublic')
          .map(({ topic, amount }) => [topic.key, amount]),
      ).toEqual([
        ['threePublic', '867.50'],
        ['overseas', '839'],
        ['vehicles', '0'],
        ['vehicles.purchase', '0'],
        ['vehicles.operation', '0'],
        ['reception', '28.50'],
      ])
      expect(procurement).toMatchObject({ total: '34', goods: '0', works: '0', services: '34' })
      expect(
        statements
          .filter(
            ({ topic }) =>
              topic.key === 'procurement.sme' || topic.key === 'procurement.smallMicro',
          )
          .map(({ amount }) => amount),
      ).toEqual(['34', '34'])
      expect(find('编报绩效目标的项目')).toMatchObject({
        amount: '11',
        unit: '个',
        topic: { key: 'projectCount' },
      })
      expect(
        statements.filter(({ unit }) => unit === '台（套）').map(({ topic }) => topic.key),
      ).toEqual(['equipment', 'purchase.equipment'])
    })
  },
)

test.skipIf(missingSample(jiangsu))('a document of tables alone has no text to read', async () => {
  const reading = await readSample(jiangsu)
  expect(reading.statements).toEqual([])
  expect(reading.readLines + reading.diagnostics.length).toBe(reading.printedLines)
})

async function readNothing() {
  const { readProse } = await import('@/reading/prose/readProse')
  return readProse({ prose: [] })
}
