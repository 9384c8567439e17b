import { titleText } from '@/text/title'
import JSZip from 'jszip'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { countChecks, runChecks } from '@/budget/checks'
import { nameLines } from '@/text/citations'
import type { BudgetDocument } from '@/document/document'
import { economicTable } from '@/budget/economic/economicTable'
import { formatAmount } from '@/text/format'
import { fromFen } from '@/document/money'
import { listProjects } from '@/budget/projects'
import { buildDeck } from '@/outputs/present/deck/deck'
import type { Slide } from '@/outputs/present/deck/types'
import { splitTable } from '@/budget/splits/splitTable'
import { summarise } from '@/budget/tree/summary'
import { makeSlides } from '@/outputs/present/pptx/saveSlides'
import { findAll, parseXml, textOf, type XmlNode } from '../../../exporting/xml'
import { changchun2024 } from '../../../fixtures/changchun'
import { invented, samples } from '../../../fixtures/documents'
import { emptyDocument } from '../../../fixtures/document'
import { officeOf2019 } from '../../../fixtures/otherUnits'

const dot =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const deckOf = (document: BudgetDocument) =>
  buildDeck({ document, unit: '万元', checks: countChecks(runChecks(document)) }).slides

interface Chart {
  readonly names: readonly string[]
  readonly labels: readonly string[]
  readonly values: readonly (readonly string[])[]
  readonly cells: readonly (readonly unknown[])[]
}
interface Opened {
  readonly slides: readonly {
    readonly title: string
    readonly text: string
    readonly xml: XmlNode
    readonly notes: readonly string[]
    readonly charts: readonly Chart[]
    readonly pictures: number
  }[]
  readonly parts: ReadonlyMap<string, XmlNode>
}

/** A file made of slides and opened again, every part of it read strictly. */
async function opened(
  document: BudgetDocument,
  slides: readonly Slide[] = deckOf(document),
): Promise<Opened> {
  const file = await makeSlides({
    document,
    earlier: null,
    unit: '万元',
    slides,
    step: async () => {},
    draw: () => Promise.resolve(dot),
  })
  const zip = await JSZip.loadAsync(file)
  const parts = new Map<string, XmlNode>()
  for (const path of Object.keys(zip.files).filter(path => /\.(xml|rels)$/.test(path))) {
    parts.set(
      path,
      parseXml((await zip.file(path)!.async('string')).replace(/^<\?xml[^>]*\?>\s*/, '').trim()),
    )
  }
  const targets = (path: string, kind: string) =>
    findAll(parts.get(path.replace(/([^/]+)$/, '_rels/$1.rels'))!, 'Relationship')
      .map(({ attributes }) => attributes['Target']!)
      .filter(target => target.includes(kind))
      .map(target => target.replace(/^(\.\.|\/ppt)/, 'ppt'))
  const read = await Promise.all(
    slides.map(async (_, at) => {
      const path = `ppt/slides/slide${at + 1}.xml`
      const xml = parts.get(path)!
      const shapes = findAll(xml, 'p:sp')
      const title = shapes.find(shape =>
        findAll(shape, 'p:ph').some(({ attributes }) => attributes['type'] === 'title'),
      )!
      const notes = findAll(parts.get(`ppt/notesSlides/notesSlide${at + 1}.xml`)!, 'p:sp').find(
        shape => findAll(shape, 'p:ph').some(({ attributes }) => attributes['type'] === 'body'),
      )!
      return {
        xml,
        title: textOf(findAll(title, 'p:txBody')[0]!).trim(),
        text: findAll(xml, 'a:t').map(textOf).join('\n'),
        pictures: findAll(xml, 'p:pic').length,
        notes: findAll(notes, 'a:p').map(textOf).filter(Boolean),
        charts: await Promise.all(
          targets(path, '/charts/').map(
            async chart =>
              await readChart(
                parts.get(chart)!,
                await zip.file(targets(chart, '.xlsx')[0]!)!.async('uint8array'),
              ),
          ),
        ),
      }
    }),
  )
  return { slides: read, parts }
}

async function readChart(xml: XmlNode, workbook: Uint8Array): Promise<Chart> {
  const series = findAll(xml, 'c:ser')
  const points = (node: XmlNode, name: string) =>
    findAll(node, name).flatMap(one => findAll(one, 'c:pt').map(textOf))
  return {
    names: series.flatMap(one => points(one, 'c:tx')),
    labels: points(series[0]!, 'c:cat'),
    values: series.map(one => points(one, 'c:val')),
    cells: (await readXlsx(workbook)).sheets[0]!.rows,
  }
}

