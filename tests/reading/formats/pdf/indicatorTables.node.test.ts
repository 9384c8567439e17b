import { expect, it } from 'vitest'
import { readPdfFile } from '@/reading/formats/pdf/readPdf'
import { text, writePdf } from '../../../fixtures/pdf'

const lefts = [60, 170, 300, 430]

const row = (y: number, ...cells: (string | null)[]) =>
  cells.flatMap((words, index) => (words === null ? [] : text(lefts[index]!, y, words)))

async function read(content: readonly string[]) {
  const { raw } = await readPdfFile(writePdf([{ content }]), {})
  return raw
}

it('indicators without lines or amounts are a table below the goal, and end with the next project', async () => {
  const { tables, prose } = await read([
    text(60, 780, '1.项目名称：湿地修复'),
    text(60, 764, '年度绩效目标：完成全年任务，改善环境。'),
    ...row(744, '一级指标', '二级指标', '三级指标', '指标值'),
    ...row(720, '产出指标', '数量指标', '修复面积', '≥3公顷'),
    ...row(696, null, '质量指标', '成活率', '≥85%'),
    ...row(672, '效益指标', '生态效益指标', '覆盖率', '≥57%'),
    text(60, 640, '2.项目名称：林道养护'),
  ])
  expect(tables.map(({ rows }) => rows.map(({ cells }) => cells))).toEqual([
    [
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '修复面积', '≥3公顷'],
      ['', '质量指标', '成活率', '≥85%'],
      ['效益指标', '生态效益指标', '覆盖率', '≥57%'],
    ],
  ])
  expect(prose).toHaveLength(3)
})

it('a head of two words over a lone 合计 is an empty table with its title and note', async () => {
  const { tables } = await read([
    text(200, 780, '政府性基金预算收入表', 14),
    text(430, 756, '单位：万元'),
    ...row(736, '收入项目', null, null, '预算数'),
    ...row(712, '合计'),
    text(60, 680, '注：本部门没有政府性基金预算收入，本表为空表。'),
  ])
  expect(tables).toMatchObject([
    {
      captions: [{ text: '政府性基金预算收入表' }, { text: '单位：万元' }],
      rows: [{ cells: ['收入项目', '预算数'] }, { cells: ['合计', ''] }],
      notes: [{ text: '注：本部门没有政府性基金预算收入，本表为空表。' }],
    },
  ])
})

it('words over two columns stay whole where numbers in them stand a little apart', async () => {
  const amounts = (y: number, name: string, ...all: string[]) => [
    text(60, y, name),
    ...all.map((words, index) => text([240, 340, 440][index]! - words.length * 5, y, words)),
  ]
  const { tables } = await read([
    text(430, 780, '单位：万元'),
    text(60, 760, '科目'),
    text(205, 760, '总额'),
    ...['2031', '年比', '2030', '年增减'].map((words, index) =>
      text([310, 332, 354, 376][index]!, 760, words),
    ),
    text(325, 740, '金额'),
    text(425, 740, '%'),
    ...amounts(716, '林业', '20.00', '4.00', '25.00'),
    ...amounts(696, '农业', '30.00', '6.00', '25.00'),
    ...amounts(676, '水利', '40.00', '8.00', '25.00'),
  ])
  expect(tables[0]!.rows[0]!.cells).toEqual(['科目', '总额', '2031年比2030年增减', ''])
})
