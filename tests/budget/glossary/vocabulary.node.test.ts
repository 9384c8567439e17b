import { expect, test } from 'vitest'
import { placeOfSubject, subjectsOf, vocabularyOf } from '@/budget/glossary/vocabulary'
import { subjectTermOf } from '@/budget/glossary/subjectTerms'
import { markFirstNames } from '@/budget/printed/prose/marks'
import { changchun2024 } from '../../fixtures/changchun'
import { samples } from '../../fixtures/documents'

const document = changchun2024()
const { find, names } = vocabularyOf(document)

test('a label names a word or a subject, whatever is printed around it', () => {
  expect(find('“三公” 经费')).toEqual({ term: '三公经费', code: null })
  expect(find('其中：人员经费（万元）')).toEqual({ term: '人员经费', code: null })
  expect(find('公用')).toEqual({ term: '公用经费', code: null })
  expect(find('2080109 社会保险经办机构')).toEqual({ term: '社会保险经办机构', code: '2080109' })
  expect(find('社会保障和就业')).toEqual({ term: '社会保障和就业支出', code: '208' })
  expect(find('结转一般公共预算')?.term).toBe('一般公共预算')
  expect(find('上年')).toBeNull()
  expect(find('长春市社会保险事业管理局运行费')).toBeNull()
})

test('two subjects of one name are told apart by the code beside it', () => {
  expect(find('住房公积金', () => '30113')?.code).toBe('30113')
  expect(find('30113 住房公积金')?.code).toBe('30113')
  expect(find('住房公积金', () => '2210201')?.code).toBe('2210201')
})

test('the title of a table or a section is explained by the last word in it', () => {
  expect(find('六、一般公共预算基本支出表')?.term).toBe('基本支出')
  expect(find('（一）机关运行费情况')?.term).toBe('机关运行费')
  expect(find('项目支出绩效目标表(项目十三)')?.term).toBe('绩效目标')
  expect(find('二、机构设置')).toBeNull()
})

test('every subject has at least its place, and most are explained', () => {
  const subjects = subjectsOf(document).filter(({ code }) => code !== null)
  expect(subjects.filter(subject => placeOfSubject(document, subject) === null)).toEqual([])
  expect(placeOfSubject(document, { code: '2080109', name: '社会保险经办机构' })).toBe(
    '功能分类的项 2080109，属于 208 社会保障和就业支出 › 20801 人力资源和社会保障管理事务',
  )
  const silent = subjects.filter(
    ({ code, name }) =>
      subjectTermOf({ code, name }) === null && !document.glossary.some(term => term.code === code),
  )
  expect(silent.map(({ code }) => code)).toEqual([])
  // The code of another year's classification says nothing of this name.
  expect(subjectTermOf({ code: '208', name: '别的科目' })).toBeNull()
  expect(subjectTermOf({ code: '2010301', name: '行政运行' })).toMatch(/基本支出/)
})

test('in prose a word is found once in a part, not within a longer one, and not where it is explained', () => {
  const paragraph = (text: string, line: number) => ({ text, lines: [line] })
  const [first, second, third] = [
    paragraph('政府性基金预算安排的基本支出', 1),
    paragraph('基本支出', 2),
    paragraph('项目支出：指…', 3),
  ]
  const found = markFirstNames(
    {
      sections: [{ id: 's', level: 1, title: '', line: 1, paragraphs: [first!, second!, third!] }],
    },
    names,
    new Set([3]),
  )
  expect(found.get(first!)?.map(({ from, to }) => first!.text.slice(from, to))).toEqual([
    '政府性基金预算',
    '基本支出',
  ])
  expect(found.has(second!)).toBe(false)
  expect(found.has(third!)).toBe(false)
})

test.each(Object.entries(samples))(
  '%s: every subject of it is found by its code and its name',
  (_, read) => {
    const other = read()
    const vocabulary = vocabularyOf(other)
    for (const { code, name } of subjectsOf(other))
      if (code !== null && name !== '')
        expect(vocabulary.find(`${code} ${name}`)?.code, name).toBe(code)
  },
)