describe('the real document as slides', async () => {
  const document = changchun2024()
  const deck = deckOf(document)
  const { slides, parts } = await opened(document)
  const slideOf = (id: string) => slides[deck.findIndex(slide => slide.id === id)]!

  test('has every slide with its finding as title, its source and number at its foot', () => {
    expect(slides.map(({ title }) => title)).toEqual(deck.map(({ title }) => titleText(title)))
    for (const [at, { text, xml }] of slides.entries()) {
      expect(text.split('\n').filter(line => line.endsWith(deck[at]!.citation))).not.toEqual([])
      expect(findAll(xml, 'a:fld').map(({ attributes }) => attributes['type'])).toEqual([
        'slidenum',
      ])
    }
  })

  test('says every headline figure in words', () => {
    const summary = summarise(document)
    for (const figure of [
      summary.basic,
      summary.project,
      summary.personnel,
      summary.operating,
      summary.threePublic,
    ])
      expect(slideOf('headline').text.split('\n')).toContain(formatAmount(figure!.fen, '万元'))
    expect(slideOf('headline').title).toContain(formatAmount(summary.total!.fen, '万元'))
    expect(slideOf('headline').text).toMatch(/比上年减少 97,598\.96 万元（−91\.0%）/)
  })

  test('has notes: the document’s own sentences with their lines, a paragraph each', () => {
    for (const [at, { notes }] of slides.entries()) {
      expect(notes).toHaveLength(deck[at]!.notes.length)
      for (const [index, { text, lines }] of deck[at]!.notes.entries())
        expect(notes[index]).toBe(`${text}（${nameLines(lines, {})}）`)
    }
    expect(slideOf('split').notes.length).toBeGreaterThan(0)
  })

  test('has native charts whose numbers, in the file and in their workbook, are the budget’s', () => {
    const table = splitTable(document, 'class')!
    const [split] = slideOf('split').charts
    const rows = [
      table.whole,
      ...[...table.rows].sort((one, other) => other.cells.total.fen! - one.cells.total.fen!),
    ]
    const amounts = (measure: 'basic' | 'project') =>
      rows.flatMap(({ cells }) =>
        cells[measure].fen === null ? [] : fromFen(cells[measure].fen, '万元'),
      )
    expect(split!.names).toEqual(['基本支出', '项目支出'])
    expect(split!.values).toEqual([amounts('basic'), amounts('project')])
    expect(split!.cells.slice(1).map(row => row[1])).toEqual(
      rows.map(({ cells }) =>
        cells.basic.fen === null ? null : Number(fromFen(cells.basic.fen, '万元')),
      ),
    )
    expect(split!.cells.slice(1).map(row => row[2] ?? null)).toEqual(
      rows.map(({ cells }) =>
        cells.project.fen === null ? null : Number(fromFen(cells.project.fen, '万元')),
      ),
    )
    const [economic] = slideOf('economic').charts
    const classes = economicTable(document)!.classes
    for (const [at, label] of economic!.labels.entries()) {
      const found = classes.find(({ name }) => name === label)!
      expect(economic!.cells[at + 1]!.slice(1)).toEqual(
        (['personnel', 'operating'] as const).map(use =>
          found.figures[use]?.fen === undefined
            ? null
            : Number(fromFen(found.figures[use].fen, '万元')),
        ),
      )
    }
    const [projects] = slideOf('projects').charts
    const list = listProjects(document)
    expect(
      projects!.values
        .flat()
        .map(Number)
        .reduce((sum, value) => sum + Math.round(value * 1_000_000), 0),
    ).toBe(list.sum)
  })

  test('keeps a zero as zero, in the lines and in their workbook', () => {
    const [lines] = slideOf('three-public').charts
    const at = lines!.names.indexOf('因公出国（境）费')
    expect(lines!.values[at]).toEqual(['0', '0'])
    expect(lines!.cells.slice(1).map(row => row[at + 1])).toEqual([0, 0])
    expect(lines!.values[0]).toEqual(['19.82', '14.72'])
    expect(slideOf('three-public').text).toContain('推算')
  })

  test('shows changes on as many scales as it takes, with nought in the middle', () => {
    const { charts, text } = slideOf('changes')
    expect(charts.map(({ values }) => values.flat())).toEqual([
      ['-97953.07', '-97685.35', '-97598.96'],
      ['417.31', '354.11', '221.92'],
    ])
    expect(text).toContain('−97,598.96')
  })

  test('has pictures for what no program draws, and a chart of weights for each project', () => {
    expect(deck.filter((_, at) => slides[at]!.pictures > 0).map(({ id }) => id)).toEqual([
      'flow',
      'structure',
    ])
    for (const [at, slide] of deck.entries()) {
      if (slide.kind !== 'project') continue
      const { project } = slide
      for (const goal of project.sheet!.sheet.goal) expect(slides[at]!.text).toContain(goal)
      for (const { indicator } of project.sheet!.rows)
        expect(slides[at]!.text).toContain(indicator.name)
      expect(slides[at]!.charts[0]!.labels).toHaveLength(project!.sheet!.rows.length)
    }
  })

  test('sets no word smaller than 12 points, and names a Chinese face for all of them', () => {
    const words = [...parts]
      .filter(([path]) => /(slides\/slide|charts\/chart)\d+\.xml$/.test(path))
      .map(([, xml]) => xml)
    const sizes = words
      .flatMap(xml => ['a:rPr', 'a:defRPr', 'a:endParaRPr'].flatMap(name => findAll(xml, name)))
      .flatMap(({ attributes }) => (attributes['sz'] ? Number(attributes['sz']) : []))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1200)
    expect(
      new Set(
        words
          .flatMap(xml => ['a:latin', 'a:ea'].flatMap(name => findAll(xml, name)))
          .map(({ attributes }) => attributes['typeface']),
      ),
    ).toEqual(new Set(['Microsoft YaHei']))
    expect(
      findAll(parts.get('ppt/theme/theme1.xml')!, 'a:ea').map(
        ({ attributes }) => attributes['typeface'],
      ),
    ).toEqual(['Microsoft YaHei', 'Microsoft YaHei'])
    for (const { xml } of slides) {
      const ids = findAll(xml, 'p:cNvPr').map(({ attributes }) => attributes['id'])
      expect(new Set(ids).size).toBe(ids.length)
    }
  })
})

