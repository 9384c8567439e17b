import * as v from 'valibot'
import { correctionKinds } from './corrections'
import { sideKinds, tableKinds } from './document'
import { documentKinds } from './documentKind'
import { unitRoles } from './unitRole'
import { amountUnits } from './money'
import {
  amount,
  count,
  id,
  list,
  measure,
  nullable,
  oneOf,
  optional,
  record,
  rowNumber,
  lineNumber,
  lineOrNone,
  text,
} from './schemaFields'
import { projectSchema, sheetSchema } from './schemaProjects'
import {
  glossarySchema,
  partSchema,
  procurementSchema,
  staffSchema,
  statementSchema,
} from './schemaProse'

const party = record({ name: text, code: nullable(text), line: lineNumber })
const printedLine = record({ line: lineNumber, text })
const unit = oneOf(amountUnits, '金额单位')

const printedTable = record({
  id,
  kind: oneOf(tableKinds, '表的种类'),
  number: nullable(count),
  part: optional(count),
  title: text,
  line: lineNumber,
  unit: nullable(unit),
  headerRows: count,
  captions: list(printedLine),
  rows: list(record({ line: lineNumber, cells: list(text) })),
  notes: list(printedLine),
})

const side = record({
  kind: oneOf(sideKinds, '表侧的种类'),
  columns: list(record({ key: id, label: text, parent: nullable(id), cell: rowNumber })),
  rows: list(
    record({
      row: rowNumber,
      line: lineNumber,
      role: oneOf(['total', 'subtotal', 'line'], '行的角色'),
      parent: nullable(rowNumber),
      code: nullable(text),
      inferredCode: optional(text),
      name: text,
      unit: optional(rowNumber),
      labels: optional(v.record(v.string(), text)),
      amounts: v.record(v.string(), amount),
      cells: optional(v.record(v.string(), rowNumber)),
    }),
  ),
})

const tableMeaning = record({
  table: id,
  kind: oneOf(tableKinds, '表的种类'),
  unit,
  empty: nullable(record({ sentence: nullable(text), line: lineNumber })),
  sides: list(side),
})

const diagnostic = record({
  level: oneOf(['warning', 'note'], '级别'),
  code: id,
  message: text,
  line: lineOrNone,
  table: optional(id),
  row: optional(rowNumber),
  cell: optional(rowNumber),
})

const correction = record({
  kind: oneOf(correctionKinds, '更正的种类'),
  table: id,
  row: optional(rowNumber),
  cell: optional(rowNumber),
  printed: text,
  was: optional(id),
  reads: text,
  at: v.pipe(
    v.string('应为时间'),
    v.regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/, '应为形如 2024-02-27T08:30:00Z 的时间'),
  ),
})

const sourceFile = {
  file: text,
  encoding: text,
  lines: count,
  sha256: nullable(
    v.pipe(v.string('应为文字'), v.regex(/^[0-9a-f]{64}$/, '应为 64 位十六进制摘要')),
  ),
}
const box = v.strictTuple([measure, measure, measure, measure], '应为四个数')
const linePlace = record({
  file: optional(rowNumber),
  page: optional(lineNumber),
  sheet: optional(text),
  line: lineNumber,
  box: optional(box),
  cells: optional(list(nullable(box))),
  pages: optional(list(nullable(lineNumber))),
  addresses: optional(list(nullable(id))),
  stored: optional(list(amount)),
})

const tally = { printed: count, placed: count, named: count }
const lineTally = record({
  printed: count,
  rows: count,
  captions: count,
  prose: count,
  pageMarks: count,
})

/**
 * A whole budget document from outside. Strict: what it does not know is an error, so that nothing
 * is lost unseen.
 */
export const budgetSchema = record({
  $schema: text,
  version: v.literal(1, '只认识第 1 版的预算数据'),
  id,
  title: text,
  year: v.pipe(
    v.number('应为年份'),
    v.integer('应为整数年份'),
    v.minValue(1950, '年份早于 1950'),
    v.maxValue(2200, '年份晚于 2200'),
  ),
  kind: optional(oneOf(documentKinds, '文件的种类')),
  unit: party,
  role: optional(oneOf(unitRoles, '单位的角色')),
  department: nullable(party),
  units: optional(list(party)),
  published: nullable(
    record({
      date: v.pipe(
        v.string('应为日期'),
        v.regex(/^\d{4}-\d{2}(-\d{2})?$/, '应为形如 2024-02-27 的日期'),
      ),
      line: lineNumber,
    }),
  ),
  source: record({
    ...sourceFile,
    format: optional(id),
    files: optional(list(record({ ...sourceFile, format: id }))),
    places: optional(list(linePlace)),
  }),
  amountUnit: unit,
  tables: list(printedTable),
  meanings: list(tableMeaning),
  projects: list(projectSchema),
  sheets: list(sheetSchema),
  parts: list(partSchema),
  staff: nullable(staffSchema),
  statements: list(statementSchema),
  procurement: nullable(procurementSchema),
  glossary: list(glossarySchema),
  diagnostics: list(diagnostic),
  account: record({
    tables: list(record({ table: id, rows: count, ...tally })),
    prose: record(tally),
    lines: lineTally,
  }),
  corrections: optional(list(correction)),
})
