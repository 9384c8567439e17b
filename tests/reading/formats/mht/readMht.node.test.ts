import { expect, test } from 'vitest'
import { readMht } from '@/reading/formats/mht/readMht'

const encode = (text: string) => new TextEncoder().encode(text)
/** 预算 in GB18030. */
const budgetInGb = [0xd4, 0xa4, 0xcb, 0xe3]

interface MadePart {
  readonly headers: string
  readonly body: string
}

/** Every byte but plain letters as =E9, lines broken as mail breaks them. */
function writeQuoted(bytes: Uint8Array): string {
  const written = Array.from(bytes, byte =>
    byte > 126 || byte === 61
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  )
  let text = ''
  written.forEach((each, index) => (text += each + (index % 20 === 19 ? '=\r\n' : '')))
  return text
}

const writeBase64 = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes)).replace(/.{60}/g, '$&\r\n')

function makeArchive(parts: readonly MadePart[], rest = ''): Uint8Array {
  const written = parts.map(({ headers, body }) => `------x\r\n${headers}\r\n\r\n${body}\r\n`)
  return encode(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"; boundary="----x"${rest}\r\n\r\n${written.join('')}------x--\r\n`,
  )
}

const quoted = 'Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable'
const page = (body: string): MadePart => ({ headers: quoted, body: writeQuoted(encode(body)) })

async function read(bytes: Uint8Array) {
  const { raw, diagnostics } = await readMht(bytes, {})
  return {
    raw,
    diagnostics,
    prose: raw.prose.map(({ text }) => text),
    rows: raw.tables.map(({ rows }) => rows.map(({ cells }) => cells)),
  }
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const error: unknown = await Promise.resolve()
    .then(() => readMht(bytes, {}))
    .catch((reason: unknown) => reason)
  expect(error).toMatchObject({ name: 'ReadingError' })
  return (error as Error).message
}

test('a page of a browser is read from its quoted lines, pictures left out', async () => {
  const picture = {
    headers: 'Content-Type: image/png\r\nContent-Transfer-Encoding: base64',
    body: 'AAAA',
  }
  const { prose, rows } = await read(
    makeArchive([
      page(
        '<p>某市某局2024年部门预算</p><table><tr><td>科目<td>合计<tr><td>教育=支出<td>1.00</table>',
      ),
      picture,
    ]),
  )
  expect(prose).toEqual(['某市某局2024年部门预算'])
  expect(rows).toEqual([
    [
      ['科目', '合计'],
      ['教育=支出', '1.00'],
    ],
  ])
})

test.each([
  ['its header', 'Content-Type: text/html; charset="gb2312"', ''],
  ['the page', 'Content-Type: text/html', '<meta charset=gb2312>'],
])('base64 and the encoding that %s names are understood', async (_, type, head) => {
  const bytes = Uint8Array.from([...encode(`${head}<p>`), ...budgetInGb, ...encode('</p>')])
  const headers = `${type}\r\nContent-Transfer-Encoding: base64`
  const { prose, raw } = await read(makeArchive([{ headers, body: writeBase64(bytes) }]))
  expect(prose).toEqual(['预算'])
  expect(raw.encoding).toBe('gb18030')
})

test('the part to begin with is read, and its frames after it', async () => {
  const named = (id: string, location: string, body: string) => ({
    headers: `${quoted}\r\nContent-ID: <${id}>\r\nContent-Location: ${location}`,
    body: writeQuoted(encode(body)),
  })
  const { prose } = await read(
    makeArchive(
      [
        named('other@x', 'http://a.example/other.html', '<p>广告</p>'),
        named('frame@x', 'http://a.example/f/%E8%A1%A8.html', '<p>框架</p>'),
        named(
          'top@x',
          'http://a.example/',
          '<p>正文</p><iframe src="f/表.html"></iframe><iframe src="cid:top@x"></iframe>',
        ),
      ],
      '; start="<top@x>"',
    ),
  )
  expect(prose).toEqual(['正文', '框架'])
})

test('sheets of a workbook are read one by one, hidden ones named', async () => {
  const sheet = (name: string, file: string, visible = '') =>
    `<x:ExcelWorksheet><x:Name>${name}</x:Name>${visible}<x:WorksheetSource HRef="b.files/${file}"/></x:ExcelWorksheet>`
  const head = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><!--[if gte mso 9]><xml>
${sheet('收入&amp;支出', 's1.htm')}${sheet('草稿', 's2.htm', '<x:Visible>SheetHidden</x:Visible>')}${sheet('三公', 's3.htm')}
</xml><![endif]--></head><frameset><frame src="b.files/s1.htm"><frame src="b.files/tabs.htm"></frameset></html>`
  const part = (file: string, body: string) => ({
    headers: `${quoted}\r\nContent-Location: file:///C:/1/b.files/${file}`,
    body: writeQuoted(encode(`<html><body>${body}</body></html>`)),
  })
  const table = (amount: string) =>
    `<table><tr><td>单位：万元</td></tr><tr><td>项目<td>金额<tr><td>合计<td>${amount}</table>`
  const { raw, rows, prose, diagnostics } = await read(
    makeArchive([
      page(head),
      part('s1.htm', table('1.00')),
      part('s2.htm', '<p>旧</p>'),
      part('s3.htm', table('2.00')),
      part('tabs.htm', '<p>收入</p>'),
    ]),
  )
  expect(rows.map(([, total]) => total)).toEqual([
    ['合计', '1.00'],
    ['合计', '2.00'],
  ])
  expect(prose).toEqual([])
  expect(raw.places?.slice(2, 5)).toEqual([
    { sheet: '收入&支出', line: 3 },
    { sheet: '三公', line: 1 },
    { sheet: '三公', line: 2 },
  ])
  expect(diagnostics.map(({ message }) => message)).toEqual(['工作表“草稿”是隐藏的，没有读。'])
})

test('damaged archives and those without a page are refused in words', async () => {
  const whole = makeArchive([page('<p>预算</p>')])
  expect(await refusal(whole.slice(0, -20))).toMatch(/网页存档.*不完整或已损坏.*重新下载/)
  const broken = { headers: 'Content-Type: text/html\r\nContent-Transfer-Encoding: base64' }
  expect(await refusal(makeArchive([{ ...broken, body: 'AA!A' }]))).toContain('已损坏')
  const style = { headers: 'Content-Type: text/css', body: 'p {}' }
  expect(await refusal(makeArchive([style]))).toMatch(/没有网页的文字.*另存为/)
  const without = encode('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n--x')
  expect(await refusal(without)).toContain('已损坏')
})

test('archives in archives without end are refused', async () => {
  let body = 'x'
  for (let depth = 0; depth < 50; depth++)
    body = `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n${body}\r\n--b${depth}--`
  expect(await refusal(encode(body))).toContain('已损坏')
})
