import { describe, expect, it } from 'vitest'
import { readPdfFile } from '@/reading/formats/pdf/readPdf'
import { joinContinuedTables } from '@/reading/tables/continuation'
import {
  cells,
  codes,
  fill,
  line,
  scan,
  text,
  writePdf,
  type WrittenPage,
} from '../../../fixtures/pdf'

const edges = [60, 140, 300, 400]
const rows = [
  ['科目编码', '科目名称', '预算数'],
  ['201', '一般公共服务支出', '1,234.50'],
  ['20101', '人大事务', '1,000.00'],
  ['20102', '政协事务', '234.50'],
]
const top = 700
const rowHeight = 20
const captions = [text(200, 760, '一般公共预算支出表', 14), text(320, 740, '单位：万元')]
const rulesAcross = (count = rows.length, left = 60, right = 400) =>
  Array.from({ length: count + 1 }, (_, index) =>
    line(left, top - index * rowHeight, right, top - index * rowHeight),
  )
const rulesDown = (at = edges, count = rows.length) =>
  at.map(x => line(x, top, x, top - count * rowHeight))

async function readTables(...pages: WrittenPage['content'][]) {
  const { raw, diagnostics } = await readPdfFile(writePdf(pages.map(content => ({ content }))), {})
  return { raw, diagnostics, tables: joinContinuedTables(raw.tables) }
}
const listRows = (tables: Awaited<ReturnType<typeof readTables>>['tables']) =>
  tables.map(table => table.rows.map(row => row.cells))

describe('tables with lines', () => {
  it('have title, unit, rows and the place of every cell', async () => {
    const { raw, tables } = await readTables([
      ...captions,
      ...rulesAcross(),
      ...rulesDown(),
      ...cells(edges, top, rows),
    ])
    expect(listRows(tables)).toEqual([rows])
    expect(tables[0]!.captions.map(caption => caption.text)).toEqual([
      '一般公共预算支出表',
      '单位：万元',
    ])
    expect(raw.places?.[tables[0]!.rows[1]!.line - 1]).toEqual({
      page: 1,
      line: 4,
      box: [60, 162, 340, 20],
      cells: [
        [60, 162, 80, 20],
        [140, 162, 160, 20],
        [300, 162, 100, 20],
      ],
    })
  })

  it.each<[string, string[]]>([
    [
      'thin rectangles',
      [
        ...rulesAcross().map((_, index) => fill(60, top - index * rowHeight, 340, 0.5)),
        ...edges.map(x => fill(x, top - rows.length * rowHeight, 0.5, rows.length * rowHeight)),
      ],
    ],
    ['dashes', ['[3 2] 0 d', ...rulesAcross(), ...rulesDown()]],
    [
      'short pieces',
      edges.slice(1).flatMap((x, column) =>
        rows.flatMap((_, row) => {
          const [left, upper] = [edges[column]!, top - row * rowHeight]
          return [`${left} ${upper - rowHeight} ${x - left} ${rowHeight} re S`]
        }),
      ),
    ],
    [
      'double lines',
      [
        ...rulesAcross(),
        ...rulesDown(),
        ...rulesAcross(rows.length, 61, 401),
        ...rulesDown(edges.map(x => x + 2)),
      ],
    ],
    ['no lines around', [...rulesAcross().slice(1, -1), ...rulesDown(edges.slice(1, -1))]],
    [
      'a shaded head',
      [fill(60, top - rowHeight, 340, rowHeight, 0.8), ...rulesAcross(), ...rulesDown()],
    ],
  ])('may be drawn as %s', async (_, lines) => {
    const { tables } = await readTables([...captions, ...lines, ...cells(edges, top, rows)])
    expect(listRows(tables)).toEqual([rows])
  })

  it('have merged cells where lines are missing', async () => {
    const merged = [
      ['科目', '', '预算数'],
      ['编码', '名称', ''],
      ['合计', '', '9.00'],
    ]
    const { tables } = await readTables([
      ...captions,
      line(60, 700, 400, 700),
      line(60, 680, 300, 680),
      line(60, 660, 400, 660),
      line(60, 640, 400, 640),
      line(60, 700, 60, 640),
      line(140, 680, 140, 660),
      line(300, 700, 300, 640),
      line(400, 700, 400, 640),
      ...cells(edges, top, merged),
    ])
    expect(listRows(tables)).toEqual([merged])
  })

  it('have text of several lines joined, and of one run cut at the lines', async () => {
    const { tables } = await readTables([
      ...captions,
      ...[700, 670, 640].map(y => line(60, y, 400, y)),
      ...edges.map(x => line(x, 700, x, 640)),
      text(63, 680, `科目编码${' '.repeat(8)}科目名称${' '.repeat(23)}预算数`),
      text(63, 645, '2080505'),
      text(143, 656, '机关事业单位基本养老'),
      text(143, 644, '保险缴费支出'),
      text(303, 656, '12,345,'),
      text(303, 644, '678.90'),
    ])
    expect(listRows(tables)).toEqual([
      [
        ['科目编码', '科目名称', '预算数'],
        ['2080505', '机关事业单位基本养老保险缴费支出', '12,345,678.90'],
      ],
    ])
  })

  it('are read on pages that are turned, and where their text runs down', async () => {
    const content = [...captions, ...rulesAcross(), ...rulesDown(), ...cells(edges, top, rows)]
    const turned = await readPdfFile(writePdf([{ content, rotate: 90 }]), {})
    expect(listRows([...turned.raw.tables])).toEqual([rows])
    const running = await readTables(['0 1 -1 0 842 0 cm', ...content])
    expect(listRows(running.tables)).toEqual([rows])
  })
})

