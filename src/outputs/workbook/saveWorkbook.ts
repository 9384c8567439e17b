import { printedWorksheet } from '@/pages/tables'
import { runChecks } from '@/budget/checks'
import { nameEdition, nameTable } from '@/text/citations'
import type { BudgetDocument } from '@/document/document'
import { formatCount, formatDate, spaceText } from '@/text/format'
import { kindWords } from '@/text/kindWords'
import { layoutTable } from '@/budget/printed/table/layout'
import {
  type ListedWorksheet,
  withContents,
  workbookType,
  writeWorkbook,
} from '@/exporting/workbookFile'
import { buildFileName, download } from '@/exporting/download'
import { buildPrintedWorksheet } from '@/exporting/printedWorkbook'
import { buildWorksheet } from '@/exporting/workbook'
import type { WorkStep } from '@/app/work/useLongWork'
import { type WorkbookInput, workbookTables } from './workbookTables'

type Request = Omit<WorkbookInput, 'results'> & { readonly step: WorkStep }

/**
 * Saves all views' tables and all printed tables as one XLSX file; returns the sentence that it is
 * done.
 */
export async function saveWorkbook(request: Request): Promise<string> {
  const {
    document,
    document: { unit, year, kind },
  } = request
  const { bytes, sheets } = await makeWorkbook(request)
  download(
    new Blob([bytes], { type: workbookType }),
    buildFileName({
      unit: unit.name,
      year,
      kind,
      view: '',
      title: `${kindWords(document).name}工作簿`,
      ending: 'xlsx',
    }),
  )
  return spaceText(`已保存 XLSX：${formatCount(sheets)}张工作表`)
}

/** The workbook as bytes, with how many sheets it has. */
export async function makeWorkbook({
  step,
  ...request
}: Request): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly sheets: number }> {
  const { document, unit } = request
  const makers = Object.entries(workbookTables)
  const total = 2 + makers.length + document.tables.length
  await step({ doing: '核对勾稽关系', done: 0, total })
  const input = { ...request, results: runChecks(document) }
  const sheets: ListedWorksheet[] = []
  for (const [index, [name, make]] of makers.entries()) {
    await step({ doing: name, done: index + 1, total })
    for (const { tab, table } of make(input))
      sheets.push({
        name: `${name} ${tab}`.trim(),
        title: table.title,
        about: `${table.unit} · ${table.source}`,
        sheet: buildWorksheet(table),
      })
  }
  for (const [index, table] of document.tables.entries()) {
    await step({ doing: nameTable(table), done: makers.length + index + 1, total })
    const sheet = printedWorksheet(document, table, layoutTable(document, table))
    sheets.push({
      name: printedName(table),
      title: sheet.title,
      about: sheet.subtitle,
      sheet: buildPrintedWorksheet(sheet),
    })
  }
  await step({ doing: '写文件', done: total - 1, total })
  const published = document.published
    ? `${formatDate(document.published.date)}公开`
    : '公开日期未印出'
  const description = `金额单位：${unit}（原表各按印出的单位） · ${document.source.file} · ${published}`
  const all = withContents({
    title: `${document.unit.name} ${nameEdition(document)}`,
    description,
    sheets,
  })
  return {
    bytes: await writeWorkbook({
      title: `${document.unit.name} ${nameEdition(document)}`,
      description,
      sheets: all,
    }),
    sheets: all.length,
  }
}

/** "原表 表五 一般公共预算支出表": what a tab of a spreadsheet has room for. */
const printedName = (table: BudgetDocument['tables'][number]) =>
  `原表 ${nameTable(table)
    .replace(/[《》]/g, ' ')
    .trim()}`
