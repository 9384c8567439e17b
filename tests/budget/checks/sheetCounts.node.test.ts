import { expect, it } from 'vitest'
import { runChecks } from '@/budget/checks'
import { readText } from '../../fixtures/documents'
import { fault } from '../faults/read'

/** How the count of sheets comes out where the prose states this many projects with targets. */
function countOf(stated: number) {
  const text = fault('K16', [
    '2023年部门支出预算总表',
    `十、预算绩效情况\n2023年编报绩效目标的项目${stated}个。\n2023年部门支出预算总表`,
  ])
  return runChecks(readText(text, 'fault.txt')).find(({ title }) =>
    title.endsWith('= 绩效目标表张数'),
  )
}

it('is untestable where fewer sheets are in the file than projects have targets', () => {
  expect(countOf(3)).toMatchObject({
    outcome: 'untestable',
    reason: expect.stringContaining('文件里有 1 张绩效目标表，比正文说的 3 个少'),
  })
})

it('holds for as many, and fails for more sheets than are stated', () => {
  expect(countOf(1)?.outcome).toBe('holds')
  expect(countOf(0)?.outcome).toBe('fails')
})
