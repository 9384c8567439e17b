import { expect, it } from 'vitest'
import { readText } from '../../fixtures/documents'
import { findRelations } from '../../fixtures/relations'

const read = (...lines: string[]) =>
  readText(['青溪县文化馆2025年单位预算', '', ...lines].join('\n').replaceAll('|', '\t'))

it('takes 序号 for no amount, so that it is summed with none', () => {
  const { meanings } = read(
    '单位收入总表',
    '单位：元',
    '序号|单位名称|合计|一般公共预算|事业收入',
    '1|文化馆本级|500.00|480.00|20.00',
    '2|文化站|30.00|30.00|',
  )
  const [side] = meanings[0]!.sides
  expect(side!.columns.map(({ key }) => key)).toEqual(['total', 'generalPublic', 'operations'])
  expect(
    side!.rows.map(({ name, labels, amounts }) => [name, labels?.['序号'], amounts['total']]),
  ).toEqual([
    ['文化馆本级', '1', '500.00'],
    ['文化站', '2', '30.00'],
  ])
})

it('names the classes below 基本支出, whose sum is checked against it', () => {
  const document = read(
    '支出总表',
    '单位：万元',
    '科目编码|科目名称|合计|基本支出||||项目支出',
    '|||小计|工资福利支出|商品和服务支出|对个人和家庭的补助|',
    '210|卫生健康支出|10.00|6.00|4.00|1.00||4.00',
    '221|住房保障支出|5.00|5.00|4.00|1.00||',
  )
  expect(document.meanings[0]!.sides[0]!.columns.map(({ key, parent }) => [key, parent])).toEqual([
    ['total', null],
    ['basic', 'total'],
    ['basic.wages', 'basic'],
    ['basic.goodsAndServices', 'basic'],
    ['basic.householdSubsidies', 'basic'],
    ['project', 'total'],
  ])
  const sums = findRelations(document).filter(
    ({ id }) => id.startsWith('row:t1.') && id.endsWith('.basic'),
  )
  expect(sums.map(({ outcome }) => outcome)).toEqual(['fails', 'holds'])
})

it('reads 项目经费 as project expenditure', () => {
  const { meanings } = read(
    '财政拨款支出表',
    '单位：万元',
    '科目|合计|其中：||',
    '||人员经费|公用经费|项目经费',
    '农林水支出|200|150|40|10',
  )
  expect(meanings[0]!.sides[0]!.rows[0]!.amounts).toEqual({
    total: '200',
    personnel: '150',
    operating: '40',
    project: '10',
  })
})

it('takes no amount of a row whose name stands among its amounts', () => {
  const { meanings, diagnostics } = read(
    '支出总表',
    '单位：万元',
    '科目编码及名称|合计|基本支出|项目支出',
    '2010301 行政运行|500|500|',
    '20805|养老支出|50|50',
    '合计|550|550|',
  )
  expect(
    meanings[0]!.sides[0]!.rows.map(({ code, amounts }) => [code, ...Object.values(amounts)]),
  ).toEqual([
    ['2010301', '500', '500', null],
    ['20805', null, null, null],
    [null, '550', '550', null],
  ])
  expect(diagnostics.map(({ code, line, cell }) => [code, line, cell])).toEqual([
    ['unaligned', 7, undefined],
    ['unplaced-cell', 7, 1],
    ['unplaced-cell', 7, 2],
    ['unplaced-cell', 7, 3],
  ])
})

it('reads 合计 below 科目编码 as the name of a row that also divides a column', () => {
  const { meanings, diagnostics } = read(
    '政府性基金预算财政拨款收入支出决算表',
    '单位：万元',
    '项目||年初结转和结余|本年收入|本年支出|||年末结转和结余',
    '功能分类科目编码|科目名称||||||',
    '合计||||合计|基本支出|项目支出|',
    '212|城乡社区支出|1.00|9.00|8.00|3.00|5.00|2.00',
  )
  const [side] = meanings[0]!.sides
  expect(side!.columns.map(({ key, cell }) => [key, cell])).toEqual(
    expect.arrayContaining([
      ['total', 4],
      ['basic', 5],
      ['project', 6],
    ]),
  )
  expect(side!.rows[0]).toMatchObject({
    code: '212',
    amounts: { total: '8.00', basic: '3.00', project: '5.00' },
  })
  expect(diagnostics.map(({ code }) => code)).not.toContain('unknown-column')
})

const keysOf = (...lines: string[]) =>
  read(...lines).meanings[0]!.sides[0]!.columns.map(({ key, parent }) => [key, parent])

it('reads 专项资金 among the sources of money as no project expenditure', () => {
  expect(
    keysOf(
      '收入总表',
      '单位：万元',
      '科目编码|科目名称|合计|财政拨款|专项资金|其他收入',
      '207|文化旅游支出|100|60|30|10',
    ),
  ).toEqual([
    ['total', null],
    ['fiscal', 'total'],
    ['column-4', 'total'],
    ['otherRevenue', 'total'],
  ])
  expect(
    keysOf(
      '一般公共预算支出表',
      '单位：万元',
      '科目编码|科目名称|合计|人员经费|公用经费|专项资金',
      '207|文化旅游支出|100|60|10|30',
    )[3],
  ).toEqual(['project', 'total'])
})

const besideTotal = (total: string) =>
  keysOf(
    '支出总表',
    '单位：万元',
    '科目编码|科目名称|合计|基本支出|项目支出|设备购置',
    '20701|文化和旅游|60.00|40.00|20.00|',
    `20702|文物|${total}|22.00|18.00|5.00`,
  )[3]

it('takes a column that is not known for a part only where the rows add up with it', () => {
  expect(besideTotal('45.00')).toEqual(['column-5', 'total'])
  expect(besideTotal('40.00')).toEqual(['column-5', null])
})

it('takes 公务用车小计 for what vehicles cost', () => {
  const keys = keysOf(
    '财政拨款“三公”经费支出表',
    '单位：万元',
    '合计|因公出国（境）费|公务用车小计|公务用车购置费|公务用车运行维护费|公务接待费',
    '3.00|0.00|2.50|1.00|1.50|0.50',
  ).map(([key]) => key)
  expect(keys).toContain('vehicles')
})
