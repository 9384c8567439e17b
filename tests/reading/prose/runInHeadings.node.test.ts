import { expect, test } from 'vitest'
import { findRelations } from '../../fixtures/relations'
import { rereadProse } from '@/reading/corrections/rereadProse'
import { readText } from '../../fixtures/documents'

const tables = `
公开03表

支出决算表

单位：万元

科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出
合计\t\t130.00\t100.00\t30.00
210\t卫生健康支出\t130.00\t100.00\t30.00
21002\t公立医院\t130.00\t100.00\t30.00
2100202\t中医（民族）医院\t130.00\t100.00\t30.00

公开05表

一般公共预算财政拨款支出决算表

单位：万元

科目编码\t科目名称\t小计\t基本支出\t项目支出
合计\t\t50.00\t20.00\t30.00
210\t卫生健康支出\t50.00\t20.00\t30.00
21002\t公立医院\t50.00\t20.00\t30.00
2100202\t中医（民族）医院\t50.00\t20.00\t30.00
`
const read = (...lines: readonly string[]) =>
  readText(['青石县中医院2021年度部门决算', ...lines, tables].join('\n\n'), '青石.txt')

const inOneLine = read(
  '三、支出决算情况说明：本年支出合计130.00万元，其中：基本支出100.00万元，占76.92%；项目支出30.00万元，占23.08%。',
  '四、一般公共预算财政拨款支出决算具体情况：卫生健康支出（类）50.00万元，占100.00%。',
  '1.卫生健康支出（类）公立医院（款）中医（民族）医院（项）。年初预算为50.00万元，支出决算为50.00万元。',
  '五、一般公共预算财政拨款基本支出决算情况说明。2021年度一般公共预算财政拨款基本支出20.00万元，其中：人员经费15.00万元，公用经费5.00万元。',
)
const failing = (document: ReturnType<typeof read>) =>
  findRelations(document).filter(({ outcome }) => outcome === 'fails')
const titles = ({ parts }: ReturnType<typeof read>) =>
  parts.flatMap(({ sections }) => sections.map(({ title }) => title)).filter(title => title !== '')

test('a heading opens its section though its text stands in the same line', () => {
  expect(titles(inOneLine)).toEqual([
    '三、支出决算情况说明：',
    '四、一般公共预算财政拨款支出决算具体情况：',
    '五、一般公共预算财政拨款基本支出决算情况说明。',
  ])
  expect(inOneLine.statements.map(({ topic }) => topic.about)).toEqual([
    ...['expenditure', 'expenditure', 'expenditure'],
    ...['generalPublicExpenditure', 'generalPublicExpenditure'],
    ...Array.from({ length: 3 }, () => 'generalPublicBasicExpenditure'),
  ])
  expect(failing(inOneLine)).toEqual([])
})

test('each printed line is counted once, and is read again as before', () => {
  const { prose } = inOneLine.account
  expect(prose).toMatchObject({ placed: prose.printed, named: 0 })
  expect(rereadProse(inOneLine, inOneLine.meanings).statements).toEqual(inOneLine.statements)
})

test('a share without a whole is never of itself, but of what its section divides', () => {
  expect(inOneLine.statements.find(({ label }) => label === '卫生健康支出（类）')).toMatchObject({
    share: { percent: '100.00', of: '一般公共预算支出合计' },
  })
  expect(inOneLine.diagnostics.filter(({ code }) => code === 'share-inferred')).toHaveLength(1)
  const wrong = read(
    '四、一般公共预算财政拨款支出决算具体情况：卫生健康支出（类）50.00万元，占96.00%。',
  )
  expect(failing(wrong)).toHaveLength(1)
})

test.each([
  '一、部门收支总体情况：2021年收入130.00万元。',
  '（一）支出决算情况说明。2021年支出130.00万元。',
  '二、机构设置情况：本院内设科室3个，下属单位没有。',
])('another heading with its text: %s', line => {
  expect(titles(read(line))).toHaveLength(1)
})

test.each([
  '一、负责全县医疗情况：制定规划，报批后组织实施。',
  '（一）一般公共预算支出结构情况：卫生健康支出50.00万元。',
  '（一）公务接待费支出情况：2021年公务接待费1.00万元。',
  '一、支出决算情况说明：指单位对支出所作的解释。',
  '二、强化预算管理：严格执行各项制度，压减一般性支出。',
])('no heading, but an item of a list: %s', line => {
  expect(titles(read(line))).toEqual([])
})

test('behind a heading with its text, the next one is known by its ordinal', () => {
  const document = read(
    '六、“三公”经费支出决算情况说明：2021年“三公”经费支出8.00万元。公务用车保有量4辆。',
    '七、国有资产占用：（一）车辆。本单位共有车辆6辆。',
  )
  expect(titles(document)).toHaveLength(2)
  expect(document.statements.at(-1)).toMatchObject({ topic: { kind: 'asset', key: 'vehicles' } })
})
