import { describe, expect, test } from 'vitest'
import { buildTreemapData } from '@/app/frame/treemapData'
import { measureByTable } from '@/charts/core/measure'
import { drawChartForFile } from '@/app/frame/drawChartForFile'
import { moneyFlow } from '@/budget/tree/flow'
import { composePicture, type PictureParts } from '@/exporting/picture'
import { document, theme, tree } from '../charts/draw'
import { findAll, parseXml, textOf, type XmlNode } from './xml'

const parts: PictureParts = {
  title: '2024 年支出',
  subtitle: '单位：万元',
  body: { svg: '<rect width="900" height="500"/>', width: 900, height: 500 },
  footer: { start: '某单位 · 2024 年部门预算', end: '预算透视' },
  theme,
  measure: measureByTable,
}
const spread = (node: XmlNode) =>
  findAll(node, 'text').map(text => ({ text: textOf(text), ...placeOf(text) }))
const placeOf = ({ attributes }: XmlNode) => ({
  x: Number(attributes['x']),
  y: Number(attributes['y']),
  size: Number(attributes['font-size']),
  anchor: attributes['text-anchor'],
})

/** Every word of the frame lies inside the picture, and none on another. */
function expectComplete(svg: string, { width, height }: { width: number; height: number }) {
  const lines = spread({
    ...parseXml(svg),
    children: parseXml(svg).children.filter(
      child => typeof child !== 'string' && child.name !== 'g',
    ),
  })
  for (const { text, x, y, size, anchor } of lines) {
    const left = anchor === 'end' ? x - measureByTable(text, size) : x
    expect(left, text).toBeGreaterThanOrEqual(0)
    expect(left + measureByTable(text, size), text).toBeLessThanOrEqual(width)
    expect(y - size, text).toBeGreaterThanOrEqual(0)
    expect(y + size * 0.3, text).toBeLessThanOrEqual(height)
  }
  return lines
}

describe('a composed picture', () => {
  test('is well-formed, names its fonts, and holds title, unit, source and date', () => {
    const { svg, width, height } = composePicture(parts)
    const root = parseXml(svg)
    expect(root.attributes).toMatchObject({
      width: String(width),
      height: String(height),
      viewBox: `0 0 ${width} ${height}`,
      'font-family': theme.font,
    })
    expect(width).toBe(996)
    expect(expectComplete(svg, { width, height }).map(({ text }) => text)).toEqual([
      parts.title,
      parts.subtitle,
      parts.footer.start,
      parts.footer.end,
    ])
    expect(findAll(root, 'rect')[0]?.attributes['fill']).toBe(theme.colours.paper)
  })

  test('grows with a title that needs more lines, and clips none of them', () => {
    const title =
      '某某市某某区社会保险事业管理局本级及所属单位支出 9,619.41 万元，其中社会保障和就业支出占 91.9%；'.repeat(
        5,
      )
    const long = composePicture({
      ...parts,
      title,
      subtitle: title,
      footer: { ...parts.footer, start: title },
    })
    const lines = expectComplete(long.svg, long)
    expect(
      lines
        .filter(({ size }) => size === theme.type[3])
        .map(({ text }) => text)
        .join('')
        .replace(/\s/g, ''),
    ).toBe(title.replace(/\s/g, ''))
    expect(long.height).toBeGreaterThan(composePicture(parts).height + 100)
    const tops = lines.filter(({ anchor }) => anchor !== 'end').map(({ y }) => y)
    expect([...tops].sort((one, other) => one - other)).toEqual(tops)
  })

  test('explains its colours, in as many rows as that takes', () => {
    const legend = Array.from({ length: 14 }, (_, index) => ({
      name: `第 ${index + 1} 种很长的说明`,
      colour: theme.colours.basic,
    }))
    const made = composePicture({ ...parts, legend })
    const lines = expectComplete(made.svg, made)
    for (const { name } of legend) expect(lines.map(({ text }) => text)).toContain(name)
    expect(made.height - composePicture(parts).height).toBeGreaterThan(2 * 14)
    const body = Number(/translate\(48 (\d+)\)/.exec(made.svg)?.[1])
    expect(
      Math.max(...lines.filter(({ text }) => text.startsWith('第')).map(({ y }) => y)),
    ).toBeLessThan(body)
  })

  test('holds hostile text only as text', () => {
    const title = '</text><script>alert(1)</script>&amp;"\'\u0000\u0007\ud800 <b>&'
    const { svg } = composePicture({
      ...parts,
      title,
      subtitle: title,
      footer: { start: title, end: title },
    })
    const root = parseXml(svg)
    expect(findAll(root, 'script')).toEqual([])
    expect(
      spread(root)
        .map(({ text }) => text)
        .join(''),
    ).toContain('<script>alert(1)</script>&amp;"\'')
    expect(textOf(findAll(root, 'title')[0]!)).toBe('</text><script>alert(1)</script>&amp;"\' <b>&')
  })
})

