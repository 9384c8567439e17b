import { expect, test } from 'vitest'
import { readHtml } from '@/reading/formats/html/readHtml'

async function read(page: string | Uint8Array) {
  const bytes = typeof page === 'string' ? new TextEncoder().encode(page) : page
  const { raw, diagnostics } = await readHtml(bytes, {})
  return {
    raw,
    diagnostics,
    prose: raw.prose.map(({ text }) => text),
    lines: raw.prose.map(({ line }) => line),
    rows: raw.tables.map(({ rows }) => rows.map(({ cells }) => cells)),
    captions: raw.tables.map(({ captions }) => captions.map(({ text }) => text)),
  }
}

test('merged cells are blank but for their first, and never reach over their group', async () => {
  const { rows } = await read(`<table>
<tfoot><tr><td colspan="2">合计<td>3</tfoot>
<thead><tr><th rowspan="9">科目<th colspan="2">支出<tr><th>基本<th>项目</thead>
<tbody><tr><td>甲<td>1<td>2</tbody></table>`)
  expect(rows).toEqual([
    [
      ['科目', '支出', ''],
      ['', '基本', '项目'],
      ['甲', '1', '2'],
      ['合计', '', '3'],
    ],
  ])
})

test('what a page does not show is not read', async () => {
  const { prose, rows } = await read(`<!DOCTYPE html><html><head><title>公开</title>
<style>p.note { font-size:95% }</style></head><body><!-- <table><tr><td>x --><script>var a = "<td>1"</script>
<p>示例市档案馆</p><p style="display: none">草稿</p><div hidden>隐藏</div><noscript>请启用</noscript>
<table><tr style="display:none"><td>旧<td>0<tr><td>新<td>1<td style="DISPLAY:NONE">2</table></body></html>`)
  expect(prose).toEqual(['示例市档案馆'])
  expect(rows).toEqual([[['新', '1']]])
})

test('tables that lay out a page are read as what they hold', async () => {
  const { prose, captions, rows } = await read(`<table><tr><td>首页<td>
<table><tr><td><p>某市某局2024年部门预算</p></td></tr></table>
<p>一、收支总表</p><p>单位：万元</p>
<table><tr><td>收入<td>支出<tr><td>1.00<td>1.00</table><p>第二部分</p></td></tr></table>`)
  expect(prose).toEqual(['首页', '某市某局2024年部门预算', '第二部分'])
  expect(captions).toEqual([['一、收支总表', '单位：万元']])
  expect(rows).toEqual([
    [
      ['收入', '支出'],
      ['1.00', '1.00'],
    ],
  ])
})

test('lines end where the page ends them, and lists have their numbers', async () => {
  const { prose } = await read(`<h1>标题</h1>正文一句，
  又一句。<br>下一行<div>块<span>内</span><b>联</b></div>
<ol><li>负责<li value="5">承担<li>组织</ol><ol style="list-style-type:simp-chinese-informal"><li>概况</ol>
<pre>原样一
原样二</pre><p>&lt;5%&nbsp;&#20803; <input type="checkbox" checked>是</p>`)
  expect(prose).toEqual([
    ...['标题', '正文一句，又一句。', '下一行', '块内联'],
    ...['1. 负责', '5. 承担', '6. 组织', '一、概况', '原样一', '原样二', '<5% 元 ☑是'],
  ])
})

test('a line is that of the file, or the n-th shown where several stand on one', async () => {
  const apart = await read('<p>\n甲</p>\n<table><tr><td>a<td>b</tr>\n<tr><td>1<td>2</tr></table>')
  expect(apart.lines).toEqual([2])
  expect(apart.raw.tables[0]!.rows.map(({ line }) => line)).toEqual([3, 4])
  expect(apart.raw.lines).toBe(4)
  const packed = await read('<p>甲</p><p>乙</p><table><tr><td>a<td>b</tr><tr><td>1<td>2</table>')
  expect(packed.lines).toEqual([1, 2])
  expect(packed.raw.tables[0]!.rows.map(({ line }) => line)).toEqual([3, 4])
  expect(packed.raw.lines).toBe(4)
})

