import 'axe-core'
import { afterEach, expect, test } from 'vitest'
import { findAxeFaults } from './axe'

afterEach(() => {
  document.body.replaceChildren()
})

function show(html: string): void {
  document.documentElement.lang = 'zh-CN'
  document.title = '测试'
  document.body.innerHTML = `<main><h1>表</h1>${html}</main>`
}
const rows = (style: (row: number) => string) =>
  `<table>${Array.from({ length: 30 }, (_, row) => `<tr><td style="${style(row)}">${row}.00</td></tr>`).join('')}</table>`

test('finds nothing in many texts that can be read', async () => {
  show(rows(() => 'color: #333'))
  expect(await findAxeFaults()).toEqual([])
  expect(document.querySelector('[data-contrast]')).toBeNull()
})

test.each([
  ['text', (row: number) => (row === 15 ? 'color: #ccc' : '')],
  ['ground', (row: number) => (row === 15 ? 'color: #333; background: #444' : 'color: #333')],
  ['shade', (row: number) => (row === 15 ? 'opacity: 0.2' : '')],
] as const)('finds the one among many whose %s is another', async (_name, style) => {
  show(rows(style))
  for (const themeOnly of [true, false]) {
    const faults = await findAxeFaults({ themeOnly })
    expect(faults.map(fault => fault.replace(/ at .*/, ''))).toEqual(['color-contrast'])
    expect(faults[0]).not.toContain(',')
  }
})

test('finds a button without a name, and leaves such to the first theme', async () => {
  show('<button type="button" style="width: 40px; height: 40px"></button>')
  expect((await findAxeFaults()).join()).toContain('button-name')
  expect(await findAxeFaults({ themeOnly: true })).toEqual([])
  expect(await findAxeFaults({ within: 'h1' })).toEqual([])
})
