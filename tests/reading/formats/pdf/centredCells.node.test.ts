import { expect, test } from 'vitest'
import { readPdfFile } from '@/reading/formats/pdf/readPdf'
import { text, writePdf } from '../../../fixtures/pdf'

type Cell = readonly [x: number, lines: readonly string[]]

const between = 14
const pitch = 22

/** Rows whose cells each stand in the middle, one line or several. */
async function read(rows: readonly (readonly Cell[])[]) {
  let top = 690
  const drawn = rows.flatMap(row => {
    const most = Math.max(...row.map(([, lines]) => lines.length))
    const middle = top - ((most - 1) * between) / 2
    top -= (most - 1) * between + pitch
    return row.flatMap(([x, lines]) =>
      lines.map((words, line) =>
        text(x, middle + ((lines.length - 1) / 2 - line) * between, words),
      ),
    )
  })
  const content = [text(200, 740, '项目支出绩效目标表'), text(60, 715, '单位：万元'), ...drawn]
  const { raw } = await readPdfFile(writePdf([{ content }]), {})
  return raw.tables.flatMap(table => table.rows.map(row => row.cells.filter(Boolean)))
}
const row = (...cells: (string | readonly string[])[]): Cell[] =>
  cells.map((cell, index) => [
    [60, 150, 250, 400, 470][index]!,
    typeof cell === 'string' ? [cell] : cell,
  ])

test('a cell of three lines, one of two and those of one stand in the middle of one row', async () => {
  const rows = await read([
    row('一级指标', '二级指标', '三级指标', '指标值', '权重'),
    row('产出指标', '数量指标', '办理贷款的人数', '≥134', '20'),
    row(
      '产出指标',
      '质量指标',
      ['受理申请材料的', '完整程度与登记', '情况'],
      ['较为齐', '全'],
      '30',
    ),
    row('满意度指标', '满意度指标', ['贷款人员满意程', '度'], '≥95%', '40'),
    row('满意度指标', '满意度指标', '单位人员满意度', '≥90%', '10'),
  ])
  const own = rows.slice(rows.findIndex(([first]) => first === '产出指标'))
  expect(own.map(([, , ...rest]) => rest.join('|'))).toEqual([
    '办理贷款的人数|≥134|20',
    '受理申请材料的完整程度与登记情况|较为齐全|30',
    '贷款人员满意程度|≥95%|40',
    '单位人员满意度|≥90%|10',
  ])
})

test('names of rows one below the other are not one cell, though a label stands in their middle', async () => {
  const rows = await read([
    row('一级指标', '二级指标', '三级指标', '指标值', '权重'),
    row('产出指标', '数量指标', '办理贷款的人数', '≥134', '20'),
    row('产出指标', '质量指标', '受理申请的材料', '齐全', '30'),
    row('产出指标', '时效指标', '受理申请的时间', '及时', '40'),
  ])
  expect(rows.filter(([first]) => first === '产出指标')).toHaveLength(3)
})
