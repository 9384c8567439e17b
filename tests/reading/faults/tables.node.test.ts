import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { BudgetDocument, Side } from '@/document/document'
import { readText } from '../../fixtures/documents'

const load = (name: string) => readFileSync(`tests/fixtures/faults/${name}.txt`, 'utf8')
const read = (name: string) => readText(load(name), `${name}.txt`)
const control = read('G0')

/** What the rows of a table say: code, name, amounts, and the name of what each is a part of. */
function listRows({ meanings }: BudgetDocument, table = 0, side = 0) {
  const { rows }: Side = meanings[table]!.sides[side]!
  return rows.map(({ code, name, role, parent, amounts }) => ({
    code,
    name,
    role,
    parent: parent === null ? null : rows[parent]!.name,
    amounts,
  }))
}
const warnings = ({ diagnostics }: BudgetDocument) =>
  diagnostics.filter(({ level }) => level === 'warning')

describe('cells mean the same however a converter wrote them', () => {
  it.each([
    ['bold marks', 'G2'],
    ['codes that a spreadsheet made numbers', 'G3'],
    ['codes in full-width digits', 'G4'],
    ['a space without width before amounts', 'G5'],
  ])('%s', (_, name) => {
    const document = read(name)
    expect(listRows(document)).toEqual(listRows(control))
    expect(warnings(document)).toEqual([])
  })

  it.each([
    ['U+200E before amounts', (text: string) => text.replaceAll('\t40.00', '\t\u200e40.00')],
    ['U+FEFF before amounts', (text: string) => text.replaceAll('\t40.00', '\t\ufeff40.00')],
    ['U+2060 around codes', (text: string) => text.replaceAll('221', '\u2060221\u2060')],
    ['U+200B before every tab', (text: string) => text.replaceAll('\t', '\u200b\t')],
    [
      'marks of direction in a name',
      (text: string) => text.replace('公积金', '\u202e公积金\u202c'),
    ],
    ['the mark of text before codes', (text: string) => text.replace(/^(?=2\d\d)/gm, "'")],
    [
      'radicals for characters',
      (text: string) => text.replaceAll('支', '⽀').replaceAll('行', '⾏'),
    ],
  ])('%s', (_, change) => {
    const document = readText(change(load('G0')))
    expect(listRows(document)).toEqual(listRows(control))
    expect(warnings(document)).toEqual([])
  })

  it('codes in three columns keep their two digits where they became numbers', () => {
    const document = readText(load('K05').replaceAll('\t01', '\t1'))
    expect(listRows(document).map(({ code }) => code)).toEqual(['212', '21201', '2120101', null])
  })

  it('words for nothing are blank, with a note, and the column stays one of amounts', () => {
    for (const word of ['无', '暂无', '不涉及', '—']) {
      const document = readText(load('G13').replaceAll('无', word))
      const [{ columns } = { columns: [] }] = document.meanings[0]!.sides
      expect(columns.map(({ key }) => key)).toEqual(['total', 'basic', 'project'])
      expect(listRows(document).map(({ amounts }) => amounts['project'])).toEqual(
        new Array(7).fill(null),
      )
      expect(document.diagnostics.filter(({ code }) => code === 'odd-number')).toHaveLength(7)
      expect(warnings(document)).toEqual([])
    }
  })

  it('an amount where a name should be is reported and no success', () => {
    const document = readText(load('G0').replace('221\t住房保障支出', '221\t1,440.00'))
    const [found] = warnings(document)
    expect(found).toMatchObject({ code: 'amount-as-label', line: 17, cell: 1 })
    expect(document.account.tables[0]).toMatchObject({ printed: 59, named: 1 })
  })

  it('an error that a spreadsheet printed is named', () => {
    const document = readText(
      load('G0')
        .replace('项目支出\n', '项目支出\t增减%\n')
        .replace('180.00\t120.00', '180.00\t120.00\t#DIV/0!'),
    )
    expect(warnings(document)).toMatchObject([{ code: 'printed-error', line: 9 }])
  })
})

