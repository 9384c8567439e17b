import JSZip from 'jszip'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { measureByTable } from '@/charts/core/measure'
import { fitSize, titleLines, titleSize } from '@/exporting/slides/fit'
import { bodyBox, type PageBlock } from '@/exporting/slides/page'
import { buildSlidesFile } from '@/exporting/slides/write'
import { chartTheme } from '@/theme'
import { findAll, parseXml, textOf } from './xml'

const measure = measureByTable

async function fileOf(block: PageBlock) {
  const page = {
    kicker: '',
    title: [{ text: '一句话', key: true }],
    bare: false,
    blocks: [block],
    source: '表一',
    notes: [],
  }
  return await JSZip.loadAsync(
    await buildSlidesFile({
      title: '',
      author: '',
      pages: [page],
      theme: chartTheme('projector'),
      measure,
      before: async () => {},
    }),
  )
}
/** A part of the file by its folder and ending: the library numbers charts on, file after file. */
const only = (zip: JSZip, name: RegExp) => {
  const [part, ...more] = zip.file(name)
  expect(more).toEqual([])
  return part!
}
const read = async (zip: JSZip, name: RegExp) =>
  parseXml((await only(zip, name).async('string')).replace(/^<\?xml[^>]*\?>\s*/, '').trim())

test('a blank is no point of a chart and no cell of its workbook; a zero is both', async () => {
  const zip = await fileOf({
    kind: 'rows',
    box: bodyBox,
    columns: [{ label: '科目', width: 4, align: 'left' }],
    series: [
      { name: '基本支出', colour: '#123456' },
      { name: '项目支出', colour: '#abcdef' },
    ],
    legend: true,
    note: null,
    altText: '',
    groups: [
      {
        heading: null,
        rows: [
          { cells: ['甲'], values: ['12.34', null] },
          { cells: ['乙'], values: ['0', '9007199254.740993'] },
        ],
      },
    ],
  })
  const chart = await read(zip, /^ppt\/charts\/chart\d+\.xml$/)
  const points = findAll(chart, 'c:val').map(values =>
    findAll(values, 'c:pt').map(point => [point.attributes['idx'], textOf(point)]),
  )
  expect(points).toEqual([
    [
      ['0', '12.34'],
      ['1', '0'],
    ],
    [['1', '9007199254.740993']],
  ])
  const workbook = await only(zip, /^ppt\/embeddings\/.*\.xlsx$/).async('uint8array')
  expect(
    (await readXlsx(workbook)).sheets[0]!.rows.slice(1).map(row => [
      row[0],
      row[1] ?? null,
      row[2] ?? null,
    ]),
  ).toEqual([
    ['甲', 12.34, null],
    ['乙', 0, 9007199254.740993],
  ])
  expect(
    (await read(await JSZip.loadAsync(workbook), /^xl\/tables\/table1\.xml$/)).attributes['ref'],
  ).toBe('A1:C3')
})

test('rows that do not fit even in 12 points are left out and counted', async () => {
  const rows = Array.from({ length: 40 }, (_, at) => ({ cells: [`第${at}行`], values: [] }))
  const zip = await fileOf({
    kind: 'rows',
    box: bodyBox,
    columns: [{ label: '', width: bodyBox.w, align: 'left' }],
    series: [],
    legend: false,
    note: null,
    altText: '',
    groups: [{ heading: null, rows }],
  })
  const slide = await read(zip, /^ppt\/slides\/slide1\.xml$/)
  const shown = findAll(slide, 'a:tr').length - 1
  expect(shown).toBeGreaterThan(10)
  expect(findAll(slide, 'a:t').map(textOf)).toContain(`另有 ${40 - shown} 行放不下，见网页上的表`)
  const heights = findAll(slide, 'a:tr').map(({ attributes }) => Number(attributes['h']))
  expect(heights.reduce((sum, height) => sum + height, 0) / 914_400).toBeLessThanOrEqual(bodyBox.h)
})

test('words that do not fit even in 12 points are cut and say where all of them are', async () => {
  const zip = await fileOf({
    kind: 'text',
    box: { ...bodyBox, w: 3, h: 1 },
    heading: null,
    paragraphs: ['目标'.repeat(300)],
    type: 18,
    quiet: false,
  })
  const words = findAll(await read(zip, /^ppt\/slides\/slide1\.xml$/), 'a:t')
    .map(textOf)
    .join('')
  expect(words).toContain('……（全文在备注里）')
  expect(words.length).toBeLessThan(200)
})

test('a title is as large as it fits, and is broken between its clauses', () => {
  const place = { w: 12.11, h: 0.94, most: 28, measure }
  expect([
    titleSize('短', place),
    titleSize('八个字的小标题。'.repeat(4), place),
    titleSize('很长的标题'.repeat(60), place),
  ]).toEqual([28, 25, 12])
  const title = [
    { text: '收支总计比上年减少 97,598.96 万元，', key: false },
    { text: '是口径变化：社保基金类转移支付不计入部门收支预算', key: true },
  ]
  expect(titleLines(title, { size: 28, width: 12.11, measure }).map(line => line.length)).toEqual([
    1, 1,
  ])
  expect(titleLines(title, { size: 12, width: 12.11, measure })).toHaveLength(1)
  expect(fitSize(['一'], { width: 1, height: 1, most: 20, measure })).toBe(20)
})
