import { plainText } from '@/text/segments'
import { describe, expect, test } from 'vitest'
import {
  arrangeProjects,
  confidenceLabels,
  filteredFinding,
  formatPoints,
  fundingChoices,
  listFinding,
  listProjects,
  describeMoneyTargets,
  type ProjectFilter,
  projectFinding,
  targetText,
  describeTotal,
  describeWeights,
} from '@/budget/projects'
import { changchun2024 } from '../../fixtures/changchun'

const list = listProjects(changchun2024())
const text = (pieces: readonly { text: string }[]) => pieces.map(piece => piece.text).join('')
const named = (name: string) => list.entries.find(entry => entry.name.includes(name))!
const none: ProjectFilter = { find: '', funding: null, programme: null }

describe('the projects of 2024', () => {
  test('are thirteen, add up to the printed total, and say so', () => {
    expect(list.entries).toHaveLength(13)
    expect([list.total, list.sum]).toEqual([2_403_100_000, 2_403_100_000])
    expect(text(describeTotal(list, '万元'))).toBe(
      '13 个项目相加，正好是表上印出的合计 2,403.10 万元',
    )
    expect(text(listFinding(list, '万元'))).toBe(
      '13 个项目共 2,403.10 万元，一级项目“社会保险业务经办管理”占 43.3%、“社会保险基金补助”占 30.5%',
    )
    expect(text(listFinding(list, '万元', 'project'))).toMatch(
      /^13 个项目共 2,403\.10 万元，“.+”占 23\.7%、“.+”占 \d+\.\d%$/,
    )
    expect(
      text(
        filteredFinding(
          { entries: list.entries.slice(0, 2), sum: 256_5100_00, filter: '结转' },
          '万元',
        ),
      ),
    ).toBe('筛选出 2 个项目共 256.51 万元（结转）')
    expect(text(filteredFinding({ entries: [], sum: 0, filter: '查找“x”' }, '万元'))).toBe(
      '没有筛选出项目（查找“x”）',
    )
    expect(text(describeTotal({ ...list, entries: [], total: null, sum: 0 }, '万元'))).toBe(
      '文件里没有读到项目的金额',
    )
    expect(list.withoutSheet).toEqual([])
    expect(list.withoutProject).toEqual([])
  })

  test('stand under their programmes, as printed and as added up', () => {
    expect(
      list.groups.map(({ name, fen, sum, place, entries }) => [
        name,
        fen! / 10_000,
        sum! / 10_000,
        place!.line,
        entries.length,
      ]),
    ).toEqual([
      ['社会保险业务经办管理', 103981, 103981, 266, 3],
      ['社会保险基金补助', 73315, 73315, 270, 4],
      ['信息系统运行与维护', 19884, 19884, 256, 3],
      ['提前下达中央企业退休人员社会化管理补助资金', 17479, 17479, 260, 1],
      ['提前下达2023年中央企业退休人员社会化管理补助资金', 17479, 17479, 264, 1],
      ['企业养老保险考核奖补资金', 8172, 8172, 262, 1],
    ])
  })

  test('each have exact figures, money, sheet, indicators and weights', () => {
    expect(
      list.entries.map(({ id, name, fen, place, funding, sheet }) => [
        id,
        name,
        fen! / 10_000,
        place.line,
        funding.map(({ key }) => key).join(),
        sheet!.key,
        sheet!.rows.length,
        sheet!.counts.quantified,
        sheet!.counts.qualitative,
        formatPoints(sheet!.weights.sum),
      ]),
    ).toEqual([
      [
        '1axu7ad',
        '社会保险软件购置与升级',
        7316,
        257,
        'currentYear.generalPublic',
        't20',
        10,
        10,
        0,
        '90',
      ],
      [
        '035q4ez',
        '社保局计算机系统运行维护经费',
        11000,
        258,
        'currentYear.generalPublic',
        't17',
        10,
        10,
        0,
        '90',
      ],
      [
        '0oo9asc',
        '社保局计算机系统运行耗材购置及设备维修经费',
        1568,
        259,
        'currentYear.generalPublic',
        't18',
        10,
        10,
        0,
        '90',
      ],
      [
        '0j64eix',
        '中央企业退休人员社会化管理人事档案案管理补助资金',
        17479,
        261,
        'currentYear.generalPublic',
        't23',
        5,
        2,
        3,
        '90',
      ],
      [
        '1y08z4k',
        '2023年企业养老保险考核奖补资金',
        8172,
        263,
        'carryOver.generalPublic',
        't21',
        5,
        2,
        3,
        '90',
      ],
      [
        '0ke1l4g',
        '中央企业及原中央下放企业退休人员社会化管理人事档案案补助资金',
        17479,
        265,
        'carryOver.generalPublic',
        't22',
        5,
        2,
        3,
        '90',
      ],
      [
        '12dn275',
        '社保局社会化管理服务专项',
        2000,
        267,
        'currentYear.generalPublic',
        't16',
        6,
        5,
        1,
        '90',
      ],
      [
        '1xmyzo3',
        '长春市社会保险事业管理局聘用人员经费',
        50700,
        268,
        'currentYear.generalPublic',
        't15',
        6,
        4,
        2,
        '90',
      ],
      [
        '0wa28jn',
        '长春市社会保险事业管理局运行费',
        51281,
        269,
        'currentYear.generalPublic',
        't19',
        11,
        11,
        0,
        '90',
      ],
      ['1bwijfw', '企业补充养老保险', 244, 271, 'currentYear.generalPublic', 't14', 4, 4, 0, '90'],
      [
        '0tp5sde',
        '农村社会养老保险支付资金',
        3399,
        272,
        'currentYear.generalPublic',
        't13',
        10,
        9,
        1,
        '80',
      ],
      [
        '0bbx9i5',
        '助保贷款贴息补助专项',
        57000,
        273,
        'currentYear.generalPublic',
        't11',
        6,
        5,
        1,
        '90',
      ],
      [
        '1j37650',
        '长春市城乡居保基层工作服务人员补助资金',
        12672,
        274,
        'currentYear.generalPublic',
        't12',
        6,
        5,
        1,
        '90',
      ],
    ])
  })

  test('are found by text, money and programme, and sorted', () => {
    const names = (
      filter: Partial<ProjectFilter>,
      order: Parameters<typeof arrangeProjects>[2] = 'programme',
    ) =>
      arrangeProjects(list, { ...none, ...filter }, order).flatMap(({ entries }) =>
        entries.map(({ id }) => id),
      )
    expect(fundingChoices(list).map(({ key, count }) => [key, count])).toEqual([
      ['currentYear.generalPublic', 11],
      ['carryOver.generalPublic', 2],
    ])
    expect(names({ funding: 'carryOver.generalPublic' })).toEqual(['0ke1l4g', '1y08z4k'])
    expect(names({ programme: '社会保险基金补助' })).toEqual([
      '0bbx9i5',
      '1j37650',
      '0tp5sde',
      '1bwijfw',
    ])
    expect(names({ find: '国产' })).toEqual(['1axu7ad'])
    expect(names({ find: '档案 补助', funding: 'currentYear.generalPublic' })).toEqual(['0j64eix'])
    expect(names({ find: '没有的' })).toEqual([])
    expect(names({}, 'amount').slice(0, 4)).toEqual(['0bbx9i5', '0wa28jn', '1xmyzo3', '0j64eix'])
    expect(names({}, 'indicators').slice(0, 2)).toEqual(['0wa28jn', '035q4ez'])
    expect(names({}, 'printed')).toEqual(list.entries.map(({ id }) => id))
  })

  test('say in a sentence what they are paid from', () => {
    expect(text(projectFinding(named('助保'), '万元'))).toBe(
      '助保贷款贴息补助专项 570.00 万元，全部来自当年一般公共预算',
    )
    expect(text(projectFinding(named('考核奖补'), '万元'))).toBe(
      '2023年企业养老保险考核奖补资金 81.72 万元，全部来自上年结转（一般公共预算）',
    )
    expect(confidenceLabels.likely).toBe('很可能')
  })
})

