import { expect, test } from 'vitest'
import { readDocx } from '@/reading/formats/docx/readDocx'
import { cell, makeDocx, paragraph, row, run, table, text } from './makeDocx'

async function read(input: Parameters<typeof makeDocx>[0]) {
  const { raw, diagnostics } = await readDocx(await makeDocx(input), {})
  return {
    raw,
    prose: raw.prose.map(line => line.text),
    rows: raw.tables.map(({ rows }) => rows.map(({ cells }) => cells)),
    captions: raw.tables.map(({ captions }) => captions.map(line => line.text)),
    diagnostics: diagnostics.map(({ code, line }) => [code, line]),
  }
}

const restart = '<w:vMerge w:val="restart"/>'
const carriesOn = '<w:vMerge/>'
const span = (count: number) => `<w:gridSpan w:val="${count}"/>`

test('merged cells are blank but for their first, both ways and in the old way', async () => {
  const { rows } = await read({
    body: table([
      row([cell('科目', restart), cell('支出', span(2)), cell('备注')]),
      row([cell('', carriesOn), cell('基本'), cell('项目'), cell('无')]),
      row([
        cell('合计', '<w:hMerge w:val="restart"/>'),
        cell('', '<w:hMerge w:val="continue"/>'),
        cell('1.00'),
        cell('2.00'),
      ]),
    ]),
  })
  expect(rows).toEqual([
    [
      ['科目', '支出', '', '备注'],
      ['', '基本', '项目', '无'],
      ['合计', '', '1.00', '2.00'],
    ],
  ])
})

test('columns left free before a row stay free, and a hair between borders is no column', async () => {
  const { rows } = await read({
    body: table(
      [
        row([cell('科目', span(2)), cell('金额', span(2)), cell('备注')]),
        row([cell('合计'), cell('8', span(2)), cell('无', span(2))]),
        row([cell('1', span(3)), cell('二')], '<w:gridBefore w:val="1"/>'),
      ],
      [1500, 30, 1500, 40, 1500],
    ),
  })
  expect(rows).toEqual([
    [
      ['科目', '金额', '备注'],
      ['合计', '8', '无'],
      ['', '1', '二'],
    ],
  ])
})

test('changes are accepted: deleted and moved-away text, rows and paragraph ends go', async () => {
  const { prose, rows } = await read({
    body: [
      paragraph(
        `${run('支出')}<w:del><w:r><w:delText>12</w:delText></w:r></w:del><w:ins>${run('34')}</w:ins>${run('万元')}`,
      ),
      `<w:moveFrom>${run('旧处')}</w:moveFrom>`.replace(/.*/, inner =>
        paragraph(inner, '<w:rPr><w:moveFrom/></w:rPr>'),
      ),
      paragraph(`<w:moveTo>${run('新处。')}</w:moveTo>`),
      paragraph(run('前半'), '<w:rPr><w:del/></w:rPr>'),
      text('后半。'),
      table([row([cell('甲'), cell('1')]), row([cell('乙'), cell('2')], '<w:del/>')]),
    ].join(''),
  })
  expect(prose).toEqual(['支出34万元', '新处。', '前半后半。'])
  expect(rows).toEqual([[['甲', '1']]])
})

test('fields show their result, forms their value, symbols their character', async () => {
  const mark = (type: string, inner = '') =>
    `<w:r><w:fldChar w:fldCharType="${type}">${inner}</w:fldChar></w:r>`
  const code = (words: string) => `<w:r><w:instrText>${words}</w:instrText></w:r>`
  const { prose } = await read({
    body: [
      paragraph(`${run('计 ')}<w:fldSimple w:instr="=SUM(A1:A2)">${run('30.00')}</w:fldSimple>`),
      paragraph(
        `${mark('begin')}${code('=SUM(ABOVE)')}${mark('separate')}${run('40.00')}${mark('end')}`,
      ),
      paragraph(
        `${mark('begin', '<w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData>')}${code('FORMCHECKBOX')}${mark('end')}${run('是')}`,
      ),
      paragraph(
        `<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${run('是 ')}${run('¨', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>')}${run('否')}`,
      ),
      paragraph(
        `<w:r><w:t>2024</w:t><w:noBreakHyphen/><w:t>2026</w:t><w:softHyphen/><w:t>年</w:t></w:r>`,
      ),
    ].join(''),
  })
  expect(prose).toEqual(['计 30.00', '40.00', '☑是', '☑是 □否', '2024-2026年'])
})

