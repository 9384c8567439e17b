import { describe, expect, test } from 'vitest'
import { readPdfFile } from '@/reading/formats/pdf/readPdf'
import { cells, line, text, type WrittenPage, writePdf } from '../../../fixtures/pdf'

const rows = [
  ['项目', '预算数', '决算数'],
  ['教育支出', '12.50', '11.00'],
  ['科学技术支出', '3.20', '3.00'],
]
const edges = [60, 200, 300, 400]
const [top, rowHeight] = [500, 20]
const bottom = top - rows.length * rowHeight
const ruled = [
  text(60, 540, '收支总表'),
  text(330, 520, '单位：万元'),
  ...[0, 1, 2, 3].map(index => line(60, top - index * rowHeight, 400, top - index * rowHeight)),
  ...edges.map(x => line(x, top, x, bottom)),
  ...cells(edges, top, rows),
]
/** The same drawing under a matrix. */
const under = (matrix: string, content: readonly string[]) => [`q ${matrix} cm`, ...content, 'Q']
const bare = ruled.filter(own => !own.endsWith(' S'))

async function read(page: Partial<WrittenPage>) {
  const { raw } = await readPdfFile(writePdf([{ content: ruled, ...page }]), {})
  const [table] = raw.tables
  return {
    rows: table?.rows.map(own => own.cells),
    captions: table?.captions.map(own => own.text),
    box: raw.places?.[table!.rows[1]!.line - 1]?.cells?.[1],
  }
}

describe('tables are read the same', () => {
  test.each<[string, Partial<WrittenPage>, readonly number[]]>([
    ['on an upright page', {}, [200, 362, 100, 20]],
    ['on a page turned by 90°', { rotate: 90 }, [460, 200, 20, 100]],
    ['on a page turned by 180°', { rotate: 180 }, [295, 460, 100, 20]],
    ['on a page turned by 270°', { rotate: 270 }, [362, 295, 20, 100]],
    ['on a wide page', { width: 842, height: 595 }, [200, 115, 100, 20]],
    ['in a larger unit', { userUnit: 2 }, [400, 724, 200, 40]],
    ['drawn at half the size', { content: under('0.5 0 0 0.5 0 0', ruled) }, [100, 602, 50, 10]],
    [
      'drawn upwards on a page turned back',
      { content: under('0 1 -1 0 595 0', ruled), rotate: 90 },
      [200, 115, 100, 20],
    ],
  ])('%s', async (_, page, box) => {
    const found = await read(page)
    expect(found.rows).toEqual(rows)
    expect(found.captions).toEqual(['收支总表', '单位：万元'])
    expect(found.box?.map(Math.round)).toEqual(box)
  })

  test.each<[string, Partial<WrittenPage>]>([
    ['turned by 90°', { rotate: 90 }],
    ['turned by 270°', { rotate: 270 }],
    ['in a larger unit', { userUnit: 3 }],
    ['drawn at half the size', { content: under('0.5 0 0 0.5 0 0', bare) }],
    ['wide', { width: 842, height: 595 }],
  ])('without lines, on a page that is %s', async (_, page) => {
    expect((await read({ content: bare, ...page })).rows).toEqual(rows)
  })
})
