import papaparse from 'papaparse'
import { expect, test } from 'vitest'
import { buildCopiedTable } from '@/exporting/clipboard'
import { buildCsv } from '@/exporting/csv'
import type { ExportTable } from '@/exporting/cells'

const hostile = [
  '=1+1',
  '+1',
  '-1+2',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '＝1+1',
  '=HYPERLINK("http://x","y")',
  '-',
]
const table: ExportTable = {
  title: '构成',
  unit: '万元',
  source: '表五',
  columns: [
    { key: 'code', label: '编码', kind: 'text' },
    { key: 'name', label: '类', kind: 'text' },
    { key: 'amount', label: '金额', kind: 'amount' },
    { key: 'share', label: '占全部', kind: 'percent' },
    { key: 'count', label: '人数', kind: 'count' },
  ],
  rows: [
    {
      cells: {
        code: '208',
        name: '社会保障, "就业"\n支出',
        amount: 8836_680_000,
        share: { part: 8836_680_000, whole: 9619_410_000 },
        count: 12000,
      },
      sources: [{ table: '五、表', line: 213 }],
    },
    {
      cells: {
        code: '',
        name: '减少',
        amount: -97598_960_001,
        share: { part: -1, whole: 3 },
        count: null,
      },
      sources: [
        { table: '五、表', line: 1 },
        { table: '六、表', line: 2 },
      ],
    },
    { cells: { code: null, name: '没有', amount: null, share: null, count: 0 } },
    { cells: { code: null, name: '文字', amount: '-0.10', share: '-91.0', count: 3 } },
    { cells: { code: null, name: '整体为零', amount: 0, share: { part: 5, whole: 0 }, count: 3 } },
    ...hostile.map(name => ({ cells: { code: null, name, amount: 1_000_000 } })),
  ],
}

test('CSV is read again as it was meant, with every figure exact', () => {
  const text = buildCsv(table)
  expect(text.startsWith('\uFEFF编码,类,金额（万元）,占全部（%）,人数,来源表,原文行\r\n')).toBe(
    true,
  )
  const { data, errors } = papaparse.parse<string[]>(text.slice(1).trimEnd())
  expect(errors).toEqual([])
  expect(data.slice(1, 6)).toEqual([
    ['208', '社会保障, "就业"\n支出', '8836.68', '91.8630', '12000', '五、表', '213'],
    ['', '减少', '-97598.960001', '-33.3333', '', '五、表；六、表', '1；2'],
    ['', '没有', '', '', '0', '', ''],
    ['', '文字', '-0.10', '-91.0', '3', '', ''],
    ['', '整体为零', '0.00', '', '3', '', ''],
  ])
  expect(text.replace(/"[^"]*"/g, '').match(/[^\r]\n/)).toBeNull()
})

test('words never begin like a formula, negative figures stay figures', () => {
  const { data } = papaparse.parse<string[]>(buildCsv(table).slice(1).trimEnd())
  for (const [index, words] of hostile.entries()) expect(data[index + 6]?.[1]).toBe(`'${words}`)
  const text = buildCopiedTable(table)
    .text.split('\n')
    .map(line => line.split('\t'))
  for (const [row, line] of text.entries()) {
    for (const [column, cell] of line.entries()) {
      if (row === 0 || column < 2 || column > 4) expect(cell, cell).not.toMatch(/^[=+\-@]/)
      else expect(cell).toMatch(/^(-?\d+(\.\d+)?)?$/)
    }
  }
})

test('a figure column that holds no figure is guarded like words', () => {
  const text = buildCsv({
    ...table,
    columns: table.columns.slice(2, 3),
    rows: [{ cells: { amount: '=1+1' } }, { cells: { amount: '-1+2' } }],
  })
  expect(text.split('\r\n').slice(1, 3)).toEqual(["'=1+1", "'-1+2"])
})

test('what is copied is one line a row, and HTML whose cells are only text', () => {
  const { text, html } = buildCopiedTable({
    ...table,
    title: '<b>',
    rows: [{ cells: { name: '<img src=x onerror="x()">\t一\n二', amount: 1 } }],
  })
  expect(text.split('\n')).toHaveLength(2)
  expect(text).toContain('<img src=x onerror="x()"> 一 二')
  expect(html).toContain('<caption>&lt;b&gt;</caption>')
  expect(html).toContain('&lt;img src=x onerror=&quot;x()&quot;&gt;')
  expect(html).toContain('<td align="right">0.000001</td>')
})
