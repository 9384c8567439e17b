import { expect, test } from 'vitest'
import { misses, read } from '../../reading/tables/documents'

const titled = (...rows: string[]) =>
  read('青溪县文化局2025年部门预算', '一般公共预算支出表', '单位：万元', ...rows)

const amounts = (project: string, rate: string) =>
  titled(
    '科目编码|科目名称|2024年预算数|||2025年预算数|||增减变化|||||',
    '||合计|基本支出|项目支出|合计|基本支出|项目支出|合计||基本支出||项目支出|',
    '||||||||金额|百分比|金额|百分比|金额|百分比',
    `20701|文化和旅游|90.00|60.00|30.00|100.00|62.00|38.00|10.00|11.11|2.00|3.33|${project}|26.67`,
    '20702|文物|50.00|30.00|20.00|55.00|31.00|24.00|5.00|10.00|1.00|3.33|4.00|20.00',
    `20706|新闻出版|40.00|30.00|10.00|45.00|31.00|14.00|5.00|12.50|1.00|3.33|4.00|${rate}`,
    '20708|广播电视|40.00|30.00|10.00|45.00|31.00|14.00|5.00|12.50|1.00|3.33|4.00|40.00',
  )

test('the change of each measure is this year less last year, in money and in percent', () => {
  expect(misses(amounts('8.00', '40.00'))).toEqual([])
  expect(misses(amounts('9.00', '44.00'))).toEqual([
    '一般公共预算支出表 20701 文化和旅游：项目支出增减 = 本年 − 上年',
    '一般公共预算支出表 20706 新闻出版：增减变化·项目支出·百分比 = （本年 − 上年）÷ 上年',
  ])
})

test('percentages of each measure below 增减变化（%） are those of its own figures', () => {
  const percent = (rate: string) =>
    read(
      '青溪县文化局2025年部门预算',
      '一般公共预算拨款“三公”经费及会议费、培训费支出预算表',
      '单位：万元',
      '单位名称|2024年|||2025年|||增减变化情况（%）||',
      '|合计|公务接待费|会议费|合计|公务接待费|会议费|合计|公务接待费|会议费',
      `文化馆|4.00|1.00|3.00|6.00|2.00|4.00|50.00|${rate}|33.33`,
      '图书馆|2.00||2.00|3.00|0.00|3.00|50.00||50.00',
    )
  expect(misses(percent('100.00'))).toEqual([])
  expect(misses(percent('10.00'))).toEqual([
    '“三公”经费表 文化馆：增减变化情况（%）·公务接待费 = （本年 − 上年）÷ 上年',
  ])
})

test('a column called so that is no difference in most rows is not tested', () => {
  const document = titled(
    '科目编码|科目名称|2024年预算数||2025年预算数||增减||',
    '||合计|项目支出|合计|项目支出|合计|项目支出',
    '20701|文化和旅游|90.00|30.00|100.00|38.00|10.00|1.00',
    '20702|文物|50.00|20.00|55.00|24.00|5.00|2.00',
  )
  expect(misses(document)).toEqual([])
})