test('content controls are read at every level, placeholders are not', async () => {
  const control = (inner: string, properties = '') =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`
  const { rows, prose } = await read({
    body: [
      control(text('一、概况')),
      table([
        control(row([cell('名称'), control(cell('金额'))])),
        row([
          cell(paragraph(control(run('甲')))),
          cell(paragraph(control(run('单击此处输入文字。'), '<w:showingPlcHdr/>'))),
        ]),
      ]),
    ].join(''),
  })
  expect(prose).toEqual(['一、概况'])
  expect(rows).toEqual([
    [
      ['名称', '金额'],
      ['甲', ''],
    ],
  ])
})

test('a text box that is written for two programs is read once', async () => {
  const box = (inner: string) => `<w:txbxContent>${text(inner)}</w:txbxContent>`
  const { prose } = await read({
    body: paragraph(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('单位：万元')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('单位：万元')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
  })
  expect(prose).toEqual(['单位：万元'])
})

test('hidden text, pictures and embedded objects are named with their line', async () => {
  const { prose, diagnostics } = await read({
    body: [
      paragraph(run('公开') + run('草稿', '<w:vanish/>')),
      paragraph(`<w:r><w:drawing><a:blip/></w:drawing></w:r>`),
      paragraph(`${run('见附表')}<w:r><w:object/></w:r>`),
    ].join(''),
  })
  expect(prose).toEqual(['公开', '见附表'])
  expect(diagnostics).toEqual([
    ['unread-hidden', 1],
    ['unread-picture', 2],
    ['unread-object', 2],
  ])
})

test('captions above a table are found, breaks part lines, footers count as page marks', async () => {
  const { raw, captions, prose } = await read({
    body: [
      paragraph(`<w:r><w:t>某市某局</w:t><w:br/><w:t>2024年部门预算</w:t></w:r>`),
      text('一、收支总表'),
      paragraph(`<w:r><w:t>部门：某市某局</w:t><w:tab/><w:t>单位：万元</w:t></w:r>`),
      table([row([cell('收入'), cell('支出')]), row([cell('1.00'), cell('1.00')])]),
      paragraph(`${run('结束。')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
    ].join(''),
    footnotes: `<w:footnote w:type="separator" w:id="0">${text('x')}</w:footnote><w:footnote w:id="2">${text('含上年结转。')}</w:footnote>`,
    footer: text('某市某局 第 1 页') + text('- 1 -'),
  })
  expect(prose).toEqual(['某市某局', '2024年部门预算', '结束。', '含上年结转。'])
  expect(captions).toEqual([['一、收支总表', '部门：某市某局 单位：万元']])
  expect(raw).toMatchObject({ lines: 8, pageMarks: 1, printedLines: 9 })
  expect(raw.tables[0]!.rows.map(({ line }) => line)).toEqual([5, 6])
})

test('a table inside a cell is a grid of its own, or words where it is small', async () => {
  const inner = table([row([cell('指标'), cell('值')]), row([cell('数量'), cell('3')])])
  const { rows } = await read({
    body: table([
      row([cell('项目名称与概况说明'), cell('某某信息系统运行维护')]),
      row([cell('指标'), cell(inner + text(''))]),
      row([cell('备注'), cell(table([row([cell('没有')])]) + text(''))]),
    ]),
  })
  expect(rows).toEqual([
    [
      ['项目名称与概况说明', '某某信息系统运行维护'],
      ['指标', ''],
      ['备注', '没有'],
    ],
    [
      ['指标', '值'],
      ['数量', '3'],
    ],
  ])
})

test('words in margins and comments are named, and no page numbers', async () => {
  const { diagnostics } = await readDocx(
    await makeDocx({
      body: text('正文'),
      footer: text('某市某局内部稿') + text('- 1 -'),
      comments: `<w:comment w:id="1" w:author="甲">${text('金额待核')}</w:comment>`,
    }),
    {},
  )
  expect(diagnostics.map(({ message }) => message)).toEqual([
    '页眉、页脚里有 “某市某局内部稿”，没有读进正文。',
    '批注里有 “金额待核”，没有读进正文。',
  ])
})
