import * as v from 'valibot'
import { amountUnits } from './money'
import { narrativeKinds } from './narrativeKinds'
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
const figure = { amount, place }
const sheetFigure = nullable(record(figure))
const confidence = oneOf(['certain', 'likely', 'weak'], '把握')
const targetKind = oneOf(
  ['atLeast', 'atMost', 'moreThan', 'lessThan', 'equal', 'between', 'qualitative'],
  '指标值的种类',
)

const unit = oneOf(amountUnits, '金额单位')
const narrative = record({
  name: text,
  line: lineNumber,
  amount: nullable(record({ amount: decimal, unit, line: lineNumber, text })),
  start: optional(text),
  end: optional(text),
  fields: list(
    record({
      kind: oneOf(narrativeKinds, '段落的种类'),
      label: text,
      text,
      lines: list(lineNumber),
    }),
  ),
})

export const projectSchema = record({
  id,
  programme: text,
  name: text,
  unitName: nullable(text),
  place: nullable(place),
  total: amount,
  unit: optional(unit),
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
  source: optional(oneOf(['sheet', 'narrative'], '来源')),
  narrative: optional(narrative),
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
  ofUnit: optional(v.literal(true, '应为 true')),
  level: nullable(text),
  department: nullable(record({ name: text, code: nullable(text) })),
  funds: record({
    total: sheetFigure,
    fiscal: sheetFigure,
    other: sheetFigure,
    further: optional(list(record({ label: text, ...figure }))),
    wholeProject: optional(record(figure)),
    initial: optional(record(figure)),
    spent: optional(record(figure)),
  }),
  goal: list(text),
  goalLine: nullable(lineNumber),
  overallGoal: optional(record({ text: list(text), line: lineNumber })),
  start: optional(text),
  end: optional(text),
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
  tasks: optional(
    list(
      record({
        name: text,
        text,
        total: sheetFigure,
        fiscal: sheetFigure,
        other: sheetFigure,
        line: lineNumber,
      }),
    ),
  ),
  fields: optional(list(record({ label: text, text, place }))),
  line: lineNumber,
})
