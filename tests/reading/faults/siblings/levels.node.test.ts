import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findRelations } from '../../../fixtures/relations'
import { readText } from '../../../fixtures/documents'
import { countOutcomes, listCodes } from '../control'

const load = (name: string) => readFileSync(`tests/fixtures/faults/${name}.txt`, 'utf8')
const budget = (table: string) => readText(`某市某局\n2025年度部门预算\n\n${table}`)
const account = (table: string) => readText(`某市某局\n2024年度部门决算\n\n${table}`)
const listWholes = ({ meanings }: ReturnType<typeof readText>, table = 0) =>
  meanings[table]!.sides.map(({ rows }) =>
    rows.map(({ name, parent }) => [name, parent === null ? null : rows[parent]!.name]),
  )

describe('K13: funds below what was carried over', () => {
  it('are parts of it', () => {
    const [revenue] = listWholes(readText(load('K13')))
    expect(revenue).toEqual([
      ['一般公共预算财政拨款', null],
      ['本年收入合计', null],
      ['年初财政拨款结转和结余', null],
      ['一般公共预算财政拨款', '年初财政拨款结转和结余'],
      ['政府性基金预算财政拨款', '年初财政拨款结转和结余'],
      ['总计', null],
    ])
  })

  it.each(['年初财政拨款结转和结余', '加：上年结转结余'])(
    'are of “%s” that has no number, where their own numbers begin anew',
    name => {
      const document = account(`财政拨款收入支出决算总表\n单位：万元
\n收入\t\t支出\t\n项目\t决算数\t项目\t决算数
一、本年收入\t294.00\t一、一般公共服务支出\t296.16
（一）一般公共预算财政拨款\t294.00\t\t\n（二）政府性基金预算财政拨款\t0.00\t\t
${name}\t2.16\t\t\n（一）一般公共预算财政拨款\t2.16\t\t\n（二）政府性基金预算财政拨款\t0.00\t\t
收入总计\t296.16\t支出总计\t296.16\n`)
      const [revenue] = listWholes(document)
      expect(revenue!.map(([, whole]) => whole)).toEqual([
        ...[null, '本年收入', '本年收入'],
        ...[null, revenue![3]![0], revenue![3]![0], null],
      ])
      expect(findRelations(document).filter(({ outcome }) => outcome === 'unproven')).toEqual([])
      expect(countOutcomes(document).fails).toBe(0)
    },
  )
})

describe('G12: projects on the next page, whose programme was lost', () => {
  it('are no parts of the programme before, whose own parts are all of it', () => {
    const document = readText(load('G12'))
    expect(listWholes(document, 1)[0]).toEqual([
      ['合计', null],
      ['业务经费', null],
      ['馆藏数字化', '业务经费'],
      ['展览', '业务经费'],
      ['物业管理', null],
      ['设备购置', null],
    ])
    expect(document.projects.map(({ programme }) => programme)).toEqual([
      '业务经费',
      '业务经费',
      '',
      '',
    ])
    expect(listCodes(document)).toContain('level-missing')
    expect(countOutcomes(document).fails).toBe(0)
  })

  it('stay its parts where its own add up with them', () => {
    const document = readText(load('G12').replace('\t70.00\t70.00', '\t120.00\t120.00'))
    expect(listWholes(document, 1)[0]!.slice(-2)).toEqual([
      ['物业管理', '业务经费'],
      ['设备购置', '业务经费'],
    ])
    expect(new Set(document.projects.map(({ programme }) => programme))).toEqual(
      new Set(['业务经费']),
    )
    expect(countOutcomes(document).fails).toBe(0)
  })
})

describe('K08: basic expenditure in halves', () => {
  it('has two columns of operating subjects with one total', () => {
    const table = (total: string) =>
      account(
        `一般公共预算财政拨款基本支出决算明细表\n金额单位：万元\n\n人员经费\t\t\t公用经费\t\t\t\t\t\n科目编码\t科目名称\t金额\t科目编码\t科目名称\t金额\t科目编码\t科目名称\t金额\n301\t工资福利支出\t40.00\t302\t商品和服务支出\t12.00\t310\t资本性支出\t1.00\n30101\t基本工资\t40.00\t30201\t办公费\t12.00\t31002\t办公设备购置\t1.00\n人员经费合计\t\t40.00\t公用经费合计\t\t\t\t\t${total}\n`,
      )
    expect(countOutcomes(table('13.00')).fails).toBe(0)
    expect(
      findRelations(table('13.00')).find(({ title }) => title.includes('公用经费合计')),
    ).toMatchObject({ outcome: 'holds', right: { text: '12.00 + 1.00 = 13.00 万元' } })
    expect(countOutcomes(table('12.00')).fails).toBe(1)
  })

  it('may have no codes: classes by their names, parts by sums, one total for both', () => {
    const table = (wage: string) =>
      budget(
        `基本支出预算表\n单位：万元\n\n经济分类科目\t预算数\t经济分类科目\t预算数\n工资福利支出\t60.00\t商品和服务支出\t10.00\n基本工资\t${wage}\t办公费\t10.00\n津贴补贴\t20.00\t\t\n人员经费小计\t60.00\t公用经费小计\t10.00\n合计\t\t\t70.00\n`,
      )
    const document = table('40.00')
    expect(listWholes(document).map(rows => rows.slice(1, 2))).toEqual([
      [['基本工资', '工资福利支出']],
      [['办公费', '商品和服务支出']],
    ])
    expect(countOutcomes(document)).toMatchObject({ fails: 0 })
    expect(listCodes(document)).toEqual(['levels-by-sums'])
    const unknown = table('41.00')
    expect(listCodes(unknown)).toEqual(['levels-unknown', 'levels-by-sums'])
    expect(findRelations(unknown).filter(({ id }) => id.startsWith('form:levels'))).toHaveLength(1)
  })
})