describe('weights', () => {
  test('say whose the remaining ten are', () => {
    expect(describeWeights(named('助保').sheet!, {}).map(plainText)).toEqual([
      '权重合计 90',
      '满分 100，其余 10 分按惯例属预算执行率，文件没有印出',
    ])
  })

  test('of dimensions and categories are sums of what is printed', () => {
    expect(
      named('运行费').sheet!.dimensions.map(({ name, weight, categories }) => [
        name,
        formatPoints(weight),
        categories.map(one => `${one.name} ${formatPoints(one.weight)}`),
      ]),
    ).toEqual([
      ['产出指标', '60', ['数量指标 10', '质量指标 10', '时效指标 20', '成本指标 20']],
      ['效果指标', '20', ['社会效益指标 20']],
      ['满意度指标', '10', ['满意度指标 10']],
    ])
  })

  test('sheet three comes to 80 and names the row that lacks its weight', () => {
    const sheet = named('农村').sheet!
    const { weights } = sheet
    expect(weights.missing.map(({ indicator: { line, name } }) => [line, name])).toEqual([
      [329, '服务对象满意度'],
    ])
    expect(describeWeights(sheet, {}).map(plainText)).toEqual([
      '印出的权重合计 80',
      '原文第\u2009329\u2009行“服务对象满意度”没有印出权重',
      '满分 100，其余 10 分按惯例属预算执行率，文件没有印出',
    ])
  })
})

