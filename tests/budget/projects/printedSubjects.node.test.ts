import { expect, it } from 'vitest'
import { printedSubjects } from '@/budget/projects/printedSubjects'
import { sayIndicators, sayProject, sayProjects } from '@/budget/pivot/sayProjects'
import { findPicked } from '@/budget/pivot/findPicked'
import { listProjects } from '@/budget/projects'
import { plainText } from '@/text/segments'
import { read } from '../../reading/tables/documents'

const structure = [
  '支出总表',
  '单位：万元',
  '科目编码|科目名称|合计|基本支出|项目支出',
  '|合计|10.00||10.00',
  '213|农林水支出|10.00||10.00',
  '21303|水利|10.00||10.00',
  '2130305|水利工程建设|3.00||3.00',
  '2130314|防汛|7.00||7.00',
]
const readProjects = (...rows: string[]) =>
  read('示例县水务局2024年部门预算', ...structure, '', '项目支出预算表', '单位：万元', ...rows)
const codesOf = (document: ReturnType<typeof read>) => {
  const printed = printedSubjects(document)
  return document.projects.map(({ id, name }) => [name, printed.get(id)?.code ?? null])
}
const below = readProjects(
  '科目编码|||单位代码|单位名称（科目、项目）|金额',
  '类|款|项|||',
  '||||合计|10.00',
  '|||301001|示例县水务局|10.00',
  '213|03|14|301001|防汛|7.00',
  '||||河道清淤|4.00',
  '||||物资储备|3.00',
  '213|03|05|301001|水利工程建设|3.00',
  '||||泵站改造|3.00',
)

it('a project has the code of its row, or of the subject it stands below', () => {
  expect(codesOf(below)).toEqual([
    ['河道清淤', '2130314'],
    ['物资储备', '2130314'],
    ['泵站改造', '2130305'],
  ])
  const beside = readProjects(
    '科目编码|项目名称|金额',
    '|合计|10.00',
    '2130314|河道清淤|7.00',
    '2130305|泵站改造|3.00',
  )
  expect(codesOf(beside)).toEqual([
    ['河道清淤', '2130314'],
    ['泵站改造', '2130305'],
  ])
})

it('a number that no functional table prints is no subject', () => {
  const numbered = readProjects(
    '项目编码|项目名称|金额',
    '|合计|10.00',
    '2200001|河道清淤|7.00',
    '2200002|泵站改造|3.00',
  )
  expect(codesOf(numbered)).toEqual([
    ['河道清淤', null],
    ['泵站改造', null],
  ])
})

it('is said as printed, and of another subject too', () => {
  const all = listProjects(below).entries
  const printed = printedSubjects(below)
  const printedOf = (id: string) => printed.get(id)?.code ?? null
  const of = (code: string) => ({
    all,
    own: all.filter(({ id }) => printedOf(id)?.startsWith(code)),
    printedOf,
  })
  const [flood, works] = [findPicked(below, '2130314')!, findPicked(below, '2130305')!]
  const text = ({ segments }: ReturnType<typeof sayProjects>) =>
    plainText(segments).replace(/[\s\u2009]/g, '')
  expect(text(sayProjects(flood, of('2130314'), '万元'))).toBe(
    '2个项目印着它的科目编码，合计7.00万元。',
  )
  const [clearing] = all
  expect(text(sayProject(flood, of('2130314'), clearing!.id))).toContain('是2130314，属于它')
  expect(text(sayProject(works, of('2130305'), clearing!.id))).toContain('是2130314，不属于它')
  expect(text(sayProjects(works, { ...of('x'), own: [] }, '万元'))).toContain('编码里没有它')
  expect(text(sayIndicators(flood, of('2130314'), { unit: '万元', lines: [] }))).toBe(
    '印着它的科目编码的项目没有读到绩效指标。',
  )
  // Sums alone are said as such.
  const inferred = { ...of('2130314'), printedOf: () => null }
  expect(text(sayProjects(flood, inferred, '万元'))).toContain('2个项目推断属于它')
})
