import { expect, test } from 'vitest'
import { readPdfFile } from '@/reading/formats/pdf/readPdf'
import { text, writePdf } from '../../../fixtures/pdf'

type Cell = readonly [x: number, words: string]

const upper: Cell[][] = [
  [
    [60, '项目名称'],
    [250, '贷款贴息补助'],
  ],
  [
    [60, '年度资金总额'],
    [265, '570.00'],
  ],
  [
    [60, '其中：财政拨款'],
    [265, '560.00'],
  ],
  [
    [60, '其他资金'],
    [270, '10.00'],
  ],
]
const goals: Cell[][] = [
  [
    [60, '年度绩效目标'],
    [150, '严格审核贷款资料；为当年贷款人员做实养老保险账户；'],
  ],
  [[150, '为续贷人员承担利息和风险补偿金。']],
]
const indicators: Cell[][] = [
  [
    [60, '一级指标'],
    [150, '二级指标'],
    [250, '三级指标'],
    [400, '指标值'],
    [470, '权重'],
  ],
  [
    [60, '产出指标'],
    [150, '数量指标'],
    [250, '贷款人数'],
    [400, '≥134'],
    [472, '50'],
  ],
  [
    [60, '满意度指标'],
    [150, '满意度指标'],
    [250, '贷款人员满意度'],
    [400, '≥95%'],
    [472, '40'],
  ],
]

async function read(rows: readonly (readonly Cell[])[], top = 690) {
  const content = [
    text(200, 740, '项目支出绩效目标表'),
    text(60, 715, '单位：万元'),
    ...rows.flatMap((row, index) => row.map(([x, words]) => text(x, top - index * 20, words))),
  ]
  const { raw } = await readPdfFile(writePdf([{ content }]), {})
  return raw.tables.map(table => table.rows.map(row => row.cells.filter(Boolean)))
}

test('a performance sheet without lines is one, whatever sentences its goals are', async () => {
  const tables = await read([...upper, ...goals, ...indicators])
  expect(tables).toHaveLength(1)
  const rows = tables[0]!
  expect(rows).toContainEqual(['项目名称', '贷款贴息补助'])
  expect(rows.flat().join('')).toContain('养老保险账户；为续贷人员承担利息')
  expect(rows.at(-1)).toEqual(['满意度指标', '满意度指标', '贷款人员满意度', '≥95%', '40'])
})

test('indicators below a title of their own are another table', async () => {
  const title: Cell[][] = [[[200, '部门整体支出绩效目标表']], [[60, '单位：万元']]]
  expect(await read([...upper, ...goals, ...title, ...indicators])).toHaveLength(2)
})

/** Rows of indicators, 20 points each, with labels in the middle of theirs. */
async function readLabels(outer: readonly (readonly [row: number, words: string])[]) {
  const [head] = indicators as [Cell[]]
  const targets = ['≥134', '≥95%', '≤570', '≥12', '逐渐提高', '≥95%']
  const names = ['贷款人数', '准确率', '应付利息', '办理时间', '幸福指数', '贷款人员满意度']
  const inner = [
    ...[0.5, 2, 3].map(
      (row, index) => [row, ['数量指标', '成本指标', '时效指标'][index]!] as const,
    ),
    ...[4, 5].map(row => [row, ['社会效益指标', '满意度指标'][row - 4]!] as const),
  ]
  const at = (row: number) => 570 - row * 20
  const content = [
    text(200, 740, '项目支出绩效目标表'),
    text(60, 715, '单位：万元'),
    ...upper.flatMap((row, index) => row.map(([x, words]) => text(x, 690 - index * 20, words))),
    ...head.map(([x, words]) => text(x, 590, words)),
    ...names.flatMap((name, row) => [
      text(250, at(row), name),
      text(400, at(row), targets[row]!),
      text(472, at(row), `1${row}`),
    ]),
    ...inner.map(([row, words]) => text(150, at(row), words)),
    ...outer.map(([row, words]) => text(60, at(row), words)),
  ]
  const { raw } = await readPdfFile(writePdf([{ content }]), {})
  return raw.tables[0]!.rows.slice(-names.length).map(({ cells }) => cells.slice(0, 3))
}

const labelled = [
  ['产出指标', '数量指标', '贷款人数'],
  ['', '', '准确率'],
  ['', '成本指标', '应付利息'],
  ['', '时效指标', '办理时间'],
  ['效果指标', '社会效益指标', '幸福指数'],
  ['满意度指标', '满意度指标', '贷款人员满意度'],
]

test('labels in the middle of several indicators stand at the first of them', async () => {
  const outer = [
    [1.5, '产出指标'],
    [4, '效果指标'],
    [5, '满意度指标'],
  ] as const
  expect(await readLabels(outer)).toEqual(labelled)
})

test('labels at the top of their indicators stay there', async () => {
  const outer = [
    [0, '产出指标'],
    [4, '效果指标'],
    [5, '满意度指标'],
  ] as const
  const rows = await readLabels(outer)
  expect(rows.map(([label]) => label)).toEqual(labelled.map(([label]) => label))
})
