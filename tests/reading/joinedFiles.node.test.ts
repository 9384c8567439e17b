import { describe, expect, it } from 'vitest'
import { existsSync, readFileSync } from 'node:fs'
import { validateBudget } from '@/document/validate'
import { type InputFile, readFiles } from '@/reading/readFiles'

const input = (file: string, text: string | Uint8Array): InputFile => ({
  file,
  load: () => ({
    bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
    sha256: null,
  }),
})
const sentences = Array.from({ length: 10 }, (_, index) => `第${index + 1}句话说明情况。`)
const prose = (unit: string, year = 2024) =>
  [
    `${unit}${year}年部门预算`,
    '目录',
    '一、概况',
    '二、预算情况说明',
    '一、概况',
    ...sentences,
    '二、预算情况说明',
    `${unit}${year}年支出预算12.00万元，比上年增加2.00万元。`,
  ].join('\n')
const tables = (unit: string, year = 2024) =>
  [
    `${year}年支出总表`,
    `编制单位：${unit} 单位：万元`,
    '科目编码\t科目名称\t合计',
    '208\t社会保障和就业支出\t12.00',
    '\t合计\t12.00',
  ].join('\n')
const outcomes = async (...files: InputFile[]) =>
  (await readFiles(files)).map(({ file, outcome }) => [file, outcome])

describe('prose and tables in two files', () => {
  it('are one document whichever comes first, each line knowing its file', async () => {
    const [second, first] = await readFiles([
      input('表格.txt', tables('甲县档案局')),
      input('说明.txt', prose('甲县档案局')),
    ])
    expect(second).toMatchObject({ outcome: 'joined', with: '说明.txt' })
    if (first?.outcome !== 'read') throw new Error('not read')
    const { document } = first
    expect(document.source.files?.map(({ file }) => file)).toEqual(['说明.txt', '表格.txt'])
    const [row] = document.tables[0]!.rows.slice(1)
    expect(document.source.places?.[row!.line - 1]).toEqual({ file: 1, line: 4 })
    expect(document.source.places).toHaveLength(document.source.lines)
    expect(document.statements.length).toBeGreaterThan(0)
    expect(validateBudget(JSON.parse(JSON.stringify(document)))).toHaveProperty('document')
  })

  it.each([
    ['某省委老干部局', '中国共产党某省委员会老干部局'],
    ['某市政协办公室', '中国人民政治协商会议某市委员会办公室'],
    ['某市人大常委会办公室', '某市人民代表大会常务委员会办公室'],
    ['中共某县委党校', '中国共产党某县委员会党校'],
    ['某县检察院', '某县人民检察院'],
  ])('are one where %s is %s in the other', async (short, long) => {
    expect(
      await outcomes(
        input('说明.txt', prose(short)),
        input('表格.txt', tables(long)),
        input('别的说明.txt', prose('乙县档案局')),
      ),
    ).toEqual([
      ['说明.txt', 'read'],
      ['表格.txt', 'joined'],
      ['别的说明.txt', 'read'],
    ])
  })

  it('go by unit and year: others stay by themselves', async () => {
    expect(
      await outcomes(
        input('甲说明.txt', prose('甲县档案局')),
        input('乙说明.txt', prose('乙县档案局')),
        input('乙表格.txt', tables('乙县档案局')),
        input('甲去年.txt', tables('甲县档案局', 2023)),
      ),
    ).toEqual([
      ['甲说明.txt', 'read'],
      ['乙说明.txt', 'read'],
      ['乙表格.txt', 'joined'],
      ['甲去年.txt', 'read'],
    ])
  })

  it('each alone is opened, and prose says what to do', async () => {
    const [alone] = await readFiles([input('说明.txt', prose('甲县档案局'))])
    expect(alone).toMatchObject({ outcome: 'read', share: 'prose' })
    expect(JSON.stringify(alone)).toContain('请把两个文件一起打开')
    const [refused] = await readFiles([input('别的.txt', '甲县档案局2024年部门预算\n\n另见附件。')])
    expect(refused).toMatchObject({ outcome: 'refused', share: 'prose' })
    expect(JSON.stringify(refused)).toContain('请把两个文件一起打开')
    expect(await readFiles([input('表格.txt', tables('甲县档案局'))])).toMatchObject([
      { outcome: 'read', share: 'tables' },
    ])
  })

  it('are joined when told to, whatever they say', async () => {
    const files = [input('表.txt', tables('乙县档案局')), input('文.txt', prose('甲县档案局'))]
    expect((await readFiles(files, { join: true })).map(({ outcome }) => outcome)).toEqual([
      'joined',
      'read',
    ])
  })

  it('lines that messages name are those of the joined document', async () => {
    const odd = tables('甲县档案局').replace('\t合计\t12.00', '\t\t12.00')
    const [read] = await readFiles([input('文.txt', prose('甲县档案局')), input('表.txt', odd)])
    if (read?.outcome !== 'read') throw new Error('not read')
    const found = read.document.diagnostics.find(({ code }) => code === 'unnamed-row')
    expect(found?.message ?? '').not.toContain('原文第 5 行')
  })
})

const folder = '../shared/samples/text'
describe.skipIf(!existsSync(folder))(
  '江苏 2019 (skipped where ../shared/samples is absent)',
  () => {
    it('prose and tables of one unit are one document', async () => {
      const files = ['prose', 'tables'].map(part => {
        const name = `jiangsu-npc-office-2019-${part}.txt`
        return input(name, new Uint8Array(readFileSync(`${folder}/${name}`)))
      })
      const [read, joined] = await readFiles(files)
      expect(joined).toMatchObject({ outcome: 'joined' })
      if (read?.outcome !== 'read') throw new Error('not read')
      expect(read.document.tables).toHaveLength(12)
      expect(read.document.statements.length).toBeGreaterThan(100)
    })
  },
)
