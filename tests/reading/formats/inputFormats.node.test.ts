import { expect, test } from 'vitest'
import {
  describeInputFormats,
  findInputFormat,
  formatNames,
  offeredFiles,
} from '@/reading/formats/inputFormats'

test.each([
  ['310001-2024.json', 'json'],
  ['预算.2024.MD', 'text'],
  ['a.markdown', 'text'],
  ['a.text', 'text'],
  ['a.txt', 'text'],
  ['a.DOCX', 'docx'],
  ['photo.png', null],
  ['json', null],
  ['a.txt.zip', null],
] as const)('%s is read as %s', (name, format) => {
  expect(findInputFormat(name)).toBe(format)
})

test('choosers and messages offer the usual endings, in the same order', () => {
  expect(offeredFiles).toMatch(/^\.json,(?:\.\w+,)*\.md,\.txt,(?:\.\w+,)*application\/json,/)
  expect(describeInputFormats()).toContain('文本形式的公开文件（.md、.txt）')
  expect(describeInputFormats()).toContain('Word 文件（.docx）')
  expect(formatNames).toEqual(describeInputFormats().match(/(?<=^|，以及)[^（]+/g))
})
