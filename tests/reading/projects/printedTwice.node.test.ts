import { expect, test } from 'vitest'
import { readText } from '../../fixtures/documents'

const bySubject = (title: string, ...rows: readonly string[]) =>
  [
    title,
    '单位：万元',
    ['科目编码\t科目名称\t项目名称\t预算金额', '合计\t\t\t30.00', ...rows].join('\n'),
  ].join('\n\n')
const withGoals = (title: string, ...rows: readonly string[]) =>
  [
    title,
    '单位：万元',
    [
      '支出项目类别\t总计\t财政拨款\t其他资金\t绩效目标',
      '合计\t30.00\t30.00\t0.00\t',
      ...rows,
    ].join('\n'),
  ].join('\n\n')
const read = (...tables: readonly string[]) =>
  readText(['青石县统计局2023年部门预算', ...tables].join('\n\n'), '青石.txt')
const listed = ({ projects }: ReturnType<typeof read>) =>
  projects.map(({ name, total, place }) => [name, total, place?.table])
const codes = ({ diagnostics }: ReturnType<typeof read>) => diagnostics.map(({ code }) => code)

const first = '一般公共预算项目支出情况表（按支出经济分类科目）'
const second = '部门预算项目支出及其他支出预算表'
const census = '经济普查经费\t30.00\t30.00\t0.00\t完成普查登记。'

test('a project that two tables print is one, with the money of the fuller table', () => {
  const document = read(
    bySubject(first, '302\t商品和服务支出\t\t30.00', '30201\t办公费\t经济普查经费\t30.00'),
    withGoals(second, census),
  )
  expect(listed(document)).toEqual([['经济普查经费', '30.00', 't2']])
  expect(document.projects[0]?.funding).toEqual({ fiscal: '30.00', otherRevenue: '0.00' })
  expect(codes(document)).toContain('project-twice')
})

test('its rows by subject are its parts, where they add up to it', () => {
  const rows = ['30201\t办公费\t经济普查经费\t20.00', '30211\t差旅费\t经济普查经费\t10.00']
  expect(listed(read(bySubject(first, ...rows), withGoals(second, census)))).toHaveLength(1)
})

test('another amount, or a row of the same table, is another project', () => {
  const other = ['30201\t办公费\t经济普查经费\t12.00', '30211\t差旅费\t住户调查补助\t18.00']
  expect(listed(read(bySubject(first, ...other), withGoals(second, census)))).toHaveLength(3)
  expect(
    listed(read(bySubject(first, '30201\t办公费\t普查\t15.00', '30211\t差旅费\t普查\t15.00'))),
  ).toHaveLength(2)
})

test('tables of different money list different projects', () => {
  const row = '30201\t办公费\t经济普查经费\t30.00'
  const document = read(
    bySubject('项目支出表（一般公共预算）', row),
    bySubject('项目支出表（上年结转资金）', row),
  )
  expect(listed(document)).toHaveLength(2)
})

test("a subject's own row above its projects has the name printed beside its code", () => {
  const document = read(
    bySubject(first, '302\t商品和服务支出\t\t30.00', '30201\t办公费\t经济普查经费\t30.00'),
  )
  expect(codes(document)).not.toContain('no-name')
  expect(document.meanings[0]?.sides[0]?.rows[1]).toMatchObject({
    code: '302',
    name: '商品和服务支出',
  })
  expect(listed(document)).toEqual([['经济普查经费', '30.00', 't1']])
  const nameless = read(bySubject(first, '302\t\t\t30.00', '30201\t办公费\t经济普查经费\t30.00'))
  expect(codes(nameless)).toContain('no-name')
})

test('equal projects of tables of different units are projects of their own', () => {
  const ofUnit = (unit: string, other: string) =>
    [
      '项目支出表',
      `编制单位：${unit}`,
      '单位：万元',
      [
        '项目名称\t合计\t一般公共预算\t政府性基金',
        '办公设备购置\t10.00\t10.00\t',
        `${other}\t5.00\t5.00\t`,
        '合计\t15.00\t15.00\t',
      ].join('\n'),
    ].join('\n\n')
  const document = read(ofUnit('青石县档案馆', '档案修复'), ofUnit('青石县史志馆', '史志编纂'))
  expect(document.projects.filter(({ name }) => name === '办公设备购置')).toHaveLength(2)
  expect(codes(document)).not.toContain('project-twice')
})
