import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { validateBudget } from '@/document/validate'
import { readDocument } from '@/reading/readDocument'

const read = (fault: string) => {
  const document = readDocument({
    bytes: readFileSync(`tests/fixtures/faults/${fault}.txt`),
    file: `${fault}.txt`,
  })
  expect(validateBudget(document)).toEqual({ document })
  return document
}

it('K15: lists a project that only the text describes, each field with its lines', () => {
  const { projects } = read('K15')
  expect(projects).toMatchObject([
    { name: '人民调解', total: '795', unit: '万元', place: null, source: 'narrative' },
  ])
  const narrative = projects[0]?.narrative
  expect(narrative).toMatchObject({
    line: 13,
    amount: { amount: '795', unit: '万元', line: 23 },
    start: '2025-01-01',
    end: '2025-12-31',
  })
  expect(narrative?.fields.map(({ kind, text, lines }) => [kind, text, lines])).toEqual([
    ['overview', '购买调解服务，维护社会稳定。', [14, 15]],
    ['basis', '某文件。', [16, 17]],
    ['body', '某市某局', [18, 19]],
    ['period', '2025年1月1日-2025年12月31日', [20, 21]],
    ['budget', '795万元', [22, 23]],
    ['goal', '推动人民调解工作规范化。', [24, 25]],
  ])
})
