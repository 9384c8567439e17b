import { expect, test } from 'vitest'
import table from 'virtual:pinyin'
import { indexDocument } from '@/budget/search/entries/buildIndex'
import { markText } from '@/budget/search/marks'
import { readReadings } from '@/budget/search/pinyin'
import { search, searchOthers } from '@/budget/search/search'
import type { SearchGroup } from '@/budget/search/entry'
import { changchun2024 } from '../../fixtures/changchun'
import { samples } from '../../fixtures/documents'
import { officeOf2019, officeOf2025 } from '../../fixtures/otherUnits'

const index = indexDocument(changchun2024())
const readings = readReadings(table)
const find = (query: string, limit = 5) =>
  search({ query, indexes: [index], readings, limit: () => limit })
const hits = (query: string, group: SearchGroup, limit = 5) =>
  find(query, limit).find(({ key }) => key === group)?.hits ?? []
const names = (query: string, group: SearchGroup) =>
  hits(query, group).map(({ entry: { code, name } }) => [code, name].filter(Boolean).join(' '))

test('initials find names that begin with them before those that hold them', () => {
  expect(names('shbx', 'subject')).toEqual(['2080109 社会保险经办机构'])
  expect(names('shbx', 'project')).toEqual([
    '社会保险业务经办管理',
    '社会保险基金补助',
    '社会保险软件购置与升级',
    '长春市社会保险事业管理局运行费',
    '长春市社会保险事业管理局聘用人员经费',
  ])
  expect(names('bxjbjg', 'subject')).toEqual(['2080109 社会保险经办机构'])
  expect(hits('shbx', 'subject')[0]?.entry.target).toEqual({
    path: '/structure',
    subject: '2080109',
  })
})

test('syllables are understood whole, mixed with initials, and while the last one is being typed', () => {
  for (const letters of ['shehuibaoxian', 'shehuibx', 'shuibx', 'shehuibaox', 'shehuibaoxia'])
    expect(names(letters, 'subject'), letters).toEqual(['2080109 社会保险经办机构'])
  expect(names('shehuibaoxiang', 'subject')).toEqual([])
})

test('characters of several readings are found by each of them', () => {
  for (const letters of ['zctxg', 'zztxg']) expect(find(letters), letters).toEqual([])
  for (const [letters, name] of [
    ['xzdw', '行政单位离退休'],
    ['hzdw', '行政单位离退休'],
    ['ccs', '长春市社会保险事业管理局运行费'],
    ['zcs', '长春市社会保险事业管理局运行费'],
  ] as const) {
    expect(
      find(letters, 20).flatMap(group => group.hits.map(({ entry }) => entry.name)),
      letters,
    ).toContain(name)
  }
})

test('codes find their subject first, and what begins with them after it', () => {
  expect(names('2080109', 'subject')).toEqual(['2080109 社会保险经办机构'])
  expect(names('20805', 'subject')[0]).toMatch(/^20805 /)
  expect(names('20805', 'subject').length).toBeGreaterThan(1)
  expect(names('３０１', 'subject')[0]).toBe('301 工资福利支出')
  expect(hits('30201', 'subject')[0]?.entry.target).toEqual({ path: '/economic', subject: '30201' })
})

test('an amount finds the subjects and the cells that print it, however its thousands are set', () => {
  for (const query of ['7356.99', '7,356.99', '７３５６.99', '7356.990']) {
    expect(names(query, 'subject'), query).toEqual([
      '20801 人力资源和社会保障管理事务',
      '2080109 社会保险经办机构',
    ])
    const cells = hits(query, 'table').map(({ entry, figure }) => [
      entry.target.path,
      figure?.target?.at,
    ])
    expect(cells).toEqual([
      ['/tables/3', '4.3'],
      ['/tables/3', '5.3'],
      ['/tables/5', '5.3'],
      ['/tables/5', '6.3'],
    ])
  }
  const document = changchun2024()
  expect(document.tables.find(({ id }) => id === 't5')?.rows[5]?.cells[2]).toBe('7,356.99')
  // Its amount by another measure opens the structure by that measure.
  const project = hits('2403.10', 'subject', 9).find(
    ({ figure }) => figure?.target?.measure === 'project',
  )
  expect(project?.entry.code).toBe('208')
  expect(names('570', 'project')).toEqual(['助保贷款贴息补助专项'])
})

test('an amount is found with and without its last zeros and its unit, in tables and in prose', () => {
  const groups = (query: string) => find(query).map(({ key, count }) => [key, count])
  expect(groups('2403.10')).toEqual(groups('2,403.1'))
  expect(groups('2403.1').map(([key]) => key)).toEqual(['subject', 'table', 'prose'])
  expect(groups('９６１９．４１')).toEqual(groups('9,619.410'))
  expect(groups('345.00')).toContainEqual(['prose', 1])
  expect(groups('9619.41万元')[0]).toEqual(groups('9619.41')[0])
})

