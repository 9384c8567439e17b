import { disclosure } from '../fixtures/documents'

/** Larger texts are refused. */
const textSize = 30_000_000
const pageSize = 50_000_000

interface LargeFile {
  readonly name: string
  readonly make: () => Uint8Array
}

const tableLength = 2000
/** Rows of a budget's table, over and over. */
const cellsOf = (row: number) => [
  `2080${String(row % 1000).padStart(3, '0')}`,
  `机关事业单位基本养老保险缴费支出${row}`,
  `${row % 1000}.${String(row % 100).padStart(2, '0')}`,
  '0.00',
  `${row % 1000}.${String(row % 100).padStart(2, '0')}`,
]
const header = ['科目编码', '科目名称', '合计', '基本支出', '项目支出']

interface Writing {
  readonly size: number
  readonly start: string
  readonly row: (cells: readonly string[]) => string
  readonly end: string
}

/** Tables of 2,000 rows until the size is full. */
function fill({ size, start, row, end }: Writing): Uint8Array {
  const parts: string[] = []
  let length = 0
  for (let index = 0; length < size; index++) {
    const isFirst = index % tableLength === 0
    const words = `${isFirst ? start + row(header) : ''}${row(cellsOf(index))}${index % tableLength === tableLength - 1 ? end : ''}`
    parts.push(words)
    length += Buffer.byteLength(words)
  }
  return new TextEncoder().encode(parts.join(''))
}

const title = '示例市某局2024年部门预算'
const prose = `一、支出情况。2024年支出预算1,234.50万元，比上年增加12.30万元，主要原因是人员增加。\n`

/** Large files in formats that are read as text: texts that still open, and pages that may not. */
export const largeFiles: readonly LargeFile[] = [
  {
    name: 'the first document again and again.md',
    make: () =>
      Buffer.concat(
        Array.from({ length: Math.floor(textSize / disclosure.length) }, () => disclosure),
      ),
  },
  {
    name: 'tables.txt',
    make: () =>
      fill({
        size: textSize,
        start: `\n${title}\n单位：万元\n`,
        row: cells => `${cells.join('\t')}\n`,
        end: '',
      }),
  },
  {
    name: 'prose.txt',
    make: () =>
      new TextEncoder().encode(`${title}\n${prose.repeat(textSize / Buffer.byteLength(prose))}`),
  },
  {
    name: 'tables.csv',
    make: () =>
      fill({
        size: textSize,
        start: `\n${title}\n单位：万元\n`,
        row: cells => `${cells.join(',')}\n`,
        end: '',
      }),
  },
  {
    name: 'tables.html',
    make: () =>
      fill({
        size: pageSize,
        start: `<html><body><p>${title}</p><p>单位：万元</p><table>\n`,
        row: cells => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>\n`,
        end: '</table>\n',
      }),
  },
  {
    name: 'tables of a spreadsheet program.html',
    make: () =>
      fill({
        size: pageSize,
        start: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><p>${title}</p><p>单位：万元</p><table>\n`,
        row: cells =>
          `<tr height=19 style='height:14.25pt'>${cells.map(cell => `<td class=xl65 width=72 style='border-top:none;width:54pt' x:num>${cell}</td>`).join('\n')}</tr>\n`,
        end: '</table>\n',
      }),
  },
]
