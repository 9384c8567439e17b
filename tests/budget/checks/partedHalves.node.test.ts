import { expect, it } from 'vitest'
import { runChecks } from '@/budget/checks'
import { misses, read } from '../../reading/tables/documents'

/** Basic expenditure in three groups of columns, the last of which goes on with 302. */
const halves = (office: string, travel: string, operating: string) =>
  read(
    '云溪县水利局2023年度部门决算',
    '一般公共预算财政拨款支出决算表',
    '单位：万元',
    '科目编码|科目名称|合计|基本支出|项目支出',
    '213|农林水支出|30.00|30.00|',
    '|合计|30.00|30.00|',
    '',
    '一般公共预算财政拨款基本支出决算明细表',
    '单位：万元',
    '人员经费|||公用经费|||||',
    '科目代码|科目名称|决算数|科目代码|科目名称|决算数|科目代码|科目名称|决算数',
    `301|工资福利支出|20.00|302|商品和服务支出|9.00|30215|会议费|1.00`,
    `30101|基本工资|12.00|30201|办公费|${office}|30217|公务接待费|1.00`,
    `30102|津贴补贴|8.00|30211|差旅费|${travel}|310|资本性支出|1.00`,
    '||||||31002|办公设备购置|1.00',
    `人员经费合计||20.00|公用经费合计|||||${operating}`,
  )

it('counts sections of a class that go on in the next group of columns once, below it', () => {
  expect(misses(halves('4.00', '3.00', '10.00'))).toEqual([])
})

it('still tests the class and the total over both groups', () => {
  expect(misses(halves('4.00', '3.50', '10.00'))).toEqual([
    expect.stringContaining('302 商品和服务支出 合计 = 其下级之和'),
  ])
  expect(misses(halves('4.00', '3.00', '11.00'))).toEqual([
    expect.stringContaining('公用经费合计 = 各项之和'),
    expect.stringContaining('基本支出'),
  ])
})

it('says of no class in another group of columns that it was not read', () => {
  const ids = runChecks(halves('4.00', '3.00', '10.00')).map(({ id }) => id)
  expect(ids.filter(id => id.startsWith('form:level'))).toEqual([])
})

it('tests a class whose sections all stand in the next group', () => {
  const document = (printing: string) =>
    read(
      '云溪县水利局2023年部门预算',
      '一般公共预算基本支出表',
      '单位：万元',
      '科目编码|科目名称|金额|科目编码|科目名称|金额',
      '301|工资福利支出|5.00|30201|办公费|1.00',
      `30101|基本工资|5.00|30202|印刷费|${printing}`,
      '302|商品和服务支出|4.00|||',
      '|合计|9.00|||',
    )
  expect(misses(document('3.00'))).toEqual([])
  expect(misses(document('2.00'))).toEqual([
    expect.stringContaining('302 商品和服务支出 合计 = 其下级之和'),
  ])
})

/** One list of economic subjects, in which each half's total stands before its subjects. */
const leadingTotals = (personnel: string) =>
  read(
    '云溪县水利局2023年度部门决算',
    '一般公共预算财政拨款基本支出决算表',
    '单位：万元',
    '科目编码|科目名称|决算数',
    '|合计|30.00',
    `|人员经费合计|${personnel}`,
    '301|工资福利支出|18.00',
    '30101|基本工资|18.00',
    '303|对个人和家庭的补助|2.00',
    '30305|生活补助|2.00',
    '|公用经费合计|10.00',
    '302|商品和服务支出|9.00',
    '30201|办公费|9.00',
    '310|资本性支出|1.00',
    '31002|办公设备购置|1.00',
  )

it('counts the subjects below a total that stands before them', () => {
  expect(misses(leadingTotals('20.00'))).toEqual([])
  expect(misses(leadingTotals('21.00'))).toEqual([
    expect.stringContaining('人员经费合计 = 各项之和'),
    expect.stringContaining('合计 = 人员经费合计 + 公用经费合计'),
  ])
})
