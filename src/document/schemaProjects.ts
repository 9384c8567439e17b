import * as v from 'valibot'
import {
  amount,
  count,
  decimal,
  id,
  lineNumber,
  list,
  nullable,
  oneOf,
  optional,
  record,
  rowNumber,
  text,
} from './schemaFields'

const place = record({ table: id, row: rowNumber, line: lineNumber, cell: rowNumber })
const sheetFigure = nullable(record({ amount, place }))
const confidence = oneOf(['certain', 'likely', 'weak'], '把握')
const targetKind = oneOf(
  ['atLeast', 'atMost', 'moreThan', 'lessThan', 'equal', 'between', 'qualitative'],
  '指标值的种类',
)

export const projectSchema = record({
  id,
  programme: text,
  name: text,
  unitName: nullable(text),
  place,
  total: amount,
  funding: v.record(v.string(), amount),
  sheet: nullable(
    record({
      table: id,
      part: optional(count),
      confidence,
      likeness: v.pipe(
        v.number('应为 0 到 1 的数'),
        v.minValue(0, '应为 0 到 1 的数'),
        v.maxValue(1, '应为 0 到 1 的数'),
      ),
      amountsEqual: v.boolean('应为 true 或 false'),
      reason: text,
    }),
  ),
})

const target = record({
  raw: text,
  kind: targetKind,
  value: optional(decimal),
  upper: optional(decimal),
  unit: optional(text),
  bare: optional(v.boolean('应为 true 或 false')),
})

export const sheetSchema = record({
  table: id,
  part: optional(count),
  number: nullable(count),
  name: text,
  level: nullable(text),
  department: nullable(record({ name: text, code: nullable(text) })),
  funds: record({ total: sheetFigure, fiscal: sheetFigure, other: sheetFigure }),
  goal: list(text),
  goalLine: nullable(lineNumber),
  indicators: list(
    record({
      row: rowNumber,
      line: lineNumber,
      dimension: text,
      category: text,
      name: text,
      target,
      weight: nullable(decimal),
      notes: optional(v.record(v.string(), text)),
      cells: record({
        name: rowNumber,
        target: optional(rowNumber),
        weight: optional(rowNumber),
        operator: optional(rowNumber),
        unit: optional(rowNumber),
      }),
    }),
  ),
  fields: optional(list(record({ label: text, text, place }))),
  line: lineNumber,
})