describe('targets', () => {
  test('are marked, and taken apart', () => {
    const shown = (name: string) =>
      named(name).sheet!.rows.map(({ target }) =>
        `${target.mark} ${targetText(target)}`.replaceAll('\u2009', ''),
      )
    expect(shown('助保')).toEqual([
      '< <1,345',
      '≥ ≥95%',
      '≤ ≤570万',
      '≤ ≤12个月',
      '定性 逐渐提高',
      '≥ ≥95%',
    ])
    expect(shown('城乡')).toEqual([
      '= =352',
      '= =100%',
      '定性 及时',
      '～ 240–350',
      '= =100%',
      '≥ ≥90%',
    ])
  })

  test('of money are set against the amount of the project', () => {
    const said = (name: string) =>
      describeMoneyTargets({
        money: named(name).sheet!.money,
        unit: '万元',
        project: null,
        targetOf: () => null,
      }).map(plainText)
    expect(said('助保')).toEqual(['“≤570万”就是项目金额 570.00 万元'])
    expect(said('软件')).toEqual(['“≤33.84万元” + “≤39.32万元” = 73.16 万元，正好是项目金额'])
    expect(said('社会化管理服务')).toEqual([
      '“=18.6 万元” + “=1.4 万元” = 20.00 万元，正好是项目金额',
    ])
    expect(said('考核奖补')).toEqual(['“=81.72 万元”就是项目金额 81.72 万元'])
    expect(said('农村')).toEqual([
      '“≤19 万元”、“≤18 万元”是上限，合计 37.00 万元，比项目金额 33.99 万元多 3.01 万元',
    ])
    expect(said('运行维护经费')).toEqual([
      '“≤ 16 万元”是上限，相当于项目金额 110.00 万元的 14.5%',
      '“≤ 1.3 万元”是单价，不与项目金额相加',
    ])
    expect(said('耗材')).toEqual(['“=40 元”、“=1100 元”是单价，不与项目金额相加'])
    expect(said('运行费')).toEqual(['“=31 元”是单价，不与项目金额相加'])
    for (const name of ['城乡', '企业补充', '聘用人员', '下放', '退休人员社会化管理人事档案案管理'])
      expect(said(name), name).toEqual([])
  })
})
