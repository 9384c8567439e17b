// @bundle later
import { cellMeaning } from '@/budget/printed/table/cellMeaning'
import type { CorrectionKind } from '@/document/corrections'
import type { BudgetDocument, PrintedTable, TableCorrection } from '@/document/document'
import { isFen } from '@/document/money'
import { readPrintedAt } from '@/document/printedAt'
import { readAmount } from '@/reading/text/amounts'
import type { MarkedPlace } from './correctionChoices'

interface CorrectionInput {
  readonly document: BudgetDocument
  readonly table: PrintedTable
  readonly mark: MarkedPlace | null
  readonly kind: CorrectionKind
  /** As the person has written or chosen it. */
  readonly reads: string
  /** ISO time. */
  readonly at: string
}

/** The correction that a person has written, or why it is none, in a sentence. */
export function makeCorrection(
  input: CorrectionInput,
): { readonly correction: TableCorrection } | { readonly problem: string } {
  const { document, table, mark, kind, at } = input
  const place = {
    kind,
    table: table.id,
    ...(mark && (kind.startsWith('row') || kind === 'cell') && { row: mark.row }),
    ...(mark?.cell != null && (kind === 'column' || kind === 'cell') && { cell: mark.cell }),
  }
  const printed = readPrintedAt(table, place)
  if (printed === null) return { problem: '这里没有印出可以更正的格。' }
  const read = readWritten(input)
  if ('problem' in read) return read
  const { was } = (document.corrections ?? []).find(
    other => other.kind === 'tableKind' && other.table === table.id,
  ) ?? { was: table.kind }
  return {
    correction: {
      ...place,
      printed,
      ...(kind === 'tableKind' && was !== undefined && { was }),
      reads: read.reads,
      at,
    },
  }
}

function readWritten({
  document,
  table,
  mark,
  kind,
  reads,
}: CorrectionInput): { readonly reads: string } | { readonly problem: string } {
  const text = reads.trim()
  if (kind === 'cell') {
    const { amount, unit } = cellMeaning(document, table, mark ?? { row: 0, cell: 0 })
    return amount === undefined
      ? { reads: text }
      : readMoney(text, unit ?? table.unit ?? document.amountUnit)
  }
  if (kind === 'rowCode' && !/^[A-Za-z\d]*$/.test(text))
    return { problem: '编码只有数字和字母；没有编码就什么也不填。' }
  if (kind !== 'rowCode' && text === '') return { problem: '请写上或选上它应当是什么。' }
  return { reads: text }
}

function readMoney(
  text: string,
  unit: Parameters<typeof isFen>[1],
): { readonly reads: string } | { readonly problem: string } {
  const { kind, amount } = readAmount(text)
  if (kind === 'blank') return { reads: '' }
  if (amount === null)
    return { problem: `“${text}”不是金额：写成 38,454.90 这样的数，空白就什么也不填。` }
  return isFen(amount, unit)
    ? { reads: amount }
    : { problem: `${text} ${unit}不足一分或大得无法精确表示。` }
}