test('a code finds the printed rows that bear it', () => {
  expect(hits('2080109', 'table').map(({ entry }) => entry.target)).toEqual([
    { path: '/tables/3', at: '5' },
    { path: '/tables/5', at: '6' },
  ])
})

test('neither codes nor weights are taken for amounts, and zero is not looked for', () => {
  expect(hits('310001', 'table').every(({ figure }) => figure === null)).toBe(true)
  expect(find('0.00').filter(({ key }) => key !== 'prose')).toEqual([])
})

test('words are found without regard to marks, and all of them must be there', () => {
  expect(names('三公经费', 'table')[0]).toBe('表七《一般公共预算“三公”经费支出表》')
  expect(hits('因公出国(境)', 'subject')[0]?.entry).toMatchObject({
    name: '因公出国（境）费',
    amount: 0,
    target: { path: '/three-public', at: 'overseas' },
  })
  expect(names('养老 缴费', 'subject')).toEqual(
    expect.arrayContaining(['2080505 机关事业单位基本养老保险缴费支出']),
  )
  for (const { entry } of hits('养老 缴费', 'subject', 20))
    expect(entry.name).toMatch(/养老.*缴费|缴费.*养老/)
})

test('indicators, terms and prose lead to where they stand', () => {
  expect(hits('正版软件', 'indicator')[0]?.entry.target).toMatchObject({
    path: '/indicators',
    find: '正版软件正常运行率',
  })
  expect(hits('机关运行费', 'term')[0]?.entry.target).toEqual({
    path: '/glossary',
    at: '机关运行费',
  })
  expect(hits('降幅 91%', 'prose')[0]?.entry.target).toEqual({ path: '/document', at: '521' })
  // Fewer letters than four fit everywhere in prose.
  expect(hits('sgj', 'prose')).toEqual([])
  expect(hits('sgjf', 'prose').length).toBeGreaterThan(0)
})

test('nonsense finds nothing, and a group that holds more says how many', () => {
  for (const query of ['', '  ', '“”', 'xqzqzx', '不存在的科目', '99999.99', 'a'.repeat(200)])
    expect(find(query), query).toEqual([])
  const [group] = search({ query: '社会', indexes: [index], readings, limit: () => 2 })
  expect(group?.hits).toHaveLength(2)
  expect(group?.count).toBe(
    index.entries.filter(({ group: key, name }) => key === 'subject' && name.includes('社会'))
      .length,
  )
})

test('without readings all but letters is found', () => {
  const without = (query: string) =>
    search({ query, indexes: [index], readings: null, limit: () => 5 })
  expect(without('社会保险')).toEqual(find('社会保险'))
  expect(without('shbx')).toEqual([])
})

test('other documents are one list', () => {
  const others = searchOthers({
    query: '社会保障和就业',
    indexes: [officeOf2019(), officeOf2025()].map(indexDocument),
    readings,
    limit: () => 9,
  })
  expect(
    others?.hits.map(({ document, entry }) => [document?.year, entry.group, entry.code]),
  ).toEqual(
    expect.arrayContaining([
      [2019, 'subject', '208'],
      [2025, 'subject', '208'],
    ]),
  )
})

test('what fits is marked in the text as printed', () => {
  const marked = (text: string, query: string) =>
    markText(text, query, readings)
      .map(piece => (piece.marked ? `[${piece.text}]` : piece.text))
      .join('')
  expect(marked('一般公共预算 “三公” 经费支出表', '三公经费')).toBe(
    '一般公共预算 “[三公” 经费]支出表',
  )
  expect(marked('长春市社会保险局', 'shbx')).toBe('长春市[社会保险]局')
  expect(marked('养老保险缴费', '缴费 养老')).toBe('[养老]保险[缴费]')
  expect(marked('<b>社保</b>', 'x')).toBe('<b>社保</b>')
})

test.each(Object.entries(samples))(
  '%s is indexed, and its subjects are found by code and by initials',
  (_, read) => {
    const other = indexDocument(read())
    const codes = other.entries.filter(({ group, code }) => group === 'subject' && code !== null)
    expect(codes.length).toBeGreaterThan(0)
    for (const { code, name } of codes.slice(0, 20)) {
      const [found] = search({ query: code ?? '', indexes: [other], readings, limit: () => 20 })
      expect(found?.hits.map(({ entry }) => entry.name)).toContain(name)
    }
  },
)
