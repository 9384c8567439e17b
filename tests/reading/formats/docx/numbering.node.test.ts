import { expect, test } from 'vitest'
import { writeNumber } from '@/reading/formats/listNumbers'
import { readDocx } from '@/reading/formats/docx/readDocx'
import { cell, makeDocx, paragraph, row, run, table } from './makeDocx'

const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const levels = [
  level(0, 'chineseCountingThousand', '%1、', '<w:pStyle w:val="Heading1"/>'),
  level(1, 'japaneseCounting', '（%2）'),
  level(2, 'decimal', '%3.'),
  level(3, 'decimal', '%1.%4', '<w:isLgl/>'),
].join('')
const numbering = [
  `<w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="Rows"/></w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="9"><w:styleLink w:val="Rows"/>${level(0, 'decimalEnclosedCircle', '%1')}</w:abstractNum>`,
  `<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`,
  `<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`,
  `<w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>`,
].join('')
const styles = [
  `<w:style w:type="paragraph" w:styleId="Heading1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
  `<w:style w:type="paragraph" w:styleId="MyHeading"><w:basedOn w:val="Heading1"/></w:style>`,
].join('')
const listed = (words: string, list: number, ilvl: number) =>
  paragraph(run(words), `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${list}"/></w:numPr>`)

test('paragraphs have the numbers that print before them', async () => {
  const bytes = await makeDocx({
    styles,
    numbering,
    body: [
      paragraph(run('概况'), '<w:pStyle w:val="Heading1"/>'),
      listed('职责', 1, 1),
      listed('负责', 1, 2),
      listed('承担', 1, 2),
      listed('机构', 1, 1),
      listed('办公室', 1, 2),
      listed('另起', 2, 2),
      paragraph(run('情况说明'), '<w:pStyle w:val="MyHeading"/>'),
      listed('收入', 1, 1),
      listed('细目', 1, 3),
      paragraph(run('无号'), '<w:pStyle w:val="Heading1"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      table([row([cell(listed('', 3, 0)), cell('甲')]), row([cell(listed('', 3, 0)), cell('乙')])]),
    ].join(''),
  })
  const { raw } = await readDocx(bytes, {})
  expect(raw.prose.map(({ text }) => text)).toEqual([
    '一、概况',
    '（一）职责',
    '1. 负责',
    '2. 承担',
    '（二）机构',
    '1. 办公室',
    '5. 另起',
    '二、情况说明',
    '（一）收入',
    '2.1 细目',
    '无号',
  ])
  expect(raw.tables[0]!.rows.map(({ cells }) => cells)).toEqual([
    ['①', '甲'],
    ['②', '乙'],
  ])
})

test('numbers are written in the formats that Chinese documents use', () => {
  const write = (format: string, ...values: number[]) =>
    values.map(value => writeNumber(value, format))
  expect(write('chineseCounting', 1, 10, 11, 20, 21, 100, 105, 110, 1010)).toEqual([
    ...['一', '十', '十一', '二十', '二十一', '一百', '一百零五', '一百一十', '一千零一十'],
  ])
  expect(write('chineseLegalSimplified', 3, 12)).toEqual(['叁', '壹拾贰'])
  expect(write('ideographDigital', 10, 24)).toEqual(['一〇', '二四'])
  expect(write('decimalEnclosedCircle', 1, 20, 21, 36, 51)).toEqual(['①', '⑳', '㉑', '㊱', '51'])
  expect(write('upperLetter', 1, 26, 27)).toEqual(['A', 'Z', 'AA'])
  expect(write('lowerRoman', 4, 9, 14)).toEqual(['iv', 'ix', 'xiv'])
  expect(write('decimalZero', 7)).toEqual(['07'])
  expect(write('ideographTraditional', 1, 3)).toEqual(['甲', '丙'])
  expect(write('somethingNew', 5)).toEqual(['5'])
})
