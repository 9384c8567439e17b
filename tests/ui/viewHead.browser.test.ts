import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { show } from '../gallery/show'
import { viewHead } from '../gallery/stories/viewHead'

const text = (selector: string) => document.querySelector(selector)?.textContent.trim()

test('has one heading with the whole finding, and its figures are one tab stop', async () => {
  const { opened } = await show(viewHead, 'plain')
  expect(document.querySelectorAll('h1')).toHaveLength(1)
  expect(text('h1')).toBe('2024 年预算 9,619.41 万元，91.9% 用于社会保障和就业支出')
  expect(text('.subtitle')).toContain('表五')
  await userEvent.tab()
  expect(document.activeElement?.textContent).toBe('9,619.41 万元')
  await userEvent.keyboard('{ArrowRight}{Enter}')
  expect(opened).toEqual(['91.9%'])
})

test('says a notice, shows a trail, and has a place for the tools of its chart', async () => {
  await show(viewHead, 'notice')
  expect(text('header')).toContain('地址里的科目 99999 不在这份文件里')
  await show(viewHead, 'trail')
  expect(text('.trail')).toBe('全部支出')
  expect(document.getElementById('tools')).not.toBeNull()
})

test('shows figures under the heading as figures', async () => {
  const { opened } = await show(viewHead, 'with figures under it')
  document.querySelector<HTMLElement>('.subtitle [data-sourced]')?.click()
  expect(opened).toEqual(['2,403.10'])
})
