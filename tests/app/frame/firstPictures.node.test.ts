import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { drawFirstPicture, firstSizes, schemes } from '@/app/frame/firstPictures'
import { drawnFlow } from '@/budget/tree/drawnFlow'
import { buildFlowModel } from '@/charts/flow/model'
import { chartTheme } from '@/theme'
import { findAll, parseXml, textOf } from '../../exporting/xml'
import { changchun2024 } from '../../fixtures/changchun'

const document = changchun2024()
const items = buildFlowModel({ flow: drawnFlow(document)!, unit: '万元' }).columns.flat()
/** Width of the picture on the widest telephone, in px. */
const telephone = 400
const drawn = schemes.flatMap(scheme => firstSizes[scheme].map(size => ({ scheme, size })))

describe('the flow as it is drawn ahead', () => {
  test.each(drawn)('has every figure in a file that stands alone: $scheme $size', options => {
    const svg = drawFirstPicture({ document, ...options })!
    const root = parseXml(svg)
    const shown =
      findAll(root, 'text')
        .map(textOf)
        .join(' ')
        .match(/[\d,]+\.\d\d\b/g) ?? []
    const figures = items.map(({ amountText }) => amountText)
    // A telephone leaves to the table what has no room, and never cuts a figure.
    if (options.size[0] > telephone) expect(new Set(shown)).toEqual(new Set(figures))
    else expect(figures).toEqual(expect.arrayContaining(shown))
    expect(shown).toContain(figures[0])
    expect([root.attributes['width'], root.attributes['height']]).toEqual(options.size.map(String))
    expect(svg).not.toMatch(/<(?:style|script|image|a|foreignObject)\b|href=|url\(|\son\w+=/)
    expect(gzipSync(svg).length).toBeLessThan(2000)
  })

  test('has the colours of its scheme', () => {
    for (const scheme of schemes) {
      const svg = drawFirstPicture({ document, scheme, size: [676, 534] })
      expect(svg).toContain(chartTheme(scheme).colours.basic)
    }
  })

  test('is well-formed whatever the names have in them', () => {
    const named = JSON.parse(
      JSON.stringify(document).replaceAll('住房保障', '<b>&'),
    ) as typeof document
    const svg = drawFirstPicture({ document: named, scheme: 'light', size: [912, 519] })!
    expect(textOf(parseXml(svg))).toContain('<b>&')
  })
})
