import { inferredCodeLabel } from '@/text/inferredCode'
import type { BudgetDocument } from '@/document/document'
import { inferProjects } from '@/budget/inference/inferProjects'
import { proofSegments } from '@/budget/inference/proof'
import { toFen } from '@/document/money'
import type { DisplayUnit } from '@/text/format'
import { measureNames, measures } from '@/document/measures'
import { pathTo, subjectTree } from '@/budget/tree/tree'
import { subjectRows } from '@/budget/tree/subjectPlaces'
import { citeSubject, citationText } from '@/budget/tree/citation'
import { shortenLines } from '@/text/shortLines'
import type { ExportColumn, ExportTable } from '@/app/frame/frame'
import { citationsAt } from '@/app/frame/citationsAt'
import { listOnce } from '@/app/projects/useProjectList'

const text = (key: string, label: string): ExportColumn => ({ key, label, kind: 'text' })
const levels = { total: '合计', class: '类', section: '款', item: '项' } as const

/** Every subject of a document with all that is printed for it, from the total down. */
export function buildSubjectsTable(
  document: BudgetDocument,
  unit: DisplayUnit,
): ExportTable | null {
  const tree = subjectTree(document)
  if (!tree) return null
  const subjects = [...tree.subjects.values()]
  const shown = measures.filter(measure => tree.measures.includes(measure))
  const source = citeSubject(document, tree, tree.root)
  const shareOf = (part: number | null, whole: number | null | undefined) =>
    part === null || whole == null ? null : { part, whole }
  return {
    title: '支出按功能分类科目',
    unit,
    source: source ? citationText(source) : '',
    columns: [
      text('level', '级次'),
      text('code', '编码'),
      ...(subjects.some(({ inferredCode }) => inferredCode)
        ? [text('inferredCode', inferredCodeLabel)]
        : []),
      text('name', '科目'),
      text('above', '上级科目'),
      ...shown.map(
        measure => ({ key: measure, label: measureNames[measure], kind: 'amount' }) as const,
      ),
      { key: 'share', label: '占上级', kind: 'percent' },
      { key: 'whole', label: '占全部', kind: 'percent' },
    ],
    rows: [tree.root, ...subjects].map(subject => {
      const { level, code, inferredCode = null, name, amounts, parent } = subject
      return {
        cells: {
          level: levels[level],
          code,
          inferredCode,
          name,
          above:
            pathTo(subject)
              .slice(1, -1)
              .map(subject => subject.name)
              .join(' › ') || null,
          ...amounts,
          share: parent && shareOf(amounts.total, parent.amounts.total),
          whole: shareOf(amounts.total, tree.root.amounts.total),
        },
        sources: citationsAt(document, subjectRows(subject)),
        total: level === 'total',
      }
    }),
  }
}

/** Which subject each project is paid from, with the sum that proves it, or why none is known. */
export function buildInferenceTable(
  document: BudgetDocument,
  unit: DisplayUnit,
): ExportTable | null {
  const { projects } = inferProjects(document)
  if (projects.length === 0) return null
  const { entries } = listOnce(document)
  const states = { inferred: '推断', ambiguous: '不能确定', none: '没有对得上的科目' } as const
  return {
    title: '项目推断属于的科目',
    unit,
    source: '按项目金额与科目的项目支出推断，文件没有印出',
    columns: [
      text('name', '项目'),
      { key: 'amount', label: '金额', kind: 'amount' },
      text('state', '结果'),
      text('code', '科目编码'),
      text('item', '科目'),
      text('proof', '证明它的算式'),
      text('reason', '理由'),
    ],
    rows: projects.map(({ project: id, place, state, item, proof, reason }) => {
      const entry = entries.find(entry => entry.id === id)
      return {
        cells: {
          name: entry?.name ?? id,
          amount: entry?.fen ?? null,
          state: states[state],
          code: item?.code ?? null,
          item: item?.name ?? null,
          proof:
            proof &&
            proofSegments(proof, unit)
              .map(({ text }) => text)
              .join(''),
          reason,
        },
        sources: citationsAt(document, [place]),
      }
    }),
  }
}

/** The prose of a document, a row each paragraph. */
export function buildProseTable(document: BudgetDocument, unit: DisplayUnit): ExportTable {
  return {
    title: '文件的说明',
    unit,
    source: '正文',
    columns: [
      text('part', '部分'),
      text('section', '标题'),
      text('text', '原文'),
      text('lines', '原文行'),
    ],
    rows: document.parts.flatMap(part =>
      part.sections.flatMap(section =>
        section.paragraphs.map(({ text, lines }) => ({
          cells: {
            part: part.title,
            section: section.title,
            text,
            lines: shortenLines(document.source, lines),
          },
        })),
      ),
    ),
  }
}

/** 年度主要任务 of the sheets of 部门整体支出, with their money; `null` without any. */
export function buildTasksTable(document: BudgetDocument, unit: DisplayUnit): ExportTable | null {
  const figures = [
    ['total', '总额'],
    ['fiscal', '财政拨款'],
    ['other', '其他资金'],
  ] as const
  const rows = document.sheets.flatMap(({ table, name, tasks = [] }) => {
    const own = document.tables.find(({ id }) => id === table)?.unit ?? document.amountUnit
    return tasks.map(task => ({
      cells: {
        sheet: name,
        name: task.name,
        text: task.text,
        ...Object.fromEntries(
          figures.map(([key]) => [
            key,
            task[key]?.amount == null ? null : toFen(task[key].amount, own),
          ]),
        ),
      },
      sources: citationsAt(
        document,
        figures.map(([key]) => task[key]?.place),
      ),
    }))
  })
  if (rows.length === 0) return null
  return {
    title: '年度主要任务',
    unit,
    source: '部门整体支出绩效目标表',
    columns: [
      text('sheet', '绩效表'),
      text('name', '任务'),
      text('text', '主要内容'),
      ...figures.map(([key, label]) => ({ key, label, kind: 'amount' }) as const),
    ],
    rows,
  }
}

/** The terms that a document explains. */
export function buildTermsTable(document: BudgetDocument, unit: DisplayUnit): ExportTable {
  return {
    title: '名词解释',
    unit,
    source: '正文',
    columns: [
      text('term', '名词'),
      text('code', '科目编码'),
      text('definition', '释义'),
      text('line', '原文行'),
    ],
    rows: document.glossary.map(({ term, code, definition, line }) => ({
      cells: { term, code, definition, line: shortenLines(document.source, [line]) },
    })),
  }
}

/** What reading could not place, or understood in an unusual way. */
export function buildDiagnosticsTable(document: BudgetDocument, unit: DisplayUnit): ExportTable {
  return {
    title: '读取说明',
    unit,
    source: '读取文件时记下',
    columns: [
      text('level', '种类'),
      text('message', '说明'),
      text('table', '表'),
      text('line', '原文行'),
    ],
    rows: document.diagnostics.map(({ level, message, table, line }) => ({
      cells: {
        level: level === 'warning' ? '警告' : '说明',
        message,
        table: document.tables.find(({ id }) => id === table)?.title.trim() ?? null,
        line: shortenLines(document.source, [line]),
      },
    })),
  }
}