test('what is chosen is saved in its order', async () => {
  const document = changchun2024()
  const chosen = ['checks', 'headline'].map(id => deckOf(document).find(slide => slide.id === id)!)
  expect((await opened(document, chosen)).slides.map(({ title }) => title)).toEqual(
    chosen.map(({ title }) => titleText(title)),
  )
})

test('words are only words: markup, quotation marks and control characters', async () => {
  const nasty = '<b>&"\'</b>\u0001\u0008]]>'
  const real = changchun2024()
  const document = {
    ...real,
    unit: { ...real.unit, name: `${nasty}局` },
    projects: real.projects.map(project => ({ ...project, name: project.name + nasty })),
    sheets: real.sheets.map(sheet => ({
      ...sheet,
      name: sheet.name + nasty,
      goal: [nasty],
      indicators: sheet.indicators.map(one => ({ ...one, name: nasty })),
    })),
  }
  const { slides } = await opened(document)
  expect(slides[0]!.title).toBe('<b>&"\'</b>]]>局')
  expect(
    slides.some(({ charts }) =>
      charts.some(
        ({ labels, cells }) =>
          labels.includes('<b>&"\'</b>]]>') && cells.some(row => row[0] === '<b>&"\'</b>]]>'),
      ),
    ),
  ).toBe(true)
})

test('a document without some parts gives fewer slides, and bars where one year makes no line', async () => {
  const { slides } = await opened(officeOf2019())
  expect(slides.map(({ title }) => title)).toEqual(
    deckOf(officeOf2019()).map(({ title }) => titleText(title)),
  )
  expect(slides.length).toBeLessThan(12)
  expect(
    slides.flatMap(({ charts }) => charts).map(({ labels, values }) => [labels, values]),
  ).toEqual([
    [
      ['合计', '一般公共服务支出', '住房保障支出', '社会保障和就业支出'],
      [['6522.75'], ['4968.34'], ['1886.02', '10191.56', '2247.04', '858.51']],
    ],
    [
      ['“三公”经费', '因公出国（境）费', '公务用车购置及运行费', '公务接待费'],
      [['660.1', '106', '156.6', '397.5']],
    ],
  ])
  expect((await opened(emptyDocument({}))).slides.length).toBeGreaterThanOrEqual(2)
})

test('work says how far it is, and stops where it is cancelled', async () => {
  const document = changchun2024()
  const slides = deckOf(document)
  const said: string[] = []
  const step = ({ doing, done, total }: { doing: string; done: number; total: number }) => {
    said.push(`${doing} ${done}/${total}`.replaceAll('\u2009', ' '))
    return done > 3 ? Promise.reject(new Error('cancelled')) : Promise.resolve()
  }
  await expect(
    makeSlides({
      document,
      earlier: null,
      unit: '万元',
      slides,
      step,
      draw: () => Promise.resolve(dot),
    }),
  ).rejects.toThrow('cancelled')
  const count = slides.length
  // Each slide is drawn and then written, after the checks.
  const steps = 2 * count + 1
  expect(said).toEqual([
    `核对勾稽关系 0/${steps}`,
    ...[1, 2, 3, 4].map(at => `画第 ${at} 张，共 ${count} 张 ${at}/${steps}`),
  ])
  await expect(
    makeSlides({
      document,
      earlier: null,
      unit: '万元',
      slides: [],
      step: async () => {},
      draw: () => Promise.resolve(dot),
    }),
  ).rejects.toThrow('没有要保存的幻灯片')
})

describe.skipIf(Object.keys(samples).length === 0)(
  'other units’ documents (skipped where they do not stand beside the project)',
  () => {
    test.each(Object.entries(samples))('%s', async (_name, read) => {
      const document = read()
      const { slides } = await opened(document)
      expect(slides.map(({ title }) => title)).toEqual(
        deckOf(document).map(({ title }) => titleText(title)),
      )
    })
  },
)

test.each(Object.entries(invented))('%s: the file has the slides of the deck', async (_, read) => {
  const document = read()
  const { slides } = await opened(document)
  expect(slides.map(({ title }) => title)).toEqual(
    deckOf(document).map(({ title }) => titleText(title)),
  )
})
