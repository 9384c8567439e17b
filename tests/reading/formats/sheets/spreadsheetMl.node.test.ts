import { expect, test } from 'vitest'
import { readSpreadsheet } from '@/reading/formats/sheets/readSheets'
import { readRows } from './readRows'

const xml = (rows: string, rest = '') =>
  new TextEncoder()
    .encode(`<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">
<Styles><Style ss:ID="w"><NumberFormat ss:Format="0\\.0,"/></Style><Style ss:ID="v" ss:Parent="w"/><Style ss:ID="d"><NumberFormat ss:Format="Long Date"/></Style></Styles>
<Worksheet ss:Name="表1 收入表"><Table><Column ss:Width="9"/>${rows}</Table></Worksheet>${rest}</Workbook>`)
const cell = (text: string, attributes = '', type = 'String') =>
  `<Cell ${attributes}><Data ss:Type="${type}">${text}</Data></Cell>`

test('SpreadsheetML puts the cell after a merge beside it, not below', async () => {
  const { rows, captions, places, codes } = await readRows(
    xml(
      `<Row>${cell('项目', 'ss:MergeDown="1"')}${cell('预算数', 'ss:MergeAcross="1"')}</Row>
       <Row>${cell('合计')}${cell('基本')}</Row>
       <Row ss:Index="4">${cell('一、收入')}${cell('12345678', 'ss:StyleID="v"', 'Number')}<Cell ss:Formula="=R[-1]C"/></Row>
       <Row>${cell('2024-12-01T00:00:00.000', 'ss:StyleID="d"', 'DateTime')}${cell('#DIV/0!', 'ss:Index="3"', 'Error')}</Row>`,
    ),
  )
  expect(captions).toEqual(['表1 收入表'])
  expect(rows).toEqual([
    ['项目', '预算数', ''],
    ['', '合计', '基本'],
    ['一、收入', '1234.6', ''],
    ['2024年12月1日', '', '#DIV/0!'],
  ])
  expect(places.find(({ line }) => line === 2)?.addresses).toEqual([null, 'B2', 'C2'])
  expect(codes).toEqual(['display-scale', 'formula-without-value', 'cell-error'])
})

test('SpreadsheetML names hidden sheets and leaves comments out', async () => {
  const { rows, codes } = await readRows(
    xml(
      `<Row><Cell><Data ss:Type="String">项目</Data><Comment><Data>批注</Data></Comment></Cell>${cell('预算数')}</Row><Row>${cell('收入')}${cell('0.10', '', 'Number')}</Row>`,
      `<Worksheet ss:Name="底稿"><Table><Row>${cell('9', '', 'Number')}</Row></Table><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>`,
    ),
  )
  expect(rows).toEqual([
    ['项目', '预算数'],
    ['收入', '0.1'],
  ])
  expect(codes).toEqual(['hidden-sheet'])
})

test('a document type with entities is refused', async () => {
  const bomb = new TextEncoder().encode('<!DOCTYPE a [<!ENTITY b "bbb">]><a>&b;</a>')
  await expect(readSpreadsheet(bomb, {})).rejects.toThrow(/DOCTYPE/)
})