describe('the body of a picture', () => {
  test('of a flow is made of the shapes of the screen', async () => {
    const flow = moneyFlow(document)!
    const body = await drawChartForFile({
      picture: { kind: 'flow', data: { flow, unit: '万元' } },
      theme,
      size: { width: 800, height: 400 },
    })
    expect(body).toMatchObject({ width: 1120, height: 560 })
    const root = parseXml(composePicture({ ...parts, body }).svg)
    // Bands and nodes of the flow, and the ground they lie on.
    const nodes = [flow.sources, flow.classes, flow.uses].flat().length
    expect(findAll(root, 'path').length).toBeGreaterThanOrEqual(flow.links.length + nodes)
    expect(
      spread(root)
        .map(({ text }) => text)
        .join(' '),
    ).toContain('8,836.68')
  })

  test('is never made lower than it was seen, nor narrower than its labels need', async () => {
    const data = { flow: moneyFlow(document)!, unit: '万元' } as const
    expect(
      await drawChartForFile({
        picture: { kind: 'flow', data },
        theme,
        size: { width: 358, height: 1400 },
      }),
    ).toMatchObject({ width: 1120, height: 1400 })
    expect(
      await drawChartForFile({
        picture: { kind: 'flow', data },
        theme,
        size: { width: 3000, height: 900 },
      }),
    ).toMatchObject({ width: 1600, height: 900 })
    const rows = { rows: [], by: 'amount', unit: '万元', chosen: null } as const
    expect(
      await drawChartForFile({ picture: { kind: 'diverging', data: rows }, theme, size: null }),
    ).toMatchObject({ width: 1120, height: 672 })
  })

  test('of many bars has every figure that stands at them', async () => {
    const part = (key: 'basic' | 'project', name: string, amount: number) => ({
      key,
      name,
      amount,
      share: null,
    })
    const rows = Array.from({ length: 150 }, (_, index) => ({
      key: `${index}`,
      code: null,
      name: `第${index}项`,
      kind: 'row' as const,
      leads: false,
      amount: 3_000_000 + index * 10_000,
      share: null,
      parts: [
        part('basic', '基本支出', 1_000_000),
        part('project', '项目支出', 2_000_000 + index * 10_000),
      ],
    }))
    const data = { rows, unit: '万元', as: 'side', shareOf: '全部' } as const
    const body = await drawChartForFile({
      picture: { kind: 'bars', data },
      theme,
      size: { width: 640, height: 2400 },
    })
    const words = spread(parseXml(composePicture({ ...parts, body }).svg)).map(({ text }) => text)
    for (const index of [0, 75, 149])
      expect(words).toContain(`项目支出 ${(2 + index / 100).toFixed(2)}`)
  })

  test('of a treemap is drawn by the chart library without a page, and has every label', async () => {
    const data = buildTreemapData({
      subject: {
        ...tree.root,
        children: tree.root.children.map(child => ({ ...child, name: `${child.name}<b>&"\u0007` })),
      },
      measure: 'total',
      unit: '万元',
      total: { name: '全部支出', amount: tree.root.amounts.total },
    })
    const body = await drawChartForFile({ picture: { kind: 'treemap', data }, theme, size: null })
    const root = parseXml(composePicture({ ...parts, body }).svg)
    const words = spread(root)
      .map(({ text }) => text)
      .join('')
    expect(words).toContain('<b>&"')
    expect(words).toContain('8,836.68')
    expect(findAll(root, 'style')).toEqual([])
  })
})
