import { expect, test } from 'vitest'
import { budgetSchema } from '@/document/schema'
import { describeFields, type Schema, writeFormat } from './formatDoc'
import { toJsonSchema } from './jsonSchema'

const schema = describeFields({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'budget-document-1.json',
  title: '部门预算，第 1 版',
  description:
    'A published budget as plain data: tables as printed, what they mean, the prose, and what was not understood. Amounts are exact decimal text in the unit of their table; null is a blank, which is not zero.',
  ...toJsonSchema(budgetSchema),
} as Schema)

test('the published JSON Schema says what the app validates, and describes every field', async () => {
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    '../../public/schema/budget-document-1.json',
  )
})

test('docs/format.md says what the schema says', async () => {
  await expect(writeFormat(schema)).toMatchFileSnapshot('../../docs/format.md')
})
