import { expect, test } from 'vitest'
import { readCsv } from '@/reading/formats/csv/readCsv'

async function read(content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const { raw } = await readCsv(bytes, {})
  return {
    raw,
    prose: raw.prose.map(({ text }) => text),
    tables: raw.tables.map(({ captions, rows }) => ({
      captions: captions.map(({ text }) => text),
      rows: rows.map(({ cells }) => cells),
    })),
  }
}

const table = [
  ['科目', '金额'],
  ['0201', '1,234.56'],
]

test('quotes, line ends in cells, protected codes and the mark of UTF-8 are read', async () => {
  const { tables, raw } = await read(
    '\uFEFF科目,金额\r\n="0201","1,234.56"\r\n"一般\r\n公共",2\r\n"说""明""",3\r\n',
  )
  expect(tables[0]!.rows).toEqual([...table, ['一般 公共', '2'], ['说"明"', '3']])
  expect(raw.tables[0]!.rows.map(({ line }) => line)).toEqual([1, 2, 3, 5])
  expect(raw.lines).toBe(5)
})

test.each([
  ['semicolons', '科目;金额\n0201;1,234.56\n'],
  ['tabs', '科目\t金额\n0201\t"1,234.56"\n'],
])('%s part cells as well', async (_, content) => {
  expect((await read(content)).tables[0]!.rows).toEqual(table)
})

test('several tables in one file have their titles', async () => {
  const { tables, prose } = await read(
    [
      '某市某局2024年部门预算,,',
      '一、收支总表,,',
      '部门：某市某局,,单位：万元',
      '项目,金额,备注',
      '合计,1,',
      ',,',
      '二、支出总表,,',
      ',,单位：万元',
      '项目,金额,备注',
      '合计,2,',
      '三、收入总表,,',
      '项目,金额,备注',
      '合计,3,',
    ].join('\n'),
  )
  expect(prose).toEqual(['某市某局2024年部门预算'])
  expect(tables.map(({ captions }) => captions)).toEqual([
    ['一、收支总表', '部门：某市某局 单位：万元'],
    ['二、支出总表', '单位：万元'],
    ['三、收入总表'],
  ])
  expect(tables.map(({ rows }) => rows.at(-1))).toEqual([
    ['合计', '1', ''],
    ['合计', '2', ''],
    ['合计', '3', ''],
  ])
})

test('GB18030 is known without any certain word', async () => {
  // 支出,合计 / 1,2
  const bytes = [0xd6, 0xa7, 0xb3, 0xf6, 0x2c, 0xba, 0xcf, 0xbc, 0xc6, 0x0a, 0x31, 0x2c, 0x32]
  const { tables, raw } = await read(Uint8Array.from(bytes))
  expect(raw.encoding).toBe('gb18030')
  expect(tables[0]!.rows).toEqual([
    ['支出', '合计'],
    ['1', '2'],
  ])
})

test('too many columns are refused', async () => {
  await expect(read('甲,'.repeat(2000))).rejects.toThrow('2001 列')
})
