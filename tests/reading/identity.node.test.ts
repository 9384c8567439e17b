import { expect, it, test } from 'vitest'
import { kindOf } from '@/document/documentKind'
import { validateBudget } from '@/document/validate'
import { nameEdition } from '@/text/citations'
import { readText } from '../fixtures/documents'

const table = (title: string, caption = '单位：万元') =>
  [title, caption, '科目编码\t科目名称\t合计', '208\t社会保障和就业支出\t12.00', ''].join('\n')
const read = (cover: string, title = '支出总表', file = '公开.txt', caption?: string) =>
  readText(`${cover}\n\n${table(title, caption)}`, file)
const plain = (text: string) => text.replaceAll('\u2009', ' ')

test.each([
  ['某市档案局\n2024年度部门决算', '支出总表', 'finalAccount', '2024 年部门决算'],
  ['某市档案局2024年单位决算公开', '支出预算表', 'finalAccount', '2024 年单位决算'],
  ['', '2024年度收入支出决算总表', 'finalAccount', '2024 年决算'],
  ['某市档案局2024年部门调整预算', '支出总表', 'adjustedBudget', '2024 年部门调整预算'],
  ['某市档案局2024年部门预算', '2023年决算支出表', 'budget', '2024 年部门预算'],
  ['某市档案局2024年部门预决算公开', '支出预算总表', 'budget', '2024 年预算'],
] as const)('%s with %s is a %s', (cover, title, kind, name) => {
  const document = read(cover, title)
  expect(kindOf(document)).toBe(kind)
  expect(document.year).toBe(2024)
  expect(plain(nameEdition(document))).toBe(name)
  expect(validateBudget(JSON.parse(JSON.stringify(document)))).toHaveProperty('document')
})

it('names a document by its unit where it has no code, so that files of one name differ', () => {
  const [first, second] = ['甲县档案局', '乙县档案局'].map(unit =>
    read(`${unit}2024年部门预算`, '支出总表', '部门预算.txt'),
  )
  expect(first!.id).toBe('甲县档案局-2024')
  expect(second!.id).toBe('乙县档案局-2024')
  expect(read('甲县档案局2024年部门决算').id).toBe('甲县档案局-2024-决算')
})

it('takes the unit that 编制部门 and 预算主管部门 name', () => {
  expect(read('某区2024年区级部门预算\n预算主管部门：某区商务委员会').unit.name).toBe(
    '某区商务委员会',
  )
  expect(
    read('2024年部门预算', '支出总表', 'a.txt', '编制部门：某区商务委员会 单位：万元').unit.name,
  ).toBe('某区商务委员会')
})

test.each([
  ['某省人大常委会办公厅2018年度部门\n预算公开', '某省人大常委会办公厅2018年度部门预算公开'],
  ['某省某院\n2018年度\n部门决算', '某省某院2018年度部门决算'],
  ['2018年度\n某市某局\n部门预算', '2018年度某市某局部门预算'],
])('joins a title that is broken over lines: %s', (cover, title) => {
  const document = read(cover)
  expect(document.title).toBe(title)
  expect(document.year).toBe(2018)
  expect(title).toContain(document.unit.name)
})

it('joins a name that is broken on the cover or between captions', () => {
  expect(read('某市某区\n人民政府办公室\n2025年部门预算').unit.name).toBe('某市某区人民政府办公室')
  const broken = '部门名称：某省人大\n单位：万元\n常委会办公厅'
  const document = read('2025年部门预算', '公开01表\n收支预算总表', 'a.txt', broken)
  expect(document.unit.name).toBe('某省人大常委会办公厅')
  expect(document.tables[0]).toMatchObject({ title: '收支预算总表', number: 1, unit: '万元' })
})
