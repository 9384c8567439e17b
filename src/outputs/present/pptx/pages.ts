import { titleText } from '@/text/title'
import {
  type CheckResult,
  countChecks,
  outcomeNames,
  outcomeOrder,
  relationSign,
} from '@/budget/checks'
import { checksFinding } from '@/budget/checks/finding'
import { nameEdition, nameLines } from '@/text/citations'
import { listChanges } from '@/budget/comparison/compareBudget'
import type { BudgetDocument } from '@/document/document'
import { type DisplayUnit, formatCount, formatDate, spaceText } from '@/text/format'
import { type ProjectList } from '@/budget/projects'
import { buildHeadlineChange, buildHeadlineFigures } from '@/outputs/present/deck/slideFigures'
import { firstFinding } from '@/outputs/present/deck/slideText'
import { isBookend, type Slide, type SlideKind } from '@/outputs/present/deck/types'
import { sayNoughts } from '@/budget/threePublic/sayNoughts'
import { threePublicReport } from '@/budget/threePublic/threePublicReport'
import { threePublicSeries } from '@/budget/threePublic/threePublicSeries'
import { summarise } from '@/budget/tree/summary'
import { subjectTree } from '@/budget/tree/tree'
import {
  bodyBox,
  type Box,
  type PageBlock,
  type SlidePage,
  type TextBlock,
} from '@/exporting/slides/page'
import type { ChartTheme } from '@/theme'
import { drawnFlow, usesBeside } from '@/budget/tree/drawnFlow'
import { buildTreemapData } from '@/app/frame/treemapData'
import type { ChartRequest } from '@/charts/registry'
import {
  buildEconomicBars,
  buildExecutionBars,
  buildProjectBars,
  buildSplitBars,
} from '@/outputs/present/deck/slideBars'
import { buildChangesBlock, buildLinesBlock, buildProjectBlocks } from './blocks'
import { buildBarsBlock } from './buildBarsBlock'

export interface PagesInput {
  readonly document: BudgetDocument
  /** Last year's own document, and those of all years that are there. */
  readonly earlier: BudgetDocument | null
  readonly years: readonly BudgetDocument[]
  readonly unit: DisplayUnit
  readonly theme: ChartTheme
  readonly projects: ProjectList
  readonly results: readonly CheckResult[]
  readonly draw: (request: {
    readonly picture: ChartRequest
    readonly theme: ChartTheme
    readonly box: { readonly w: number; readonly h: number }
  }) => Promise<string>
}
interface BlocksRequest<Kind extends SlideKind> extends PagesInput {
  readonly slide: Slide<Kind>
}
type Blocks = readonly PageBlock[]

/**
 * A slide of the presentation as a page of a file, with the same finding, figures and source, and
 * what the document says on it as notes.
 */
export async function buildPage(slide: Slide, input: PagesInput): Promise<SlidePage> {
  const { document, unit, results } = input
  const bare = isBookend(slide)
  return {
    bare,
    kicker: bare
      ? spaceText(`${nameEdition(document)}公开`)
      : `${document.unit.name} · ${nameEdition(document)}`,
    title:
      slide.kind === 'checks' ? firstFinding(checksFinding(countChecks(results))) : slide.title,
    blocks: await buildBlocks(slide.kind, { ...input, slide }),
    source: bare ? slide.citation : `单位：${unit} · 来源：${slide.citation}`,
    notes: slide.notes.map(({ text, lines }) => `${text}（${nameLines(lines, document.source)}）`),
  }
}

async function buildBlocks<Kind extends SlideKind>(
  kind: Kind,
  request: BlocksRequest<Kind>,
): Promise<Blocks> {
  return await blockBuilders[kind](request)
}

