import { expect, it, test } from 'vitest'
import { runChecks } from '@/budget/checks'
import { disclosureOf } from '@/budget/disclosure/disclosureOf'
import { kindOf } from '@/document/documentKind'
import { validateBudget } from '@/document/validate'
import { readText } from '../fixtures/documents'

const threePublic = `财政拨款安排“三公”经费预算52000.00元。其中：因公出国（境）费0元；公务接待费52000.00元；公务用车运行维护费0元。`
const page = [
  '青禾县柳河镇人民政府2019年部门预算情况的说明',
  '一、预算情况说明',
  '2019年部门支出预算6053100.00元，其中：基本支出5031100.00元，项目支出1022000.00元。',
  threePublic,
].join('\n\n')

it('reads a page of prose alone as a document without tables', () => {
  const document = readText(page, '说明.txt')
  expect(document).toMatchObject({
    unit: { name: '青禾县柳河镇人民政府' },
    year: 2019,
    amountUnit: '元',
    tables: [],
    meanings: [],
  })
  expect(document.statements.map(({ amount }) => amount)).toEqual([
    '6053100.00',
    '5031100.00',
    '1022000.00',
    '52000.00',
    '0',
    '52000.00',
    '0',
  ])
  expect(document.diagnostics.map(({ code }) => code)).toContain('no-tables')
  expect(validateBudget(JSON.parse(JSON.stringify(document)))).toHaveProperty('document')
})

test.each([
  ['青禾县文化馆2022年度“三公”经费决算情况说明', 'finalAccount'],
  ['青禾县文化馆2022年“三公”经费预算公开', 'budget'],
])('%s is a %s', (title, kind) => {
  const document = readText(`${title}\n\n${threePublic}`, '三公.txt')
  expect([document.unit.name, document.year, kindOf(document)]).toEqual([
    '青禾县文化馆',
    2022,
    kind,
  ])
})

it('says of what is in no table that it was not read, never that it is not published', () => {
  const document = readText(page, '说明.txt')
  expect(disclosureOf(document, 'threePublic').state).toBe('present')
  for (const subject of ['indicators', 'economic', 'revenue'] as const)
    expect(disclosureOf(document, subject).state).toBe('notRead')
})

it('misses no table of its contents page, which are all in another file', () => {
  const contents = '目录\n\n一、预算情况说明\n\n二、收支预算总表\n\n三、“三公”经费支出预算表'
  const document = readText(page.replace('一、', `${contents}\n\n一、`), '说明.txt')
  expect(document.parts.map(({ id }) => id)).toContain('toc')
  expect(document.diagnostics.map(({ code }) => code)).toEqual(['no-tables'])
  expect(runChecks(document).filter(({ outcome }) => outcome === 'fails')).toEqual([])
})

it('keeps a table that says nothing of money beside the prose', () => {
  const document = readText(`${page}\n\n甲\t乙\n丙\t丁\n`, '说明.txt')
  expect(document.tables).toHaveLength(1)
  expect(document.statements).not.toHaveLength(0)
})

test.each([
  ['names no unit', page.replace('青禾县柳河镇人民政府', ''), '没有表格'],
  ['names no year', page.replaceAll('2019年', ''), '没有表格'],
  ['is of another matter', '青禾县档案局2023年工作总结\n\n投入12.50万元。', '没有表格'],
  ['has a figure in no sentence', '青禾县档案局2023年部门预算\n\n合计 12.50', '没有表格'],
])('refuses prose that %s', (_, text, words) => {
  expect(() => readText(text, '某.txt')).toThrow(words)
})
