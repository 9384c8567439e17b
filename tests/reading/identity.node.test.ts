import { expect, it, test } from 'vitest'
import { kindOf } from '@/document/documentKind'
import { validateBudget } from '@/document/validate'
import { splitParty } from '@/reading/text/unitNames'
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

it('takes another name of the unit, in brackets below it on the cover', () => {
  const cover = (below: string) =>
    read(`云溪县语言文字办公室\n${below}\n2025年度部门预算`).unit.name
  expect(cover('（编译局）')).toBe('云溪县语言文字办公室（编译局）')
  expect(cover('（本级）')).toBe('云溪县语言文字办公室（本级）')
  expect(cover('（公开稿）')).toBe('云溪县语言文字办公室')
  expect(cover('（2025年度）')).toBe('云溪县语言文字办公室')
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

test.each([
  // A page's own title names no unit; the cover below it is broken over lines.
  ['2021年部门决算公开说明\n2021年度云溪县人民代表大会常务委员会\n办公室部门决算', '2021年度'],
  ['2021年部门决算信息公开\n云溪县人民代表大会常务委员会\n办公室2021年度部门决算', ''],
  ['2021年度云溪县人民代表大会常务委员会\n办公室\n部门决算', '2021年度'],
])('takes unit and title from lines of a cover that name them together: %s', (cover, year) => {
  const document = read(cover, '2021年度收入支出决算总表')
  expect(document.unit).toMatchObject({
    name: '云溪县人民代表大会常务委员会办公室',
    code: null,
  })
  expect(document.title.startsWith(`${year}云溪县人民代表大会常务委员会办公室`)).toBe(true)
  expect(document.id).toBe('云溪县人民代表大会常务委员会办公室-2021-决算')
})

it('takes a year before a name for no code', () => {
  expect(splitParty('2021年云溪县档案局').code).toBeNull()
  expect(splitParty('202101云溪县档案局').code).toBe('202101')
})

it('joins a name that is broken on the cover or between captions', () => {
  expect(read('某市某区\n人民政府办公室\n2025年部门预算').unit.name).toBe('某市某区人民政府办公室')
  const broken = '部门名称：某省人大\n单位：万元\n常委会办公厅'
  const document = read('2025年部门预算', '公开01表\n收支预算总表', 'a.txt', broken)
  expect(document.unit.name).toBe('某省人大常委会办公厅')
  expect(document.tables[0]).toMatchObject({ title: '收支预算总表', number: 1, unit: '万元' })
})

const parts = (name: string) =>
  `目录\n第一部分 ${name}概况\n一、主要职责\n第二部分 ${name}2023年度部门决算表\n\n第一部分 ${name}概况\n一、主要职责\n（一）贯彻执行有关法律法规。`

test.each([
  // Endings of names, and short forms of offices.
  ['某市发展改革委2023年部门预算公开', '某市发展改革委'],
  ['某市某区政协2023年部门预算', '某市某区政协'],
  ['共青团某县委2023年部门预算', '共青团某县委'],
  ['2023年某县残联部门预算公开', '某县残联'],
  ['某县政府办2023年部门预算', '某县政府办'],
  ['某县国有林场2023年单位预算', '某县国有林场'],
  ['某县预算评审中心2023年单位预算', '某县预算评审中心'],
  // Another name, the scope, and words of the document behind the name.
  ['某区执法局（某区城管局）2023年度部门决算', '某区执法局（某区城管局）'],
  ['某县教育局（汇总）2023年度部门决算', '某县教育局'],
  ['某县教育局部门2023年度教体系统部门决算', '某县教育局'],
  ['某县水务局（本级）2023年单位预算', '某县水务局（本级）'],
  // The name away from the year.
  ['关于公开某县水务局2023年度部门决算的说明', '某县水务局'],
  ['某县水务局关于2023年部门预算公开的说明', '某县水务局'],
  ['2023年部门预算公开——某县民政局', '某县民政局'],
  ['某县民政局部门预算（2023年）', '某县民政局'],
  // Codes, and lines of a web page.
  ['105001-某县水务局\n2023年部门预算', '某县水务局'],
  ['部门编码：105 部门名称：某县水务局\n2023年部门预算', '某县水务局'],
  [
    '网站首页 >> 部门 >> 某县教育局\n某县第一中学2023年度部门决算\n发布机构：某县教育局 发文日期：2024年10月8日',
    '某县第一中学',
  ],
  // Broken over lines: by what headings say, and without them.
  ['中共某市某区委\n社会工作部2023年度\n部门决算', '中共某市某区委社会工作部'],
  ['某市某区规划和自然\n资源局\n2023年度部门决算', '某市某区规划和自然资源局'],
  [
    `某市规划和自然资源\n管理局2023年度\n部门决算\n${parts('某市规划和自然资源管理局')}`,
    '某市规划和自然资源管理局',
  ],
  // Only headings have it.
  [`2023年度部门决算\n${parts('某县水务局')}`, '某县水务局'],
])('takes the unit from %s', (cover, unit) => {
  const document = read(cover)
  expect(document.unit.name).toBe(unit)
  expect(document.year).toBe(2023)
  expect(document.diagnostics.map(({ code }) => code)).not.toContain('no-unit-name')
})

it('completes a title by the beginning of the name that stands above', () => {
  expect(read('中共某市某区委\n社会工作部2023年度\n部门决算').title).toBe(
    '中共某市某区委社会工作部2023年度部门决算',
  )
})

test.each([
  ['编制单位：105001-某县水务局 单位：万元', '某县水务局', '105001'],
  ['部门：[105]某县水务局 单位：万元', '某县水务局', '105'],
  ['某县水务局 单位：万元', '某县水务局', null],
])('takes the unit and its code from a caption: %s', (caption, name, code) => {
  expect(read('2023年部门预算', '支出总表', 'a.txt', caption).unit).toMatchObject({ name, code })
})

it('takes the unit from the title of a table, or else from the name of the file', () => {
  expect(read('', '某县水务局2023年度支出决算表').unit.name).toBe('某县水务局')
  expect(read('', '2023年某县水务局支出预算总表').unit.name).toBe('某县水务局')
  const named = read('', '2023年度支出决算表', '某县水务局2023年度部门决算公开表.txt')
  expect(named.unit.name).toBe('某县水务局')
  // What the file does not say stays a finding.
  expect(named.diagnostics.map(({ code }) => code)).toContain('no-unit-name')
})

it('takes no form for a name', () => {
  const form = read(`2023年度部门决算\n${parts('XX局')}`)
  expect(form.diagnostics.map(({ code }) => code)).toContain('no-unit-name')
})

it('takes the year that stands in brackets under the title', () => {
  expect(read('某县水务局\n部门预算公开\n（2023年度）').year).toBe(2023)
})

it('takes a budget with 调整 in brackets for an adjusted one', () => {
  expect(kindOf(read('某县水务局2023年部门预算（调整）'))).toBe('adjustedBudget')
})

it('takes unit and money from a row of captions with the year between', () => {
  const document = read(
    '2023年部门决算',
    '支出决算表',
    'a.txt',
    '部门：某县水务局\t2023年度\t金额单位：元',
  )
  expect(document.unit.name).toBe('某县水务局')
  expect(document.amountUnit).toBe('元')
  expect(document.diagnostics.map(({ code }) => code)).not.toContain('unknown-column')
})

test.each(['财决公开03表', '财决03表', '财预02表', '决算公开03表'])(
  'takes %s for a number and no title',
  number => {
    const document = readText(
      `某县水务局2023年度部门决算\n\n${table('支出决算表', `${number}\n单位：万元`)}`,
      'a.txt',
    )
    expect(document.tables[0]!.title).toBe('支出决算表')
  },
)

test.each([
  ['单位名称 某市养护中心', '单位预算级次 2|二级预算单位'],
  ['单 位 名 称　　某市养护中心', '财政预算代码 104003'],
  ['填报单位 某市养护中心', '是否编制部门预算 1|是'],
  ['单位名称：某市养护中心', '预算管理级次：4|地市级'],
])('takes the fields of a form before the tables for what they are: %s, %s', (name, field) => {
  const cover = [name, '单位负责人 李某某', field, '报送日期 2025-07-30'].join('\n\n')
  const document = read(cover, '收入支出决算总表', '某市2024单位决算.txt')
  expect(document.unit.name).toBe('某市养护中心')
  expect(document.title).toContain('某市养护中心2024年')
  expect(document.year).toBe(2024)
  expect(kindOf(document)).toBe('finalAccount')
})

it('takes no word of a title for the label of a unit', () => {
  const document = read('某市档案局\n\n2024 年\n\n部门 预算')
  expect(document.unit.name).toBe('某市档案局')
})

test.each([
  ['青石县人民法院单位预算\n公开日期：2025年2月18日', '支出总表', 2025],
  ['青石县人民法院单位决算\n公开时间：2024年9月10日', '支出决算表', 2023],
])('a year that is printed nowhere is that of the day of publication: %s', (cover, title, year) => {
  const document = read(cover, title)
  expect(document.year).toBe(year)
  const [found] = document.diagnostics.filter(({ code }) => code === 'year-from-date')
  expect(found).toMatchObject({ level: 'warning', line: 2 })
  expect(found?.message).toContain(`推作 ${year} 年度`)
})

test.each([
  ['青石县人民法院单位预算\n来源：本院 时间：2025-02-18', 2025],
  ['青石县人民法院单位预算\n日 期：2025年2月18日', 2025],
])('a day that stands apart is of the document: %s', (cover, year) => {
  expect(read(cover).year).toBe(year)
})

test.each(['建成时间：2012年5月1日', '项目实施时间：2023年1月至12月'])(
  'a day of something else tells no year: %s',
  line => {
    const text = `一、主要职责\n${line}。\n`
    expect(() => read(`青石县人民法院单位预算\n目录\n一、主要职责\n${text}`)).toThrow(
      '请在文件名里',
    )
  },
)

test('the kind that the year was told by is named, to be put right with it', () => {
  const [found] = read('青石县人民法院决算\n公开时间：2024年9月10日', '支出决算表').diagnostics
  expect(found?.message).toContain('推作 2023 年度决算')
  expect(found?.message).toContain('请核对年度和类型')
})

test('a printed year goes before the day, and without either the name of the file is asked for', () => {
  const { year, diagnostics } = read('青石县人民法院2024年单位预算\n公开日期：2025年2月18日')
  expect(year).toBe(2024)
  expect(diagnostics.map(({ code }) => code)).not.toContain('year-from-date')
  expect(() => read('青石县人民法院单位预算')).toThrow('请在文件名里写上年度')
  expect(read('青石县人民法院单位预算', '支出总表', '2024年预算.txt').year).toBe(2024)
})
