import { expect, test } from 'vitest'
import { readText } from '../../fixtures/documents'

const read = (title: string, ...rows: readonly string[]) =>
  readText(
    ['青石县水务局2022年度部门决算', title, '单位：万元', rows.join('\n')].join('\n\n'),
    '青石.txt',
  )
const codes = ({ diagnostics }: ReturnType<typeof read>) =>
  diagnostics.map(({ code }) => code).filter(code => code !== 'odd-number')

test('单位名称（科目） beside 单位代码 alone names units, whose codes are their own', () => {
  const document = read(
    '部门收入总表',
    '项目\t\t合计\t一般公共预算拨款收入\t事业收入',
    '单位代码\t单位名称（科目）\t\t\t',
    '\t合计\t1627.64\t1627.64\t',
    '319\t青石县水务局\t1627.64\t1627.64\t',
    '319301\t青石县水务局机关\t1305.70\t1305.70\t',
    '319901\t青石县水库事务中心\t321.94\t321.94\t',
  )
  const [side] = document.meanings[0]!.sides
  expect(side?.kind).toBe('unit')
  expect(side?.rows.map(({ code, parent }) => [code, parent])).toEqual([
    [null, null],
    ['319', null],
    ['319301', 1],
    ['319901', 1],
  ])
  expect(codes(document)).not.toContain('bad-code')
})

const information = (second: string) =>
  read(
    '机构运行信息表',
    '项目\t年初预算数\t决算数\t项目\t决算数',
    `一、“三公”经费支出\t—\t—\t${second}\t590.63`,
    '（一）支出合计\t26.50\t18.28\t（一）行政单位\t590.63',
    '1．因公出国（境）费\t\t\t（二）参照公务员法管理事业单位\t',
    '2．公务用车购置及运行维护费\t22.00\t16.42\t三、资产信息\t—',
    '（1）公务用车购置费\t\t\t（一）车辆数合计（辆）\t7',
    '（2）公务用车运行维护费\t22.00\t16.42\t1．机要通信用车\t1',
    '3．公务接待费\t4.50\t1.86\t2．执法执勤用车\t6',
    '（1）国内接待费\t—\t1.86\t四、政府采购支出信息\t—',
    '其中：外事接待费\t—\t\t（一）政府采购支出合计\t523.40',
    '（2）国（境）外接待费\t—\t\t1．政府采购货物支出\t174.78',
    '\t\t\t2．政府采购服务支出\t348.62',
  )

test('a numbering that goes on in the columns to the right leaves nothing out', () => {
  expect(codes(information('二、机关运行经费'))).not.toContain('level-missing')
})

test('each column of a change is the change of its own measure', () => {
  const document = readText(
    [
      '青石县法院2023年部门预算',
      '部门综合预算一般公共预算拨款“三公”经费及会议费、培训费支出预算表',
      '单位：万元',
      [
        '单位编码\t单位名称\t2022年\t\t\t2023年\t\t\t增减变化情况\t\t',
        '\t\t合计\t公务接待费\t会议费\t合计\t公务接待费\t会议费\t合计\t公务接待费\t会议费',
        '207\t青石县法院\t9.00\t6.00\t3.00\t8.00\t5.50\t2.50\t-1.00\t-0.50\t-0.50',
      ].join('\n'),
    ].join('\n\n'),
    '青石.txt',
  )
  expect(document.meanings[0]?.sides[0]?.columns.slice(-3).map(({ key }) => key)).toEqual([
    'comparison',
    'comparison.reception',
    'comparison.meetings',
  ])
  expect(codes(document)).not.toContain('unknown-column')
})