describe('rows stand in their columns', () => {
  it('合计 merged over the label columns, alone behind a page break', () => {
    expect(listRows(read('K05')).at(-1)).toMatchObject({
      role: 'total',
      code: null,
      name: '合计',
      amounts: { total: '300', basic: '200', project: '100' },
    })
  })

  it('a merged total whose last amount is blank, and one that sums do not prove', () => {
    const zero = load('K05').replace('合计\t300\t200\t100', '合计\t300\t300')
    expect(listRows(readText(zero)).at(-1)).toMatchObject({
      amounts: { total: '300', basic: '300', project: null },
    })
    const wrong = readText(load('K05').replace('合计\t300\t200\t100', '合计\t300\t200\t200'))
    expect(warnings(wrong).length).toBeGreaterThan(0)
  })

  it('a page whose blank first column is dropped', () => {
    const { projects } = read('G12')
    expect(projects.map(({ name, total, funding }) => [name, total, funding])).toEqual([
      ['馆藏数字化', '50.00', { generalPublic: '50.00' }],
      ['展览', '20.00', { generalPublic: '20.00' }],
      ['物业管理', '30.00', { generalPublic: '30.00' }],
      ['设备购置', '20.00', { generalPublic: '20.00' }],
    ])
  })
})

describe('final accounts', () => {
  const document = read('K07')

  it('have 类 款 项 in the row of 合计', () => {
    expect(listRows(document, 1)).toMatchObject([
      {
        role: 'total',
        name: '合计',
        amounts: { total: '95.00', basic: '60.00', project: '35.00' },
      },
      { code: '201', parent: null },
      { code: '20106', parent: '一般公共服务支出' },
      { code: '2010601', parent: '财政事务', amounts: { basic: '60.00', project: null } },
      { code: '2010608', parent: '财政事务', amounts: { basic: null, project: '35.00' } },
    ])
    expect(warnings(document)).toEqual([])
  })

  it('have 预算数 beside 决算数, which is the figure', () => {
    expect(document.meanings[2]!.sides[0]!.rows[0]!.amounts).toEqual({
      'budgeted.total': '2.85',
      total: '0.39',
      'budgeted.overseas': '0.00',
      overseas: '0.00',
      'budgeted.reception': '2.85',
      reception: '0.39',
    })
  })

  it('have 收入支出决算总表, which is no table of revenue', () => {
    expect(document.meanings[0]).toMatchObject({ kind: 'revenueExpenditure' })
    expect(read('G8').meanings.map(({ kind }) => kind)).toEqual([
      'revenueExpenditure',
      'generalPublicExpenditure',
    ])
  })

  it('have economic tables in two halves, each with its own total', () => {
    const halves = read('K08').meanings[0]!.sides.map(({ rows }) =>
      rows.map(({ role, name, amounts }) => [role, name, amounts['total']]),
    )
    expect(halves).toEqual([
      [
        ['line', '工资福利支出', '40.00'],
        ['line', '基本工资', '40.00'],
        ['subtotal', '人员经费合计', '40.00'],
      ],
      [
        ['line', '商品和服务支出', '12.00'],
        ['line', '办公费', '12.00'],
        ['subtotal', '公用经费合计', '12.00'],
      ],
    ])
  })
})