describe('tables without lines', () => {
  it('are read by their alignment, and said to be', async () => {
    const { tables, diagnostics } = await readTables([...captions, ...cells(edges, top, rows)])
    expect(listRows(tables)).toEqual([rows])
    expect(diagnostics).toMatchObject([
      {
        level: 'note',
        code: 'aligned-columns',
        line: 3,
        message: expect.stringContaining('第 1 页'),
      },
    ])
  })

  it('may have lines across only', async () => {
    const three = [0, 1, rows.length].map(row =>
      line(60, top - row * rowHeight, 400, top - row * rowHeight),
    )
    const { tables } = await readTables([...captions, ...three, ...cells(edges, top, rows)])
    expect(listRows(tables)).toEqual([rows])
  })

  it('are no lists of contents', async () => {
    const contents = ['部门概况', '预算表', '情况说明', '名词解释'].map((title, index) => [
      `${'一二三四'[index]}、${title}`,
      String(index * 2 + 1),
    ])
    const { tables, raw } = await readTables([
      text(250, 760, '目录'),
      ...cells([60, 400], top, contents),
    ])
    expect(tables).toEqual([])
    expect(raw.prose).toHaveLength(5)
  })
})

describe('tables over several pages', () => {
  const page = (own: typeof rows, ...others: string[]) => [
    ...rulesAcross(own.length),
    ...rulesDown(edges, own.length),
    ...cells(edges, top, own),
    ...others,
  ]
  const total = ['合计', '', '1,234.50']

  it('are joined without a head, around page numbers and running heads', async () => {
    const marks = (number: number) => [
      text(290, 30, `- ${number} -`),
      text(250, 810, '某某局预算公开'),
    ]
    const { tables, raw } = await readTables(
      [...captions, ...page(rows, ...marks(1))],
      page([['203', '国防支出', '5.00']], ...marks(2)),
      page([total], ...marks(3)),
    )
    expect(listRows(tables)).toEqual([[...rows, ['203', '国防支出', '5.00'], total]])
    expect(raw).toMatchObject({ pageMarks: 6, printedLines: 14, prose: [] })
  })

  it('are joined where title and head are repeated', async () => {
    const { tables } = await readTables(
      [...captions, ...page(rows)],
      [
        text(200, 760, '一般公共预算支出表（续）', 14),
        text(320, 740, '单位：万元'),
        ...page([rows[0]!, total]),
      ],
    )
    expect(listRows(tables)).toEqual([[...rows, rows[0], total]])
  })

  it('stay apart where each has its own title', async () => {
    const { tables } = await readTables(
      [...captions, ...page(rows)],
      [text(200, 760, '政府性基金预算支出表', 14), text(320, 740, '单位：万元'), ...page(rows)],
    )
    expect(listRows(tables)).toEqual([rows, rows])
  })

  it('have rows that a page cut in two as one', async () => {
    const { tables } = await readTables(
      [...captions, ...page([...rows, ['20805', '行政事业单位养老支出其他行政事', '7.00']])],
      page([
        ['', '业单位', ''],
        ['221', '住房保障支出', '8.00'],
      ]),
    )
    expect(listRows(tables)[0]!.slice(-2)).toEqual([
      ['20805', '行政事业单位养老支出其他行政事业单位', '7.00'],
      ['221', '住房保障支出', '8.00'],
    ])
  })
})

