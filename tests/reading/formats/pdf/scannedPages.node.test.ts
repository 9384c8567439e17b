import { expect, test } from 'vitest'
import { readPdfFile } from '@/reading/formats/pdf/readPdf'
import { readFiles } from '@/reading/readFiles'
import { scan, text, writePdf } from '../../../fixtures/pdf'

const words = text(
  60,
  700,
  '一般公共预算收入支出情况的说明如下，部门预算单位合计金额和年度项目基本支出',
)

test('all pages that are pictures are named, however many, with what to do', async () => {
  const pictured = Array.from({ length: 8 }, () => ({ content: [scan] }))
  const page = { content: [words] }
  const bytes = writePdf([page, ...pictured, page, { content: [scan] }])
  const { diagnostics } = await readPdfFile(bytes, {})
  expect(diagnostics.map(({ message }) => message)).toEqual([
    '第 2–9、11 页几乎只有图片，像是扫描件，图片里的文字和表没有读进来：请找这几页有文字的版本（单位网站上的原文件、Word 或 Excel），或者先用文字识别（OCR）软件转换，再打开。',
  ])
})

test('a file without a table is refused with the pages that are pictures', async () => {
  const bytes = writePdf([{ content: [words] }, { content: [scan] }])
  const [result] = await readFiles([{ file: 'a.pdf', load: () => ({ bytes, sha256: null }) }])
  expect(result).toMatchObject({
    outcome: 'refused',
    problems: [
      { reason: expect.stringMatching(/没有表格：.+；第 2 页几乎只有图片.+（OCR）/) as string },
    ],
  })
})
