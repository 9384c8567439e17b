import { describe, expect, it } from 'vitest'
import { readText } from '../../fixtures/documents'

const contents = [
  '目录',
  '第一部分 部门概况',
  '第二部分 2024年度部门决算表',
  '第三部分 2024年度部门决算情况说明',
]
const table = [
  '支出决算表',
  '单位：万元',
  '科目编码\t科目名称\t合计\t基本支出\t项目支出',
  '201\t一般公共服务支出\t9.00\t4.00\t5.00',
  '\t合计\t9.00\t4.00\t5.00',
]
/** A document that begins with its contents; its text is of the first part. */
const read = (...text: string[]) =>
  readText([...contents, '第一部分 部门概况', ...text, '', ...table].join('\n'), '附件.txt')

describe('a unit that only the text names', () => {
  it.each([
    ['（一）青石县水务局是主管水务工作的县政府工作部门。', '青石县水务局'],
    ['1.机构设置情况。青石县第二小学内设6个科室，有教师52人。', '青石县第二小学'],
    ['青石县人民检察院的部门职责包括：', '青石县人民检察院'],
    ['从预算单位构成看，青石县公安局（汇总）部门决算包括：局本级决算。', '青石县公安局（汇总）'],
    ['纳入青石县林业局2024年度部门决算编制范围的单位包括：', '青石县林业局'],
    ['按照有关规定，现将青石县交通运输局及6个直属单位2024年决算情况予以公开。', '青石县交通运输局'],
    ['根据批复，设立政协青石市城北区委员会，内设八个机构。', '政协青石市城北区委员会'],
    ['青石县柳河镇人民政府2024年部门决算总收入2552.73万元。', '青石县柳河镇人民政府'],
    ['青石县柳河镇人民政府预算由单位本级组成，合并编制预算。', '青石县柳河镇人民政府'],
    ['明细详见：青石县第二初级中学 2024 预算公开表', '青石县第二初级中学'],
    ['概况一、主要职责青石县人民检察院（本级）的主要职责是：', '青石县人民检察院（本级）'],
  ])('is found in: %s', (text, name) => {
    const { unit, diagnostics } = read(text)
    expect(unit.name).toBe(name)
    expect(diagnostics.map(({ code }) => code)).not.toContain('no-unit-name')
  })

  it('is the one on a line as of a cover, wherever that stands', () => {
    const { unit } = read(
      '青石县教育局主管全县学校。',
      '青石县东关小学',
      '2024年度部门决算公开说明',
    )
    expect(unit.name).toBe('青石县东关小学')
  })

  it.each([
    ['青石县图书馆是公益一类事业单位。', '青石县文化馆是公益一类事业单位。'],
    [
      '本部门按照预算管理的有关规定编制预算草案并报送审核，由',
      '青石县财政局负责审核后批复，再行公开。',
    ],
  ])('is none of several, nor one that a line begins with: %s', (...text) => {
    const { unit, diagnostics } = read(...text)
    expect(unit.name).toBe('附件')
    expect(diagnostics.map(({ code }) => code)).toContain('no-unit-name')
  })

  it('is that of most sentences', () => {
    const { unit } = read(
      '青石县教育局是县政府工作部门。',
      '青石县东关小学是事业单位。',
      '青石县东关小学内设5个科室。',
    )
    expect(unit.name).toBe('青石县东关小学')
  })

  it.each([
    '人民检察院是国家的法律监督机关。',
    '本单位内设9个科室。',
    '县人民法院是国家的审判机关。',
    '负责组织青石县水务局的工作。',
  ])('is none in: %s', text => {
    expect(read(text).diagnostics.map(({ code }) => code)).toContain('no-unit-name')
  })

  it('gives way to another that the file is named after', () => {
    const file = '白沙县文化馆2024年部门决算.txt'
    const text = [...contents, '第一部分 概况', '青石县水务局是县政府工作部门。', '', ...table]
    expect(readText(text.join('\n'), file).unit.name).toBe('白沙县文化馆')
  })
})

it('tells the role by the contents, else by what the notes say', () => {
  expect(read('青石县水务局是县政府工作部门。').role).toBe('department')
  const noted = (scope: string) =>
    readText(
      [
        '青石县水务局2024年决算公开',
        '',
        ...table,
        '',
        `注：本表反映${scope}本年度各项支出情况。`,
      ].join('\n'),
    )
  expect(noted('部门').role).toBe('department')
  expect(noted('单位').role).toBe('unit')
})

it('takes the day that a page was put up for no year of the budget', () => {
  const { year } = readText(
    [
      '发布日期 2026-06-06 成文日期 2026-06-06',
      '青石县水务局“三公”经费预算情况统计表',
      '单位：万元',
      '项目\t2024年预算数\t2025年预算数',
      '公务接待费\t3\t7',
      '合计\t3\t7',
    ].join('\n'),
  )
  expect(year).toBe(2025)
})