describe('text', () => {
  it('has characters for radicals, nothing twice, and no words outside of the page', async () => {
    const characters = { 1: '⻔', 2: '⾦', 3: '，', 4: '⻋', 5: '\u200b' }
    const bytes = writePdf(
      [
        {
          content: [
            text(
              60,
              700,
              '一般公共预算收入支出情况的说明如下，部门预算单位合计金额和年度项目基本支出',
            ),
            codes(60, 680, [1, 2, 3, 4, 5]),
            text(60, 660, '合计'),
            text(60.4, 660, '合计'),
            text(700, 640, '看不见'),
          ],
        },
      ],
      { characters },
    )
    const { raw } = await readPdfFile(bytes, {})
    expect(raw.prose.slice(1).map(own => own.text)).toEqual(['门金，车', '合计'])
  })
})

describe('what is said of a page', () => {
  it('names cells without their number, and a watermark that is no part of the table', async () => {
    const printed = [...rows.slice(0, 3), ['20102', '政协事务', '######']]
    const { tables, diagnostics } = await readTables([
      ...captions,
      ...rulesAcross(),
      ...rulesDown(),
      ...cells(edges, top, printed),
      'q 0.7 0.7 -0.7 0.7 100 600 cm',
      text(0, 0, '内部资料', 40),
      'Q',
    ])
    expect(listRows(tables)).toEqual([printed])
    expect(diagnostics.map(({ code }) => code)).toEqual(['slanted-text', 'narrow-column'])
    expect(diagnostics[0]!.message).toContain('“内部资料”')
    expect(diagnostics[1]!.message).toContain('第 3 格')
  })

  it('names comments and fields with values, and no links', async () => {
    const content = [...captions, ...rulesAcross(), ...rulesDown(), ...cells(edges, top, rows)]
    const annotations = [
      '/Subtype /FreeText /Rect [60 600 200 620] /Contents (checked 2024)',
      '/Subtype /Widget /FT /Tx /T (sum) /V (1,234.50) /Rect [60 560 200 580]',
      '/Subtype /Link /Rect [60 520 200 540] /Contents (home)',
    ]
    const { diagnostics } = await readPdfFile(writePdf([{ content, annotations }]), {})
    expect(diagnostics.map(({ message }) => message)).toEqual([
      '第 1 页上有批注或表单里填的文字 “checked 2024”、“1,234.50”，没有读进正文，请对照原页。',
    ])
  })

  it('reads words that run up or down in a cell', async () => {
    const { tables } = await readTables([
      ...captions,
      ...rulesAcross(),
      ...rulesDown(),
      ...cells(edges, top, [rows[0]!, ['', '一般公共服务支出', '1,234.50'], rows[2]!, rows[3]!]),
      'q 0 1 -1 0 100 662 cm',
      text(0, 0, '合计', 8),
      'Q',
    ])
    expect(tables[0]!.rows[1]!.cells[0]).toBe('合计')
  })
})

