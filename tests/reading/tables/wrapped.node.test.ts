import { expect, it } from 'vitest'
import { readText } from '../../fixtures/documents'

const read = (...lines: string[]) =>
  readText(['西山区社保局2024年单位预算', '', ...lines].join('\n').replaceAll('|', '\t'))
const head = ['支出总表', '单位：万元', '科目编码|科目名称|合计|基本支出|项目支出']

it('joins a name printed over two rows, and names both lines', () => {
  const { meanings, diagnostics, account } = read(
    ...head,
    '208|社会保障和就业支出|300|200|100',
    '20801|人力资源和社会保障管理|300|200|100',
    '|事务|||',
    '2080101|行政运行|200|200|',
    '2080199|其他人力资源和社会保障|100||100',
    '|管理事务支出|||',
    '|合计|300|200|100',
  )
  expect(
    meanings[0]!.sides[0]!.rows.map(({ code, name, line, parent }) => [code, name, line, parent]),
  ).toEqual([
    ['208', '社会保障和就业支出', 6, null],
    ['20801', '人力资源和社会保障管理事务', 7, 0],
    ['2080101', '行政运行', 9, 1],
    ['2080199', '其他人力资源和社会保障管理事务支出', 10, 1],
    [null, '合计', 12, null],
  ])
  expect(
    diagnostics.filter(({ code }) => code === 'joined-name').map(({ line, row }) => [line, row]),
  ).toEqual([
    [8, 3],
    [11, 6],
  ])
  expect(account.tables[0]).toMatchObject({ rows: 8, named: 0 })
})

it('leaves units, classes without amounts and the head of other subjects as rows of their own', () => {
  const names = (...rows: string[]) =>
    read(...head, ...rows).meanings[0]!.sides[0]!.rows.map(({ name }) => name)
  const long = '2080199|其他人力资源和社会保障管理事务支出|5|5|'
  expect(names(long, '|西山区就业服务中心|||', '210|卫生健康支出|1|1|')).toHaveLength(3)
  expect(names(long, '|卫生健康支出|||', '221|住房保障支出|1|1|')).toHaveLength(3)
  expect(names(long, '210|卫生健康支出|||', '221|住房保障支出|1|1|')).toHaveLength(3)
  expect(names(long, '|下列各款|||', '208|社会保障和就业支出|1|1|')).toHaveLength(3)
  expect(names(long, '2080101|行政运行|5|5|', '|其他安排|||')).toHaveLength(3)
})

it('makes one project of a name that cannot end where its row does', () => {
  const { projects } = read(
    '项目支出表',
    '单位：万元',
    '类型|项目名称|项目单位|合计|一般公共预算',
    '合计|||100|100',
    '特定目标类||||',
    '|高校毕业生就业创业服务及|社保局|60|60',
    '|职业技能培训补贴|||',
    '|劳动仲裁办案经费|社保局|40|40',
    '|信访救助||0|',
  )
  expect(projects.map(({ name, total, unitName }) => [name, total, unitName])).toEqual([
    ['高校毕业生就业创业服务及职业技能培训补贴', '60', '社保局'],
    ['劳动仲裁办案经费', '40', '社保局'],
    ['信访救助', '0', null],
  ])
})
