import { expect, test } from 'vitest'
import { misses, read } from '../../reading/tables/documents'

const basic = [
  '一般公共预算财政拨款基本支出决算表',
  '单位：万元',
  '科目编码|科目名称|决算数',
  '301|工资福利支出|60.00',
  '30101|基本工资|60.00',
  '302|商品和服务支出|30.00',
  '30201|办公费|30.00',
  '|合计|90.00',
  '',
]
const stated = (...prose: string[]) =>
  misses(read('青溪县文化局2022年部门决算', ...basic, '第二部分 情况说明', ...prose))

test('the economic parts of 项目支出 and of all expenditure are not those of 基本支出', () => {
  expect(
    stated(
      '七、一般公共预算项目支出决算情况说明',
      '2022年度一般公共预算财政拨款项目支出决算928.86万元，其中：商品和服务支出767.20万元，资本性支出161.66万元。',
    ),
  ).toEqual([])
  expect(
    stated(
      '五、一般公共预算支出决算情况说明',
      '2022年度一般公共预算财政拨款支出1018.86万元，其中：工资福利支出60.00万元，商品和服务支出958.86万元。',
    ),
  ).toEqual([])
  expect(
    stated(
      '六、一般公共预算基本支出决算情况说明',
      '2022年度一般公共预算财政拨款基本支出90.00万元，其中：工资福利支出60.00万元，商品和服务支出35.00万元。',
    ),
  ).not.toEqual([])
})

const classes = (second: string) =>
  stated(
    '五、一般公共预算财政拨款支出决算情况说明',
    '2022年度一般公共预算财政拨款支出100.00万元，主要用于以下方面：教育支出80.00万元，占80%；住房保障支出20.00万元，占20%。',
    '2022年度一般公共预算财政拨款支出年初预算为98.00万元，支出决算为100.00万元。其中：',
    '1.教育支出年初预算数为78.00万元，支出决算为80.00万元。',
    `2.住房保障支出年初预算数为20.00万元，支出决算为${second}万元。`,
  )

test('classes that two lists tell are added up once, and still held against one another', () => {
  expect(classes('20.00')).toEqual([])
  expect(classes('21.00')).not.toEqual([])
})

const halves = (operating: string) =>
  stated(
    '五、支出决算情况说明',
    '2022年度支出合计200.00万元，其中：基本支出120.00万元，项目支出80.00万元。',
    `一般公共预算财政拨款基本支出90.00万元，其中：人员经费60.00万元，公用经费${operating}万元。`,
  ).filter(title => title.includes('公用经费'))

test('人员经费 and 公用经费 are of the 基本支出 that lists them', () => {
  expect(halves('30.00')).toEqual([])
  expect(halves('31.00')).not.toEqual([])
})
