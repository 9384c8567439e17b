import { describe, expect, test } from 'vitest'
import { readLines, readSection } from './documents'

describe('cover', () => {
  test.each([
    ['某市教育局2023年度部门预算公开\n二〇二三年二月', '某市教育局', 2023, '2023-02'],
    ['２０２５ 年度某县水利局部门预算\n２０２５年１月２日', '某县水利局', 2025, '2025-01-02'],
    ['2024年部门预算\n部门：某省水利厅\n2024-03-01', '某省水利厅', 2024, '2024-03-01'],
    ['某省水利厅（机关）\n2024 年 部 门 预 算', '某省水利厅（机关）', 2024, null],
  ])('%s', (text, unit, year, date) => {
    const { cover } = readLines(`${text}\n目录\n第一部分 概况\n第一部分 概况\n一、职能`)
    expect([cover.unit?.name, cover.year, cover.published?.date ?? null]).toEqual([
      unit,
      year,
      date,
    ])
  })

  test('codes of unit and department', () => {
    const { cover } = readLines(
      '2024年单位预算\n预算单位：[310001]某市社保局\n主管部门：310 某市人社局\n目录\n一、概况',
    )
    expect(cover.unit).toEqual({ name: '某市社保局', code: '310001', line: 2 })
    expect(cover.department).toEqual({ name: '某市人社局', code: '310', line: 3 })
  })

  test('without a cover: the year that is handed in, and nothing guessed', () => {
    expect(readLines('一、收入预算情况\n收入预算5万元。', 2022).cover).toEqual({
      title: null,
      unit: null,
      department: null,
      year: 2022,
      published: null,
    })
  })
})

describe('parts and sections', () => {
  test.each(['“三公“经费情况', '“三公经费情况'])('%s is a heading, closed by no mark', title => {
    const { parts } = readLines(
      `第一部分 说明\n一、收支情况\n收入5.00万元。\n二、${title}\n“三公”经费5.00万元。`,
    )
    expect(parts.flatMap(({ sections }) => sections.map(section => section.title))).toEqual([
      '一、收支情况',
      `二、${title}`,
    ])
  })

  test('a table of contents with page numbers, chapters with the unit’s name before them', () => {
    const { parts } = readLines(
      '某区财政局2025年单位预算\n目录\n一、单位概况……1\n二、单位预算编制说明……3\n三、名词解释……9\n某区财政局单位概况\n负责财政工作。\n2025年单位预算编制说明\n收入预算5万元。\n名词解释\n1、基本支出：指支出。',
    )
    expect(parts.map(({ id, title }) => [id, title])).toEqual([
      ['cover', ''],
      ['toc', '目录'],
      ['p1', '某区财政局单位概况'],
      ['p2', '2025年单位预算编制说明'],
      ['p3', '名词解释'],
    ])
  })

  test.each([
    ['九、一般公共预算“三公”经费、会议费、培训费', '支出预算情况说明'],
    ['九、一般公共预算“三公”经费、会议费、培训费支出预算', '表情况说明'],
    ['（二）国有资产占有使用、政府采购和一般公共', '预算机关运行经费情况说明'],
  ])('a heading over two lines: %s / %s', (first, second) => {
    const { parts } = readLines(
      `第三部分 预算情况说明\n一、收入预算情况说明\n本馆收入预算5万元，与上年相比增加1万元。\n${first}\n${second}\n其中，公务接待费支出2万元。`,
    )
    expect(parts[0]?.sections.map(({ title, paragraphs }) => [title, paragraphs.length])).toEqual([
      ['一、收入预算情况说明', 1],
      [first + second, 1],
    ])
  })

  test('a part over two lines is a part', () => {
    const {
      parts,
      printedLines,
      readLines: placed,
    } = readLines(
      '第一部分 概况\n一、主要职能\n负责工作。\n第三部分 青溪县某某和某某资源局2024年度部门决算\n情况说明\n一、收入决算情况说明\n本馆收入5万元，与上年相比增加1万元。',
    )
    expect(parts.map(({ title }) => title)).toEqual([
      '第一部分 概况',
      '第三部分 青溪县某某和某某资源局2024年度部门决算情况说明',
    ])
    expect(placed).toBe(printedLines)
  })

  test('a heading and another below it stay two', () => {
    const { parts } = readLines(
      '第三部分 预算情况说明\n一、收入支出预算\n总体情况说明\n本馆收入预算5万元，与上年相比增加1万元。',
    )
    expect(parts[0]?.sections.map(({ title }) => title)).toEqual([
      '一、收入支出预算',
      '总体情况说明',
    ])
  })

  test('usual chapters where there is no table of contents', () => {
    const { parts } = readLines(
      '部门概况\n一、主要职能\n负责工作。\n2024年部门预算情况说明\n一、收入预算情况\n收入5万元。\n名词解释\n一、基本支出：指支出。',
    )
    expect(parts.map(({ title }) => title)).toEqual([
      '部门概况',
      '2024年部门预算情况说明',
      '名词解释',
    ])
  })

  test('hard wraps are joined, also behind a comma or inside a number’s unit; list items are not', () => {
    const { parts, statements } = readSection(
      '收入预算情况',
      '2024年某某单位按照综合预算的原则编制，收入预算9,101.68万\n元，其中：财政拨款收入9,101.68万元，比2023年预算减少2,389.52\n万元。\n1.第一项工作；\n2.第二项工作。',
    )
    expect(parts.at(-1)!.sections[0]!.paragraphs.map(({ lines }) => lines)).toEqual([
      [3, 4, 5],
      [6],
      [7],
    ])
    expect(statements.map(({ amount, line }) => [amount, line])).toEqual([
      ['9101.68', 3],
      ['9101.68', 4],
    ])
  })

  test('page numbers alone on a line are named and cut no sentence', () => {
    const { parts, diagnostics, printedLines, readLines } = readSection(
      '收入预算情况',
      '收入预算5万元，其中财政拨款\n12\n收入5万元。',
    )
    expect(parts[0]!.sections[0]!.paragraphs[0]!.lines).toEqual([3, 5])
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([['page-number', 4]])
    expect(readLines + diagnostics.length).toBe(printedLines)
  })

  test('a term whose definition stands below it', () => {
    const { glossary } = readLines(
      '第四部分 名词解释\n一、财政拨款收入\n指市级财政当年拨付的资金。\n二、“三公”经费，是指三项费用。\n三、行政运行（2050101）：指行政单位的支出。\n其中不含项目支出。',
    )
    expect(glossary).toEqual([
      { term: '财政拨款收入', code: null, definition: '指市级财政当年拨付的资金。', line: 2 },
      { term: '“三公”经费', code: null, definition: '是指三项费用。', line: 4 },
      {
        term: '行政运行',
        code: '2050101',
        definition: '指行政单位的支出。\n其中不含项目支出。',
        line: 5,
      },
    ])
  })
})

