import { expect, it } from 'vitest'
import { runChecks } from '@/budget/checks'
import { readText } from '../../fixtures/documents'

const places = (text: string, wide: number) =>
  [...text].reduce((sum, one) => sum + (one > '\u2e80' ? wide : 1), 0)
/** A table set with blanks, Chinese characters counted as so many places. */
function setTable(wide: number, total: string): string {
  const rows = [
    ['201', '一般公共服务支出', total, '60.00', '10.00'],
    ['20126', '档案事务', total, '60.00', '10.00'],
    ['2012604', '档案馆', '10.00', '', '10.00'],
    ['2012699', '其他档案事务支出', '60.00', '60.00', ''],
    ['合计', '', total, '60.00', '10.00'],
  ]
  const set = (cells: readonly string[]) =>
    cells.reduce((line, cell, at) => {
      const end = [0, 12, 44, 58, 72][at]!
      const gap = at < 2 ? end - places(line, wide) : end - places(line, wide) - places(cell, wide)
      return line + ' '.repeat(Math.max(0, gap)) + cell
    }, '')
  return `青石市档案馆2031年部门预算\n\n支出预算总表\n${set(['', '', '', '', '单位：万元'])}\n${[
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ...rows,
  ]
    .map(set)
    .join('\n')}\n`
}
const outcomes = (text: string) => {
  const failing = runChecks(readText(text)).filter(
    ({ outcome }) => outcome === 'fails' || outcome === 'unproven',
  )
  expect(failing.length).toBeGreaterThan(0)
  return failing
}

it.each([2, 1])('calls nothing wrong where blanks part columns, %i places wide', wide => {
  const found = outcomes(setTable(wide, '75.00'))
  expect(new Set(found.map(({ outcome }) => outcome))).toEqual(new Set(['unproven']))
  expect(found[0]!.reason).toContain('用空格分列')
})