describe('pages and wraps', () => {
  it.each([
    ['title and header again with （续）', 'G1'],
    ['a piece of a name in the row below', 'G6'],
    ['a piece of a name in the row above', 'G7'],
  ])('%s', (_, name) => {
    const document = read(name)
    expect(document.tables).toHaveLength(1)
    expect(listRows(document)).toEqual(listRows(control))
    expect(warnings(document)).toEqual([])
  })

  it.each([
    ['without a mark', '五、一般公共预算支出表\n\n单位：万元\n\n'],
    ['with 续表', '续表：五、一般公共预算支出表\n\n单位：万元\n\n'],
    ['with its unit alone', '单位：万元\n\n'],
  ])('title, unit and header again %s', (_, head) => {
    const text = load('G1').replace('五、一般公共预算支出表（续）\n\n单位：万元\n\n', head)
    const document = readText(text)
    expect(document.tables).toHaveLength(1)
    expect(listRows(document)).toEqual(listRows(control))
  })

  it('the head alone, its cells merged otherwise', () => {
    const head = '科目编码\t功能分类科目名称\t\t合计\t基本支出\t项目支出\n'
    const document = readText(load('G0').replace(/^210\t/m, `${head}210\t`))
    expect(listRows(document)).toEqual(listRows(control))
    expect(document.diagnostics).toEqual([])
  })

  it('two tables of one title with a total each stay two', () => {
    const table = load('G0').slice(load('G0').indexOf('五、'))
    const document = readText(`${load('G0')}\n${table}`)
    expect(document.tables).toHaveLength(2)
  })

  it.each([
    ['behind the name', '2101101\t行政单位医疗\n60.00\t50.00\t10.00'],
    ['behind the tab', '2101101\t行政单位医疗\t\n60.00\t50.00\t10.00'],
    ['in the name', '2101101\t行政单\n位医疗\t60.00\t50.00\t10.00'],
    ['among the amounts', '2101101\t行政单位医疗\t60.00\n50.00\t10.00'],
  ])('a row cut in two %s', (_, cut) => {
    const document = readText(load('G0').replace('2101101\t行政单位医疗\t60.00\t50.00\t10.00', cut))
    expect(listRows(document)).toEqual(listRows(control))
    expect(document.diagnostics.map(({ code }) => code)).toEqual(['joined-row'])
    const { printed, rows, captions, prose, pageMarks } = document.account.lines
    expect(printed).toBe(rows + captions + prose + pageMarks)
  })

  it('a title over two lines is one, and the table is of its kind', () => {
    expect(read('K04').tables[0]).toMatchObject({
      kind: 'threePublic',
      number: 9,
      title: '公开09表：一般公共预算“三公”经费、会议费、培训费支出预算表',
    })
  })

  it('figures in the quotes of a spreadsheet program are figures', () => {
    expect(listRows(read('K19'))).toMatchObject([
      { amounts: { total: '1200', basic: '1000', project: '200' } },
      { amounts: { total: '1200' } },
      { amounts: { total: '1200' } },
      { role: 'total', amounts: { total: '1200', basic: '1000', project: '200' } },
    ])
    expect(read('K19').diagnostics).toEqual([])
  })
})

describe('levels without codes', () => {
  it('go by the names of classes and by sums, which is said', () => {
    const document = read('G14')
    const bare = (rows: ReturnType<typeof listRows>) => rows.map(row => ({ ...row, code: null }))
    expect(listRows(document)).toEqual(bare(listRows(control)))
    expect(document.diagnostics).toMatchObject([
      { code: 'levels-by-sums' },
      { code: 'codes-inferred' },
    ])
  })

  it('are unknown where sums do not tell, which is said', () => {
    const document = readText(load('G14').replace('养老支出\t50.00', '养老支出\t51.00'))
    expect(listRows(document).every(({ parent }) => parent === null)).toBe(true)
    expect(document.diagnostics).toMatchObject([{ code: 'levels-unknown' }])
  })
})

it('a table with amounts of which none was read is not published empty', () => {
  const document = readText(load('G0').replace(/^(2\d*|)\t(.*)$/gm, '$1\t\t\t\t\t\t\t\t$2'))
  expect(document.meanings[0]!.empty).toBeNull()
  expect(document.diagnostics.some(({ code }) => code === 'table-not-read')).toBe(true)
})

it('columns parted by blanks are read cell by cell where no cell is blank, which is said', () => {
  const document = readText(load('G0').replaceAll('\t', '    '))
  expect(listRows(document)).toEqual(listRows(control))
  expect(document.diagnostics.map(({ code }) => code)).toEqual(['aligned-blanks', 'shifted-row'])
})