describe('head counts', () => {
  test.each([
    [
      '核定编制60名，实有人员58人，其中：在职52人，离休1人，退休5人。',
      { posts: 60, total: 58, active: 52, retired: 6 },
    ],
    ['共有在职人员43人，退休人员20人。', { total: null, active: 43, retired: 20 }],
    ['在职及离退休人员共480人。', { total: 480, active: null, retired: null }],
    [
      '行政编制46人，实有人数44人；事业编制58人，实有人数55人。离退休人员37人，其中：离休0人，退休37人。',
      { posts: 104, active: 99, retired: 37 },
    ],
    [
      '编制数620，实有人数613人，其中：在职586人；退休27人。',
      { posts: 620, total: 613, active: 586 },
    ],
  ])('%s', (text, counts) => {
    const { staff, statements } = readLines(`第一部分 概况\n一、人员情况\n${text}`)
    expect(staff).toMatchObject(counts)
    expect(statements).toEqual([])
  })

  test('of a sum and its halves the sum counts', () => {
    const { staff } = readLines(
      '第一部分 概况\n一、人员情况\n编制人数小计86人，其中：行政编制18人、事业编制68人；在职人数79人，退休人员35人。',
    )
    expect(staff).toMatchObject({ posts: 86, active: 79, retired: 35 })
  })

  test('offices are no heads: 38个处室', () => {
    const { staff } = readLines(
      '第一部分 概况\n一、机构设置\n下设办公厅和8个工作委员会，现有38个处室，编制339名，在职274人，退休150人。',
    )
    expect(staff).toMatchObject({ total: null, active: 274, retired: 150 })
  })

  test('counts side by side that nobody adds, and changes of counts, are statements and not the staff', () => {
    const { staff, statements } = readLines(
      '第一部分 概况\n一、人员情况\n上半年编制120人，下半年编制60人。离退休人员80人，其中：离休2人，退休78人。\n二、收入预算情况\n原因是在职人员减少3人。',
    )
    expect(staff).toMatchObject({ total: null, active: null, retired: 80 })
    expect(staff).not.toHaveProperty('posts')
    expect(statements.map(({ label, amount }) => [label, amount])).toEqual([
      ['上半年编制', '120'],
      ['下半年编制', '60'],
      ['在职人员减少', '3'],
    ])
  })
})

describe('bad input', () => {
  test.each([
    '，',
    '（',
    '1,',
    '比上年',
    '其中：',
    '主要原因是',
    '占',
    '“',
    '1%',
    '比上年减少5万元，',
    '和5个',
    '。',
    '一、',
    '2024年',
    '\u0000',
    '\uFFFD',
  ])('a paragraph of nothing but “%s” is read whole and comes to an end', text => {
    const { printedLines, readLines } = readSection(
      '支出预算情况',
      text.repeat(90_000 / text.length),
    )
    expect(readLines).toBe(printedLines)
  })

  test.each([
    ['“三公”经费', '公务接待', '预算数'],
    ['“三公”经费', '公务接待', '总数'],
    ['政府采购情况', '货物', '总额'],
  ])('a label of %s that says %s and %s over and over comes to an end', (title, words, more) => {
    const { statements } = readSection(title, `${words}${more.repeat(60)}某5万元。`)
    expect(statements.map(({ amount }) => amount)).toEqual(['5'])
  })

  test('fifty million characters of one line are kept and named, not read', () => {
    const { statements, diagnostics, printedLines, readLines } = readSection(
      '支出预算情况',
      '支出5万元，'.repeat(7_000_000),
    )
    expect([statements.length, printedLines, readLines]).toEqual([0, 3, 3])
    expect(diagnostics.map(({ code }) => code)).toEqual(['long-paragraph'])
  })

  test('nothing at all', () => {
    expect(readLines('')).toMatchObject({
      parts: [],
      statements: [],
      glossary: [],
      staff: null,
      procurement: null,
      diagnostics: [],
      printedLines: 0,
      readLines: 0,
    })
  })
})
