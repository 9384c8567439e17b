import { amountUnits } from './money'
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
  text,
} from './schemaFields'

const paragraph = record({ text, lines: list(lineNumber), starts: optional(list(count)) })

export const partSchema = record({
  id,
  title: text,
  line: lineNumber,
  sections: list(
    record({ id, level: count, title: text, line: lineNumber, paragraphs: list(paragraph) }),
  ),
})

export const staffSchema = record({
  total: nullable(count),
  active: nullable(count),
  retired: nullable(count),
  posts: optional(count),
  line: lineNumber,
  sentence: text,
})

const topicKinds = [
  'subject',
  'economic',
  'measure',
  'threePublic',
  'operatingFunds',
  'procurement',
  'purchasedServices',
  'asset',
  'projectCount',
  'other',
] as const

/** How an amount differs from another, as words say it. */
const difference = {
  direction: oneOf(['increase', 'decrease', 'same'], '增减方向'),
  amount,
  percent: nullable(decimal),
  line: lineNumber,
  text,
}

export const statementSchema = record({
  id,
  section: text,
  line: lineNumber,
  text,
  topic: record({
    kind: oneOf(topicKinds, '陈述的主题'),
    key: nullable(text),
    code: optional(text),
    about: optional(text),
  }),
  label: text,
  amount,
  unit: text,
  partOf: optional(id),
  share: optional(record({ percent: decimal, of: text })),
  change: optional(
    record({
      ...difference,
      prior: amount,
      against: optional(text),
      basis: optional(id),
      printedPrior: optional(
        record({
          amount,
          basis: oneOf(['executed', 'budget', 'unstated'], '上年数的口径'),
          text,
          line: lineNumber,
          statement: id,
        }),
      ),
    }),
  ),
  budget: optional(record({ amount, text, line: lineNumber })),
  completion: optional(decimal),
  budgetDifference: optional(record(difference)),
  comparison: optional(oneOf(['above', 'below', 'equal'], '决算数与预算数相比')),
  reason: optional(
    record({
      text,
      line: lineNumber,
      scope: optional(oneOf(['own', 'general', 'restated', 'other'], '原因的范围')),
    }),
  ),
})

export const procurementSchema = record({
  total: amount,
  goods: amount,
  works: amount,
  services: amount,
  unit: oneOf(amountUnits, '金额单位'),
  line: lineNumber,
})

export const glossarySchema = record({
  term: text,
  code: nullable(text),
  definition: text,
  line: lineNumber,
})
