import { expect, it } from 'vitest'
import { isListed } from '@/document/project'
import { changchun } from './printed'

const joined = changchun.projects.map(({ name, total, funding, sheet }) => {
  const found = changchun.sheets.find(({ table }) => table === sheet?.table)
  return [name, total, Object.keys(funding).join(), found?.number, sheet?.confidence]
})
const [current, carried] = ['currentYear.generalPublic', 'carryOver.generalPublic']

it('joins the thirteen projects of Changchun to their sheets', () => {
  expect(joined).toEqual([
    ['社会保险软件购置与升级', '73.16', current, 10, 'likely'],
    ['社保局计算机系统运行维护经费', '110.00', current, 7, 'likely'],
    ['社保局计算机系统运行耗材购置及设备维修经费', '15.68', current, 8, 'likely'],
    ['中央企业退休人员社会化管理人事档案案管理补助资金', '174.79', current, 13, 'likely'],
    ['2023年企业养老保险考核奖补资金', '81.72', carried, 11, 'likely'],
    [
      '中央企业及原中央下放企业退休人员社会化管理人事档案案补助资金',
      '174.79',
      carried,
      12,
      'likely',
    ],
    ['社保局社会化管理服务专项', '20.00', current, 6, 'likely'],
    ['长春市社会保险事业管理局聘用人员经费', '507.00', current, 5, 'likely'],
    ['长春市社会保险事业管理局运行费', '512.81', current, 9, 'likely'],
    ['企业补充养老保险', '2.44', current, 4, 'certain'],
    ['农村社会养老保险支付资金', '33.99', current, 3, 'certain'],
    ['助保贷款贴息补助专项', '570.00', current, 1, 'certain'],
    ['长春市城乡居保基层工作服务人员补助资金', '126.72', current, 2, 'likely'],
  ])
  expect(
    changchun.diagnostics.filter(({ code }) => /join|without|no-sheets|no-projects/.test(code)),
  ).toEqual([])
})

it('says why the two sheets of 174.79 go where they go', () => {
  const [thirteen, twelve] = [changchun.projects[3]?.sheet, changchun.projects[5]?.sheet]
  expect(thirteen?.reason).toBe(
    '金额相等（174.79 万元），这个金额有 2 个项目、2 张绩效目标表，整体看这样搭配明显更合，名称相似度 0.72；绩效目标表写有“提前下达2024年”，与该项目的当年资金相符',
  )
  expect(twelve).toMatchObject({ amountsEqual: true, likeness: 0.981 })
})

it('carries programmes down and points at the printed cell', () => {
  expect(changchun.projects.map(({ programme }) => programme)).toEqual([
    ...Array<string>(3).fill('信息系统运行与维护'),
    '提前下达中央企业退休人员社会化管理补助资金',
    '企业养老保险考核奖补资金',
    '提前下达2023年中央企业退休人员社会化管理补助资金',
    ...Array<string>(3).fill('社会保险业务经办管理'),
    ...Array<string>(4).fill('社会保险基金补助'),
  ])
  for (const { place, total, name } of changchun.projects.filter(isListed)) {
    const row = changchun.tables.find(({ id }) => id === place.table)?.rows[place.row]
    expect(row?.cells[place.cell]).toBe(total)
    expect(row?.line).toBe(place.line)
    expect(row?.cells).toContain(name)
  }
})

it('keeps its ids', () => {
  expect(changchun.projects.map(({ id }) => id)).toEqual([
    '1axu7ad',
    '035q4ez',
    '0oo9asc',
    '0j64eix',
    '1y08z4k',
    '0ke1l4g',
    '12dn275',
    '1xmyzo3',
    '0wa28jn',
    '1bwijfw',
    '0tp5sde',
    '0bbx9i5',
    '1j37650',
  ])
})