describe('what cannot be read', () => {
  const words = text(
    60,
    700,
    '一般公共预算收入支出情况的说明如下，部门预算单位合计金额和年度项目基本支出',
  )
  it.each<[string, Uint8Array, RegExp]>([
    ['a locked file', writePdf([{ content: [words] }], { locked: true }), /密码/],
    ['a scan', writePdf([{ content: [scan] }, { content: [scan] }]), /扫描件：2 页都是图片/],
    [
      'a scan with page numbers',
      writePdf([{ content: [scan, text(290, 20, '1')] }, { content: [scan, text(290, 20, '2')] }]),
      /扫描件：2 页都是图片/,
    ],
    ['an empty page', writePdf([{ content: [] }]), /没有文字：每一页都是空白/],
    [
      'a font without a map',
      writePdf([
        {
          content: [
            codes(
              60,
              700,
              Array.from({ length: 60 }, (_, index) => index + 300),
            ),
          ],
        },
      ]),
      /对照表/,
    ],
    ['a damaged file', new TextEncoder().encode('%PDF-1.7\nnothing'), /已损坏/],
  ])('is said of %s', async (_, bytes, message) => {
    await expect(readPdfFile(bytes, {})).rejects.toMatchObject({ name: 'ReadingError', message })
  })

  it('is said of pages that are pictures among others, and of recognised text', async () => {
    const recognised = text(
      60,
      700,
      '一般公共预算收入支出情况的说明如下，部门预算单位合计金额和年度项目基本支出',
      10,
      3,
    )
    const { diagnostics } = await readTables([words], [scan], [scan, recognised])
    expect(diagnostics.map(({ code }) => code)).toEqual(['scanned-page', 'recognised-text'])
    expect(diagnostics[0]!.message).toContain('第 2 页')
    expect(diagnostics[1]!.message).toContain('第 3 页')
  })

  it('is said of a picture in a page of text that may be a table, and of no seal or ground', async () => {
    const picture = (width: number, height: number) =>
      `q ${width} 0 0 ${height} 60 300 cm /Im1 Do Q`
    const { diagnostics } = await readTables(
      [words, picture(400, 200)],
      [words, picture(120, 120)],
      [words, picture(400, 500)],
      [words],
    )
    expect(diagnostics).toEqual([
      expect.objectContaining({
        code: 'unread-picture',
        message: '第 1 页有图片，图片里的文字和表没有读进来：请对照原页。',
      }),
    ])
  })

  it('is not said of the few words of a page with a picture, which are read', async () => {
    const { diagnostics, raw } = await readTables([words], [scan, text(200, 400, '第一部分概况')])
    expect(raw.prose.map(({ text }) => text)).toContain('第一部分概况')
    expect(diagnostics.map(({ code }) => code)).toEqual(['scanned-page'])
    expect(diagnostics[0]!.message).not.toContain('没有文字')
  })
})

it('says how far it is, and stops when told to', async () => {
  const bytes = writePdf(
    Array.from({ length: 3 }, () => ({ content: [text(60, 700, '预算收入支出')] })),
  )
  const done: string[] = []
  await readPdfFile(bytes, {
    onProgress: ({ done: page, total, unit }) => done.push(`${page}/${total}${unit}`),
  })
  expect(done).toEqual(['1/3页', '2/3页', '3/3页'])
  const abort = new AbortController()
  const reading = readPdfFile(bytes, {
    signal: abort.signal,
    onProgress: () => {
      abort.abort(new Error('cancelled'))
    },
  })
  await expect(reading).rejects.toThrow('cancelled')
})
