import type { Diagnostic, PrintedTable } from '@/document/document'
import type { Statement } from '@/document/prose'
import type { AmountUnit } from '@/document/money'
import { isAmountUnit } from './text/figureUnits'
import { ReadingError } from './formats/decode'
import { spacedColumns } from './formats/spacedColumns'
import type { Identity } from './identity'
import type { ProseReading } from './prose/readProse'

const budgetWord = /预算|决算|“?三公”?经费/

interface ProseOnly {
  readonly prose: Pick<ProseReading, 'statements' | 'diagnostics'>
  /** Throws where no year is named. */
  readonly identify: () => Identity
  /** Tables of the file, none of which was understood. */
  readonly tables: readonly PrintedTable[]
  /** What the format's reader found. */
  readonly found: readonly Diagnostic[]
}

/**
 * Whose budget of which year a file of prose alone tells: one that names both, and most of whose
 * figures are of sentences. Throws ReadingError, a Chinese sentence, for others.
 */
export function identifyProse({ prose, identify, tables, found }: ProseOnly): Identity {
  const unread = prose.diagnostics.filter(({ code }) => code === 'unread-figure').length
  const identity = listUnits(prose.statements).length > unread ? tryTo(identify) : null
  const isNamed = identity?.diagnostics.every(({ code }) => code !== 'no-unit-name')
  if (identity && isNamed && budgetWord.test(identity.title)) return identity
  throw new ReadingError(
    tables.length === 0 || hasSpaced(found)
      ? explainNoTables(found)
      : `文件里的表格没有一张是读得懂的预算表：${namePictures(found)}预算表若另在一个文件里，请把两个文件一起打开`,
    tables[0]?.line ?? null,
  )
}

function tryTo(identify: () => Identity): Identity | null {
  try {
    return identify()
  } catch (error) {
    if (error instanceof ReadingError) return null
    throw error
  }
}

function explainNoTables(found: readonly Diagnostic[]): string {
  const scans = nameScans(found)
  return hasSpaced(found)
    ? '文件里的表是用空格分列的，分不清哪个数在哪一列：请直接打开原来的 PDF、Word 或表格文件'
    : `文件里没有表格：表若另在一个文件里，请把两个文件一起打开；文本里的表应当用制表符或竖线分列${scans && `；${scans}`}`
}

const hasSpaced = (found: readonly Diagnostic[]) => found.some(({ code }) => code === spacedColumns)

/** What pictures may hide of a file without a table that can be read. */
function namePictures(found: readonly Diagnostic[]): string {
  const scanned = nameScans(found)
  if (scanned !== '') return `${scanned}；`
  return found.some(({ code }) => code === 'unread-picture')
    ? '文件里有图片，图片里的文字没有读，要先用识别文字的程序转成文字；'
    : ''
}

/** Which pages are pictures, and what to do. */
function nameScans(found: readonly Diagnostic[]): string {
  const scanned = found.find(({ code }) => code === 'scanned-page')
  return scanned ? scanned.message.replace(/。$/, '') : ''
}

/** Says of a document that it has no table, and that what is not there may be in another file. */
export function reportNoTables(tables: readonly PrintedTable[]): Diagnostic[] {
  const has = tables.length === 0 ? '没有表' : '没有读得懂的预算表'
  return [
    {
      level: 'warning',
      code: 'no-tables',
      line: tables[0]?.line ?? 1,
      message: `这份文件只有文字，${has}：预算表可能在另外的附件里，有附件的请把两个文件一起打开；这里没有的，不等于没有公开。`,
    },
  ]
}

/** The unit that most sentences have; `null` where none has an amount. */
export function findSpokenUnit(statements: readonly Statement[]): AmountUnit | null {
  const counts = new Map<AmountUnit, number>()
  for (const unit of listUnits(statements)) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

const listUnits = (statements: readonly Statement[]) =>
  statements.flatMap(({ amount, unit }) => (amount !== null && isAmountUnit(unit) ? [unit] : []))