describe('G14: levels that nothing shows', () => {
  it('leave the total untested, which is said', () => {
    const document = readText(load('G14').replace('养老支出\t50.00\t0.00', '养老支出\t51.00\t1.00'))
    expect(listCodes(document)).toEqual(['levels-unknown'])
    expect(countOutcomes(document).fails).toBe(0)
    expect(findRelations(document).find(({ id }) => id.startsWith('form:levels'))).toMatchObject({
      outcome: 'untestable',
      reason: '科目没有编码，各行之和也推不出上下级，合计不能与各行核对。',
    })
  })
})

describe('G22: rates of change', () => {
  const table = (rate: string, words = '增减%') =>
    budget(
      `“三公”经费预算表\n单位：万元\n\n项目\t2024年预算数\t2025年预算数\t增减额\t${words}\n合计\t20.00\t18.00\t-2.00\t-10.00%\n一、公务接待费\t8.00\t6.00\t-2.00\t${rate}\n二、公务用车购置及运行费\t12.00\t12.00\t0.00\t0.00%\n`,
    )
  const listRates = (document: ReturnType<typeof readText>) =>
    findRelations(document)
      .filter(({ id }) => id.startsWith('rate:'))
      .map(({ outcome, left, right }) => [outcome, left.text, right.text])

  it.each(['增减%', '增减率', '增长幅度（%）', '比上年增减%', '增减比例（%）'])(
    'below “%s” are tested with both amounts',
    words => {
      expect(listRates(table('-25.00%', words))).toEqual([
        ['holds', '−10.00%', '（18.00 − 20.00 万元） ÷ 20.00 万元 = −10%'],
        ['holds', '−25.00%', '（6.00 − 8.00 万元） ÷ 8.00 万元 = −25%'],
        ['holds', '0.00%', '（12.00 − 12.00 万元） ÷ 12.00 万元 = 0%'],
      ])
    },
  )

  it('may be below 百分比, with a reason behind them; a share is no rate', () => {
    const other = (percent: string) =>
      budget(
        `“三公”经费预算表\n单位：万元\n\n项目\t2024年预算数\t2025年预算数\t增减额\t百分比\t变动原因\n合计\t20.00\t18.00\t-2.00\t${percent}\t\n一、公务接待费\t8.00\t6.00\t-2.00\t-25.00%\t厉行节约\n二、公务用车购置及运行费\t12.00\t12.00\t0.00\t0.00%\t\n`,
      )
    expect(listRates(other('-10.00%')).map(([outcome]) => outcome)).toEqual(Array(3).fill('holds'))
    expect(listCodes(other('-10.00%'))).toEqual([])
    const share = budget(
      '“三公”经费预算表\n单位：万元\n\n项目\t2024年预算数\t2025年预算数\t百分比\n合计\t20.00\t18.00\t100.00%\n一、公务接待费\t8.00\t6.00\t33.33%\n',
    )
    expect(listRates(share)).toEqual([])
  })

  it('of falls may be printed bare, where no rate has a minus', () => {
    const bare = (total: string, own: string) =>
      budget(
        `“三公”经费预算表\n单位：万元\n\n项目\t2024年预算数\t2025年预算数\t增减额\t增减%\n合计\t20.00\t19.00\t-1.00\t${total}\n一、公务接待费\t8.00\t6.00\t-2.00\t${own}\n二、公务用车购置及运行费\t12.00\t13.00\t1.00\t8.33%\n`,
      )
    const outcomes = (...printed: [string, string]) =>
      listRates(bare(...printed)).map(([outcome]) => outcome)
    expect(outcomes('5.00%', '25.00%')).toEqual(Array(3).fill('holds'))
    expect(outcomes('-5.00%', '25.00%')).toEqual(['fails', 'holds', 'holds'])
    expect(outcomes('5.00%', '33.00%')).toEqual(['fails', 'holds', 'holds'])
  })

  it('that are wrong are found', () => {
    const wrong = findRelations(table('-33.33%')).find(({ outcome }) => outcome === 'fails')
    expect(wrong).toMatchObject({
      outcome: 'fails',
      reason: '按金额算出的是 −25%，四舍五入应写 −25%，表里印的是 −33.33%。',
    })
  })

  it.each([
    ['#DIV/0!', 'printed-error'],
    ['坏', 'bad-rate'],
  ])('that are %s are named and are no label', (printed, code) => {
    const document = table(printed)
    expect(document.diagnostics.map(({ code, line, cell }) => [code, line, cell])).toEqual([
      [code, 9, 4],
    ])
    expect(document.account.tables[0]).toMatchObject({ named: 1 })
    expect(listRates(document)).toHaveLength(2)
  })

  it.each(['—', '/', '持平', ''])('may be “%s”', printed => {
    expect(listCodes(table(printed))).toEqual([])
  })
})
