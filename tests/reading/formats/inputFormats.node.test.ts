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
  ['photo.png', null],
  ['json', null],
  ['a.txt.zip', null],
] as const)('%s is read as %s', (name, format) => {
  expect(findInputFormat(name)).toBe(format)
})

test('choosers and messages offer the usual endings', () => {
  expect(offeredFiles).toBe(
    '.json,.md,.txt,.pdf,application/json,text/plain,text/markdown,application/pdf',
  )
  expect(describeInputFormats()).toBe(
    '预算 JSON（.json），以及文本形式的公开文件（.md、.txt），以及有文字的 PDF（.pdf）',
  )
  expect(formatNames).toEqual(['预算 JSON', '文本形式的公开文件', '有文字的 PDF'])
})