test('the encoding is what the page says, unless its bytes say otherwise', async () => {
  const chinese = Uint8Array.from([0xd6, 0xa7, 0xb3, 0xf6])
  const page = (head: string, bytes: Uint8Array) =>
    Uint8Array.from([...new TextEncoder().encode(`${head}<p>`), ...bytes])
  const saidSo = await read(
    page('<meta http-equiv="a" content="text/html; charset=gb2312">', chinese),
  )
  expect(saidSo.prose).toEqual(['支出'])
  expect(saidSo.raw.encoding).toBe('gb18030')
  const silent = await read(page('', chinese))
  expect(silent.prose).toEqual(['支出'])
  const wrong = await read(page('<meta charset=gbk>', new TextEncoder().encode('支出')))
  expect(wrong.prose).toEqual(['支出'])
  expect(wrong.raw.encoding).toBe('utf-8')
})

test('page marks and page furniture do not cut a table from its caption', async () => {
  const { raw } = await read('<p>- 3 -</p><p>三、支出总表</p><table><tr><td>a<td>b</table>')
  expect(raw.pageMarks).toBe(1)
  expect(raw.printedLines).toBe(3)
  expect(raw.tables[0]!.captions).toHaveLength(1)
})

test('columns and tags without end are refused in words', async () => {
  const wide = '<tr>' + '<td colspan="1000">a'.repeat(3)
  await expect(read(`<table>${wide}</table>`)).rejects.toThrow('超过 1000 列')
  await expect(read('<div>'.repeat(100_000))).rejects.toThrow('嵌套')
})

test('numbers that a spreadsheet program stored are kept beside what it shows', async () => {
  const { rows, raw } = await read(`<p>表</p>
<table><tr><td>科目<td>金额<td>占比</tr>
<tr><td x:str>甲<td x:num="12345678.9">1,234.57<td x:num="0.5">50.00%</tr>
<tr><td>乙<td x:num>2.00<td></tr></table>`)
  expect(rows[0]?.[1]).toEqual(['甲', '1,234.57', '50.00%'])
  expect(raw.places).toEqual([
    { line: 1 },
    { line: 2 },
    { line: 3, stored: [null, '12345678.9', '0.5'] },
    { line: 4 },
  ])
})

test('a head that stands alone keeps the columns that it reaches over', async () => {
  const { rows } = await read(`<p>表</p>
<table><tr><td colspan="2">2024年<td colspan="2">2025年</tr></table>
<table><tr><td>甲<td>乙<td>甲<td>乙</tr><tr><td>1<td>2<td>3<td>4</tr></table>`)
  expect(rows[0]).toEqual([['2024年', '', '2025年', '']])
})

test('captions, words put before their table, tables in tables and one without end are read', async () => {
  const { prose, captions, rows } = await read(`<p>说明</p><div>
<table><caption>收支总表</caption>单位：万元<tr><td>科目<td>合计
<tr><td>教育<td><table><tr><td>甲<td>1<tr><td>乙<td>2</table></table>
<p>又</p><table><tr><td>科目<td>合计<tr><td>文化<td>3`)
  expect(prose).toEqual(['说明', '又'])
  expect(captions).toEqual([['单位：万元', '收支总表'], [], []])
  expect(rows).toEqual([
    [
      ['科目', '合计'],
      ['教育', ''],
    ],
    [
      ['甲', '1'],
      ['乙', '2'],
    ],
    [
      ['科目', '合计'],
      ['文化', '3'],
    ],
  ])
})

test('more tags than memory has room for are refused, and one row too long by its columns', async () => {
  const many = '<tr><td>1<td>2'.repeat(200_000)
  await expect(read(`<html><table>${many}</table>`)).rejects.toThrow(/标签超过/)
  await expect(read(`<html><table><tr>${'<TD>1'.repeat(500_000)}`)).rejects.toThrow(/列/)
})
