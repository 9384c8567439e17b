import type { BudgetDocument } from '@/document/document'
import { formatCount, formatDate, spaceText } from '@/text/format'
import { nameEdition } from '@/text/citations'
import { measureByTable } from '@/charts/core/measure'
import { buildCopiedTable, copy } from '@/exporting/clipboard'
import { buildFileName, download } from '@/exporting/download'
import { composePicture, type Picture } from '@/exporting/picture'
import { chartTheme, type Scheme } from '@/theme'
import type { FrameContent, FrameSurroundings, FrameTask } from './frame'

interface Request extends FrameSurroundings {
  readonly content: FrameContent
  readonly document: BudgetDocument
  readonly theme: Scheme
  /** The subject that goes along; `null` for none. */
  readonly picked: string | null
}

/** How much finer a PNG is than the screen's pixels. */
const fineness = 2

/** Does what a button of a frame says and returns the sentence that it is done. */
export async function performFrameTask(task: FrameTask, request: Request): Promise<string> {
  if (task === 'copy') return await copyTable(request)
  const { content, title: own = request.content.title } = await buildFile(task, request)
  // A CSV file has no place for it but its name.
  const title = task === 'csv' && request.picked !== null ? `${request.picked} ${own}` : own
  const {
    document: { unit, year, kind },
    view,
  } = request
  download(
    content,
    buildFileName({
      unit: unit.name,
      year,
      kind,
      view: title.startsWith(view) ? '' : view,
      title,
      ending: task,
    }),
  )
  return `已保存 ${task.toUpperCase()}`
}

async function copyTable({ content }: Request): Promise<string> {
  const table = await content.table()
  await copy(buildCopiedTable(table))
  return spaceText(`已复制${formatCount(table.rows.length)}行，可以粘贴到表格或文档里`)
}

/**
 * A file's content; a workbook that is more than the frame's own table is called by what is in it.
 */
async function buildFile(
  task: 'png' | 'svg' | 'csv' | 'xlsx',
  request: Request,
): Promise<{ readonly content: Blob; readonly title?: string }> {
  const { workbook } = request.content
  if (task !== 'xlsx' || !workbook) return { content: await buildContent(task, request) }
  const table = await workbook()
  return {
    content: await buildContent(task, {
      ...request,
      content: { ...request.content, workbook: () => table },
    }),
    title: table.title,
  }
}

async function buildContent(task: 'png' | 'svg' | 'csv' | 'xlsx', request: Request): Promise<Blob> {
  if (task === 'csv') {
    const { buildCsv } = await import('@/exporting/csv')
    return new Blob([buildCsv(await request.content.table())], { type: 'text/csv;charset=utf-8' })
  }
  if (task === 'xlsx') {
    const [{ buildTableWorkbook }, { workbookType }] = await Promise.all([
      import('@/exporting/workbook'),
      import('@/exporting/workbookFile'),
    ])
    return new Blob(
      [await buildTableWorkbook(await (request.content.workbook ?? request.content.table)())],
      { type: workbookType },
    )
  }
  const picture = await composeFramePicture(request)
  if (task === 'svg') return new Blob([picture.svg], { type: 'image/svg+xml' })
  const { renderPng } = await import('@/exporting/png')
  return await renderPng(picture, fineness)
}

async function composeFramePicture({
  content: { title, subtitle, picture, legend = [] },
  size,
  document,
  theme: scheme,
}: Request): Promise<Picture> {
  if (!picture) throw new Error('这里没有图')
  const { drawChartForFile } = await import('./drawChartForFile')
  const theme = chartTheme(scheme)
  const published = document.published
    ? `${formatDate(document.published.date)}公开`
    : '公开日期未印出'
  return composePicture({
    title,
    subtitle,
    theme,
    legend: legend.map(({ name, colour }) => ({ name, colour: colourValue(colour) })),
    body: await drawChartForFile({ picture, theme, size }),
    footer: {
      start: `${document.unit.name} · ${nameEdition(document)} · ${published}`,
      end: '预算透视',
    },
    measure: measureByTable,
  })
}

/** A file has no style sheet that would give a variable its value. */
function colourValue(colour: string): string {
  const [, variable] = /^var\((--[\w-]+)\)$/.exec(colour) ?? []
  return variable
    ? getComputedStyle(window.document.documentElement).getPropertyValue(variable)
    : colour
}