it('a page of another table is no continuation of the one before', () => {
  const page =
    '\n- 3 -\n\n档案馆\t208\t甲\t1.00\t乙\n方志馆\t210\t丙\t2.00\t丁\n史志办\t221\t戊\t3.00\t己\n'
  const document = readText(load('G0') + page)
  expect(document.tables).toHaveLength(2)
  expect(listRows(document)).toEqual(listRows(control))
  expect(warnings(document).map(({ code }) => code)).toContain('unknown-table')
})

describe('header words', () => {
  it('that are not known but add up name the total, which is said', () => {
    const document = readText(load('G0').replace('合计\t基本支出', '全数\t基本支出'))
    expect(listRows(document)).toEqual(listRows(control))
    expect(document.diagnostics).toMatchObject([{ code: 'unknown-column' }])
  })

  it('that are not known and add up to nothing are reported', () => {
    const document = readText(load('G0').replace('合计\t基本支出', '合计\t某类支出'))
    expect(document.diagnostics).toMatchObject([{ code: 'unknown-column' }])
    expect(document.diagnostics[0]!.message).toContain('某类支出')
  })

  it('of a known measure stay amounts where the only row has a word there', () => {
    const document = readText(load('K04').replace('\t12.00\t', '\t见附表\t'))
    expect(warnings(document)).toMatchObject([{ code: 'bad-number' }])
  })
})

it('a code without a name is reported', () => {
  const document = readText(load('G0').replace('住房公积金', ''))
  expect(warnings(document)).toMatchObject([{ code: 'no-name', line: 19 }])
})

it('a name that other documents print with another code is a remark, as is a code that is missing', () => {
  const misprint = readText(load('G0').replace('2210201', '2210271'))
  expect(misprint.diagnostics).toMatchObject([{ level: 'note', code: 'code-name', line: 19 }])
  const missing = readText(load('G0').replace('2210201\t', '\t'))
  expect(missing.diagnostics.map(({ code, line }) => [code, line])).toEqual([
    ['level-missing', 18],
    ['no-code', 19],
  ])
})

describe('rows that were likely lost', () => {
  it('a section without items, where the others have theirs', () => {
    const document = readText(load('G0').replace(/^2210201.*\n/m, ''))
    expect(document.diagnostics).toMatchObject([{ level: 'note', code: 'level-missing', line: 18 }])
  })

  it('a project whose programme is not printed', () => {
    const rows = (...lines: string[]) =>
      ['', '十、项目支出表', '', '单位：万元', '', ...lines].join('\n')
    const table = rows(
      '类型\t一级项目\t项目名称\t合计',
      '合计\t\t\t120.00',
      '专项\t\t\t120.00',
      '\t业务经费\t\t70.00',
      '\t\t馆藏数字化\t50.00',
      '\t\t展览\t20.00',
      '\t设备\t\t50.00',
      '\t\t物业管理\t50.00',
    )
    expect(readText(load('G0') + table).diagnostics.map(({ code }) => code)).toEqual(['no-sheets'])
    const cut = readText(load('G0') + table.replace('\t业务经费\t\t70.00\n', ''))
    expect(cut.diagnostics.map(({ code }) => code)).toContain('level-missing')
  })

  it('a unit whose code does not begin with that of its department', () => {
    const table = (code: string) =>
      `\n二、收入总表\n\n单位：万元\n\n部门（单位）代码\t部门（单位）名称\t合计\n\t合计\t300.00\n${code}\t示例市档案局\t300.00\n310001\t示例市档案馆\t300.00\n`
    const codes = (code: string) =>
      readText(load('G0') + table(code)).diagnostics.map(found => found.code)
    expect(codes('310')).toEqual([])
    expect(codes('320')).toEqual(['level-missing'])
  })
})