const blockBuilders: {
  readonly [Kind in SlideKind]: (request: BlocksRequest<Kind>) => Blocks | Promise<Blocks>
} = {
  title: ({ document: { unit, department, published } }) =>
    opening([
      ...(department && department.name !== unit.name ? [`主管部门：${department.name}`] : []),
      published ? `${formatDate(published.date)}公开` : '公开日期未印出',
    ]),
  headline: ({ document, earlier, unit }) => {
    const summary = summarise(document)
    const change = buildHeadlineChange({
      summary,
      unit,
      changes: listChanges(document, earlier),
    })
    const top = change === null ? 0 : 0.6
    return [
      ...(change === null
        ? []
        : [buildText({ paragraphs: [change], type: 20, box: { ...bodyBox, h: 0.5 } })]),
      {
        kind: 'figures',
        columns: 3,
        items: buildHeadlineFigures({ document, summary, unit }),
        box: { ...bodyBox, y: bodyBox.y + top, h: bodyBox.h - top },
      },
    ]
  },
  flow: async ({ document, unit, theme, draw, slide }) => {
    const flow = drawnFlow(document)
    if (!flow) return []
    const uses = usesBeside(document, flow, unit)
    const box = { ...bodyBox, h: bodyBox.h - (uses === '' ? 0 : 0.45) }
    const png = await draw({ picture: { kind: 'flow', data: { flow, unit } }, theme, box })
    return [
      {
        kind: 'picture',
        box,
        png,
        altText: `图：${titleText(slide.title)}。数在“收支总表”和“功能分类支出”里逐项印出。`,
      },
      ...(uses === ''
        ? []
        : [
            buildText({
              paragraphs: [`用途只公布了总数：${uses}`],
              type: 14,
              quiet: true,
              box: { ...bodyBox, y: bodyBox.y + box.h + 0.08, h: 0.37 },
            }),
          ]),
    ]
  },
  structure: async ({ document, unit, theme, draw, slide }) => {
    const tree = subjectTree(document)
    if (!tree) return []
    const measure = tree.measures.includes('total') ? 'total' : (tree.measures[0] ?? 'total')
    const whole = { name: tree.root.name, amount: tree.root.amounts[measure] }
    const png = await draw({
      picture: {
        kind: 'treemap',
        data: buildTreemapData({ subject: tree.root, measure, unit, total: whole, whole }),
      },
      theme,
      box: bodyBox,
    })
    return [
      {
        kind: 'picture',
        box: bodyBox,
        png,
        altText: `图：${titleText(slide.title)}。面积为金额。`,
      },
    ]
  },
  split: ({ document, unit, theme, slide }) =>
    withBars(buildSplitBars(document, unit), { theme, slide, first: '类' }),
  economic: ({ document, unit, theme, slide }) =>
    withBars(buildEconomicBars(document, unit), { theme, slide, first: '经济分类' }),
  'three-public': ({ document, earlier, years, unit, theme, slide }) => {
    const noughts = sayNoughts({
      unit,
      report: threePublicReport(document, earlier),
      drawn: threePublicSeries(years).flatMap(({ points }) =>
        points.map(({ amount }) => amount.fen),
      ),
    })
    return noughts.length > 0
      ? [
          twoColumns({
            box: bodyBox,
            labels: ['“三公”经费', '文件印出的数'],
            rows: noughts.map(({ name, text }) => [name, text]),
          }),
        ]
      : [buildLinesBlock({ years, unit, theme, altText: titleText(slide.title) })]
  },
  execution: ({ document, unit, theme, slide }) =>
    withBars(buildExecutionBars(document, unit), { theme, slide, first: '项目' }),
  changes: ({ document, earlier, unit, theme, slide }) => {
    const block = buildChangesBlock({
      document,
      earlier,
      unit,
      theme,
      altText: titleText(slide.title),
    })
    // Few bars leave room for what the document says of them.
    if (block.groups.reduce((sum, { rows }) => sum + rows.length, 0) > 2) return [block]
    const statement = buildText({
      type: 20,
      box: { ...bodyBox, y: bodyBox.y + 2.7, h: 2.3 },
      paragraphs: slide.notes
        .slice(0, 2)
        .map(({ text, lines }) => `${text}（${nameLines(lines, document.source)}）`),
    })
    return [
      { ...block, box: { ...bodyBox, h: 2.5 } },
      ...(statement.paragraphs.length > 0 ? [statement] : []),
    ]
  },
  projects: ({ projects, unit, theme, slide }) =>
    withBars(buildProjectBars(projects, unit), { theme, slide, first: '项目' }),
  project: ({ slide, theme }) => buildProjectBlocks(slide, theme),
  checks: ({ results }) => {
    const { byOutcome } = countChecks(results)
    const misses = results.filter(({ outcome }) => outcome === 'fails' || outcome === 'unproven')
    const untestable = results.filter(({ outcome }) => outcome === 'untestable').slice(0, 4)
    const box = { ...bodyBox, y: bodyBox.y + 1.4, h: bodyBox.h - 1.4 }
    return [
      {
        kind: 'figures',
        columns: outcomeOrder.length,
        box: { ...bodyBox, h: 1.25 },
        items: outcomeOrder.map(outcome => ({
          label: outcomeNames[outcome],
          text: formatCount(byOutcome[outcome]),
          note: '',
        })),
      },
      misses.length > 0
        ? twoColumns({
            box,
            labels: ['两边不等的', '两边的数'],
            rows: misses.map(miss => [
              `${outcomeNames[miss.outcome]}：${miss.title}`,
              `${miss.left.text} ${relationSign(miss)} ${miss.right.text}`,
            ]),
          })
        : untestable.length > 0
          ? twoColumns({
              box,
              labels: ['能核对的都成立；无法核对的', '为什么'],
              rows: untestable.map(({ title, reason }) => [title, reason ?? '']),
            })
          : buildText({ paragraphs: ['能核对的关系都成立。'], type: 20, box }),
    ]
  },
  closing: ({ document }) =>
    opening([
      document.unit.name,
      '演示里的每个数都出自公开的文件，可以在“原表”和“说明”里按行查到。',
    ]),
}

const buildText = (
  parts: Pick<TextBlock, 'paragraphs' | 'type' | 'box'> & Partial<TextBlock>,
): TextBlock => ({ kind: 'text', heading: null, quiet: false, ...parts })

/** Arranges sentences with notes in two columns. */
const twoColumns = ({
  box,
  labels: [first, second],
  rows,
}: {
  readonly box: Box
  readonly labels: readonly [string, string]
  readonly rows: readonly (readonly [string, string])[]
}): PageBlock => ({
  kind: 'rows',
  box,
  series: [],
  legend: false,
  note: null,
  altText: first,
  columns: [
    { label: first, width: 5.3, align: 'left' },
    { label: second, width: bodyBox.w - 5.3, align: 'left' },
  ],
  groups: [{ heading: null, rows: rows.map(cells => ({ cells, values: [] })) }],
})

/** What stands under the title of the first and the last page. */
const opening = (paragraphs: readonly string[]): Blocks => [
  buildText({ paragraphs, type: 20, quiet: true, box: { ...bodyBox, y: 4.25, h: 1.6 } }),
]

function withBars(
  bars: ReturnType<typeof buildSplitBars>,
  {
    theme,
    slide,
    first,
  }: { readonly theme: ChartTheme; readonly slide: Slide; readonly first: string },
): Blocks {
  return bars ? [buildBarsBlock({ bars, theme, first, altText: titleText(slide.title) })] : []
}
