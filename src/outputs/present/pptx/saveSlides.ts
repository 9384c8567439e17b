import { runChecks } from '@/budget/checks'
import type { BudgetDocument } from '@/document/document'
import { type DisplayUnit, formatCount, spaceText } from '@/text/format'
import { listProjects } from '@/budget/projects'
import type { Slide } from '@/outputs/present/deck/types'
import { nameEdition } from '@/text/citations'
import { measureByTable } from '@/charts/core/measure'
import { buildFileName, download } from '@/exporting/download'
import type { SlidePage } from '@/exporting/slides/page'
import { buildSlidesFile, slidesType } from '@/exporting/slides/write'
import { chartTheme, type ChartTheme } from '@/theme'
import type { WorkStep } from '@/app/work/useLongWork'
import { renderPng } from '@/exporting/png'
import { writeSvg } from '@/exporting/svg'
import type { ChartRequest } from '@/charts/registry'
import { drawChart } from '@/app/frame/drawChart'
import { buildPage, type PagesInput } from './pages'

export interface SlidesRequest {
  readonly document: BudgetDocument
  /** Last year's own document, where it is there. */
  readonly earlier: BudgetDocument | null
  /**
   * The documents of all years that are there; this one and the earlier where they are not given.
   */
  readonly years?: readonly BudgetDocument[]
  readonly unit: DisplayUnit
  /** The subject that goes along, in words. */
  readonly picked?: string | null
  /** Those that are shown, in their order. */
  readonly slides: readonly Slide[]
  readonly step: WorkStep
}

/** Saves slides as a PPTX file and returns the sentence that it is done: "已保存 PPTX：16 张". */
export async function saveSlides(request: SlidesRequest): Promise<string> {
  const {
    document: { unit, year, kind },
    slides,
    picked,
  } = request
  const file = await makeSlides({ ...request, draw: drawPng })
  download(
    new Blob([file], { type: slidesType }),
    buildFileName({
      unit: unit.name,
      year,
      kind,
      view: '演示',
      title: picked ?? '',
      ending: 'pptx',
    }),
  )
  return spaceText(`已保存 PPTX：${formatCount(slides.length)}张`)
}

/** The file as bytes; charts that no office program has are drawn by `draw`. */
export async function makeSlides({
  document,
  earlier,
  years = [...(earlier ? [earlier] : []), document],
  unit,
  slides,
  picked,
  step,
  draw,
}: SlidesRequest & Pick<PagesInput, 'draw'>): Promise<Uint8Array<ArrayBuffer>> {
  if (slides.length === 0) throw new Error('没有要保存的幻灯片，请先把要讲的显示出来')
  const total = slides.length * 2 + 1
  await step({ doing: '核对勾稽关系', done: 0, total })
  const theme = chartTheme('projector')
  const input = {
    document,
    earlier,
    years,
    unit,
    theme,
    draw,
    projects: listProjects(document),
    results: runChecks(document),
  }
  const pages: SlidePage[] = []
  for (const [index, slide] of slides.entries()) {
    await step({
      doing: spaceText(`画第${index + 1}张，共${slides.length}张`),
      done: index + 1,
      total,
    })
    pages.push(await buildPage(slide, input))
  }
  return await buildSlidesFile({
    title: [document.unit.name, nameEdition(document), picked].filter(Boolean).join(' '),
    author: document.unit.name,
    pages,
    theme,
    measure: measureByTable,
    before: async index => {
      await step({
        doing: spaceText(`写第${index + 1}张，共${slides.length}张`),
        done: slides.length + index + 1,
        total,
      })
    },
  })
}

/** How much finer a picture is than the pixels that its words are set in. */
const fineness = 2
/** Pixels to an inch: the smallest words of the look, 18 px, become 12 points and a little. */
const perInch = 104

interface Request {
  readonly picture: ChartRequest
  readonly theme: ChartTheme
  readonly box: { readonly w: number; readonly h: number }
}

/** A chart in the shape of its place on a slide, as PNG in a data address. */
async function drawPng({ picture, theme, box }: Request): Promise<string> {
  const size = { width: Math.round(box.w * perInch), height: Math.round(box.h * perInch) }
  const { svg } = await drawChart({ picture, theme, size })
  const whole = writeSvg({
    name: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      ...size,
      viewBox: `0 0 ${size.width} ${size.height}`,
      style: 'font-variant-numeric:tabular-nums lining-nums',
    },
    children: [
      { name: 'rect', attributes: { ...size, fill: theme.colours.paper } },
      { markup: svg },
    ],
  })
  const blob = await renderPng({ svg: whole, ...size }, fineness)
  return await new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => {
      resolve(String(reader.result))
    }
    reader.onerror = () => {
      reject(new Error('图没有读出来'))
    }
    reader.readAsDataURL(blob)
  })
}
