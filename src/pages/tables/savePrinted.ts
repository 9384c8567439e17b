import type { BudgetDocument, PrintedTable } from '@/document/document'
import { formatCount, spaceText } from '@/text/format'
import type { TableLayout } from '@/budget/printed/table/layout'
import { copy } from '@/exporting/clipboard'
import { buildFileName, download } from '@/exporting/download'
import { copyWorksheet } from '@/exporting/printed'
import { printedWorksheet } from './printedWorksheet'

export type PrintedTask = 'copy' | 'csv' | 'xlsx'
interface Request {
  readonly document: BudgetDocument
  readonly table: PrintedTable
  readonly layout: TableLayout
}

/** Does what a button says and returns the sentence that it is done. */
export async function savePrinted(
  task: PrintedTask,
  { document, table, layout }: Request,
): Promise<string> {
  const sheet = printedWorksheet(document, table, layout)
  if (task === 'copy') {
    await copy(copyWorksheet(sheet))
    return spaceText(`已复制${formatCount(sheet.rows.length)}行，可以粘贴到表格或文档里`)
  }
  const name = buildFileName({
    unit: document.unit.name,
    year: document.year,
    kind: document.kind,
    view: '原表',
    title: sheet.title,
    ending: task,
  })
  if (task === 'csv') {
    const { buildPrintedCsv } = await import('@/exporting/csv')
    download(new Blob([buildPrintedCsv(sheet)], { type: 'text/csv;charset=utf-8' }), name)
  } else {
    const [{ buildPrintedWorkbook }, { workbookType }] = await Promise.all([
      import('@/exporting/printedWorkbook'),
      import('@/exporting/workbookFile'),
    ])
    download(new Blob([await buildPrintedWorkbook(sheet)], { type: workbookType }), name)
  }
  return `已保存 ${task.toUpperCase()}`
}
