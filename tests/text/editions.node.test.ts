import { expect, test } from 'vitest'
import { citeDocument, nameEdition } from '@/text/editions'

const plain = (text: string) => text.replace(/\u2009/g, ' ')

test('a budget is called what its title calls it', () => {
  expect(plain(nameEdition({ title: '上海市普陀区2025年区级单位预算', year: 2025 }))).toBe(
    '2025 年单位预算',
  )
  expect(plain(nameEdition({ title: '2024年度部门 预算', year: 2024 }))).toBe('2024 年部门预算')
  expect(plain(nameEdition({ title: '某局2019年预算', year: 2019 }))).toBe('2019 年预算')
})

test('only a printed title is cited', () => {
  const document = { title: '2024年度部门预算', unit: { name: '某局' }, year: 2024 }
  expect(plain(citeDocument(document))).toBe('据《2024 年度部门预算》')
  expect(citeDocument({ ...document, title: '某局2024年预算' })).toBe('据公开文件')
})
