import { sumUnreadCells } from '@/budget/disclosure/unreadCells'
import type { BudgetDocument, Diagnostic } from '@/document/document'
import { describeLines } from '@/text/places'

/** Says what was read: per table its rows and cells, then the diagnostics with their lines. */
export function formatReport(document: BudgetDocument): string {
  const { account, tables, diagnostics } = document
  const lines = [
    `${document.unit.name}${document.unit.code ? `（${document.unit.code}）` : ''}，${document.year} 年，金额单位 ${document.amountUnit}`,
    `部门 ${document.department ? `${document.department.name}${document.department.code ? `（${document.department.code}）` : ''}` : '未写明'}，公开日期 ${document.published?.date ?? '未写明'}`,
    '',
    '表\t行号\t行数\t印出格数\t已采用\t已说明\t名称',
  ]
  account.tables.forEach((counts, index) => {
    const table = tables[index]
    if (table)
      lines.push(
        [
          table.id,
          table.line,
          counts.rows,
          counts.printed,
          counts.placed,
          counts.named,
          `${table.title || '（无标题）'}${isEmpty(document, table.id) ? '（空表）' : ''}`,
        ].join('\t'),
      )
  })
  const cells = sumUp(account.tables)
  // A cell that was read with a warning did not become what its class says.
  const unread = Math.max(cells.named, sumUnreadCells(document).unread)
  lines.push(
    [
      '合计',
      '',
      cells.rows,
      cells.printed,
      cells.placed,
      cells.named,
      `读懂 ${share(cells.printed - unread, cells.printed)}`,
    ].join('\t'),
  )
  lines.push(
    '',
    `正文 ${account.prose.printed} 行：已采用 ${account.prose.placed}，已说明 ${account.prose.named}，读懂 ${share(account.prose.placed, account.prose.printed)}`,
  )
  lines.push(
    `语句 ${document.statements.length} 条，名词 ${document.glossary.length} 个，项目 ${document.projects.length} 个，绩效目标表 ${document.sheets.length} 张`,
  )
  lines.push(
    '',
    `未读懂的 ${countLevel(diagnostics, 'warning')} 处，读法特别的 ${countLevel(diagnostics, 'note')} 处`,
  )
  for (const { level, line, table, code, message } of diagnostics)
    lines.push(
      `${level === 'warning' ? '！' : '·'} ${describeLines(document.source, [line])}${table ? ` ${table}` : ''} [${code}] ${message}`,
    )
  return lines.join('\n')
}

function isEmpty({ meanings }: BudgetDocument, table: string): boolean {
  return meanings.some(meaning => meaning.table === table && meaning.empty !== null)
}

function countLevel(diagnostics: readonly Diagnostic[], level: Diagnostic['level']): number {
  return diagnostics.filter(diagnostic => diagnostic.level === level).length
}

function sumUp(tables: BudgetDocument['account']['tables']) {
  return tables.reduce(
    (sum, { rows, printed, placed, named }) => ({
      rows: sum.rows + rows,
      printed: sum.printed + printed,
      placed: sum.placed + placed,
      named: sum.named + named,
    }),
    { rows: 0, printed: 0, placed: 0, named: 0 },
  )
}

function share(part: number, whole: number): string {
  return part === whole ? '100%' : `${Math.floor((part / whole) * 1000) / 10}%`
}
