import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { chartFrame } from '../../gallery/stories/chartFrame'
import { drawn, show, until } from '../../gallery/show'

const tool = (name: string) =>
  [...document.querySelectorAll<HTMLButtonElement>('.tools button')].find(
    button => button.querySelector('.name')?.textContent === name,
  )
const tools = () => until(() => tool('看表') !== undefined || tool('看图') !== undefined)
const focusedName = () => document.activeElement?.querySelector('.name')?.textContent ?? ''

test('shows the table in place of the picture, sorts it, and shows the picture again', async () => {
  await show(chartFrame, 'picture')
  await drawn()
  await tools()
  await userEvent.click(tool('看表')!)
  await until(() => document.querySelectorAll('tbody tr').length > 1)
  const amounts = () =>
    [...document.querySelectorAll('tbody td.amount')].map(cell =>
      Number(cell.textContent.replaceAll(',', '')),
    )
  expect(document.querySelector('.echarts-host svg')).toBeNull()
  expect(document.querySelector('tfoot')?.textContent).toContain('合计')
  const printed = amounts()
  const head = [...document.querySelectorAll<HTMLElement>('thead .sort')]
  head.find(({ textContent }) => textContent.trim() === '金额')!.click()
  await until(() => document.querySelector('[aria-sort=descending]') !== null)
  await expect.poll(amounts).toEqual([...printed].sort((a, b) => b - a))
  await userEvent.click(tool('看图')!)
  await drawn()
  expect(document.querySelector('table')).toBeNull()
})

test('has its tools in the order of the tab key, and saves no picture where there is none', async () => {
  await show(chartFrame, 'without a picture')
  await tools()
  const names: string[] = []
  for (let press = 0; press < 5; press++) {
    await userEvent.tab()
    names.push(focusedName())
  }
  expect(names).toEqual(['看表', '全屏', '复制表格', '保存 CSV 数据', '原表里的行'])
})

test('folds its tools into a menu on a narrow screen, and Escape closes it', async () => {
  await show(chartFrame, 'picture', { width: 390 })
  await drawn()
  await tools()
  expect(tool('保存 CSV 数据')?.checkVisibility()).toBe(false)
  await userEvent.click(tool('更多')!)
  expect(tool('保存 CSV 数据')?.checkVisibility()).toBe(true)
  expect(document.documentElement.scrollWidth).toBe(390)
  await userEvent.keyboard('{Escape}')
  expect(tool('保存 CSV 数据')?.checkVisibility()).toBe(false)
  expect(focusedName()).toBe('更多')
})
