import { expect, it } from 'vitest'
import { runChecks } from '@/budget/checks'
import { coverFigures } from '@/budget/checks/coverage'
import { readText } from '../../fixtures/documents'

const text = (more = '') => `某市某局2025年部门预算
一般公共预算“三公”经费、会议费、培训费支出预算表
单位：万元

合计\t“三公”经费\t\t\t会议费\t培训费
\t小计\t因公出国（境）费\t公务接待费\t\t
138.00\t48.00\t36.00\t12.00\t20.00\t70.00
${more}`
const exchangeable = (document: ReturnType<typeof readText>) =>
  coverFigures(document, runChecks(document)).exchangeable.map(group =>
    group.map(({ text }) => text),
  )

it('lists figures whose exchange no relation would notice', () => {
  expect(exchangeable(readText(text(), 'a.txt'))).toContainEqual(['20.00', '70.00'])
  expect(exchangeable(readText(text(), 'a.txt'))).toContainEqual(['36.00', '12.00'])
})

it('lists none that another relation tells apart', () => {
  const told = readText(
    text().replace(
      '某市某局2025年部门预算',
      '某市某局2025年部门预算\n七、“三公”经费情况\n2025年“三公”经费预算48.00万元，其中：因公出国（境）费36.00万元；公务接待费12.00万元。',
    ),
    'a.txt',
  )
  expect(exchangeable(told)).not.toContainEqual(['36.00', '12.00'])
})
