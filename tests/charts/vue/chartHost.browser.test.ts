import { describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { chartStories } from '../../gallery/stories'
import { drawn, show } from '../../gallery/show'

const kinds = Object.entries(chartStories)
const buttons = () => [...document.querySelectorAll<HTMLButtonElement>('.target')]
const focused = () => document.activeElement?.getAttribute('data-key')

describe.each(kinds)('%s', (kind, story) => {
  const [state = ''] = Object.keys(story.states)

  test('is a figure with a name, and each of its marks a button that says a figure', async () => {
    await show(story, state)
    await drawn()
    const figure = document.querySelector(`[data-chart=${kind}]`)
    expect(figure?.getAttribute('role')).toBe('figure')
    expect(figure?.getAttribute('aria-label')).toBe(`${state}的图`)
    expect(buttons().length).toBeGreaterThan(1)
    // What an amount comes to in words only: the two sides of a balance are equal.
    for (const button of buttons())
      expect(button.getAttribute('aria-label')).toMatch(/[^\d\s].*\d|\d.*[^\d\s]|两边相等/)
    // Keys tell the marks apart.
    expect(new Set(buttons().map(button => button.dataset['key'])).size).toBe(buttons().length)
  })

  test('is one tab stop, and arrows reach every mark', async () => {
    await show(story, state)
    await drawn()
    expect(buttons().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1)
    await userEvent.tab()
    const seen = new Set([focused()])
    const ways = ['{ArrowDown}', '{ArrowRight}', '{ArrowUp}', '{ArrowLeft}']
    // Every mark that was reached is gone on from, each way.
    for (const key of seen) {
      for (const way of ways) {
        document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key ?? '')}"]`)?.focus()
        await userEvent.keyboard(way)
        seen.add(focused())
      }
      if (seen.size === buttons().length) break
    }
    expect([...seen].sort()).toEqual(
      buttons()
        .map(button => button.dataset['key'])
        .sort(),
    )
  })

  test('asks for the source of a mark by S and, where it leads nowhere, by Enter', async () => {
    const { events, opened } = await show(story, state)
    await drawn()
    buttons()[0]?.focus()
    await userEvent.keyboard('s')
    expect(opened).toHaveLength(1)
    const leads = buttons().find(button => button.classList.contains('leads'))
    if (leads) {
      leads.focus()
      await userEvent.keyboard('{Enter}')
    }
    expect(events.filter(event => event.startsWith('choose '))).toEqual(
      leads ? [`choose ${leads.dataset['key'] ?? ''}`] : [],
    )
    const still = buttons().find(button => !button.classList.contains('leads'))
    if (still) {
      still.focus()
      await userEvent.keyboard('{Enter}')
    }
    expect(opened).toHaveLength(still ? 2 : 1)
  })

  test.each([320, 1366])('has all its marks within the picture at %i px', async width => {
    await show(story, state, { width })
    await drawn()
    const box = document.querySelector('.chart-host')!.getBoundingClientRect()
    expect(box.right).toBeLessThanOrEqual(width)
    for (const button of buttons()) {
      const { left, right, top, bottom } = button.getBoundingClientRect()
      expect(left, button.ariaLabel ?? '').toBeGreaterThanOrEqual(box.left - 1)
      expect(right, button.ariaLabel ?? '').toBeLessThanOrEqual(box.right + 1)
      expect(top, button.ariaLabel ?? '').toBeGreaterThanOrEqual(box.top - 1)
      expect(bottom, button.ariaLabel ?? '').toBeLessThanOrEqual(box.bottom + 1)
    }
    for (const text of document.querySelectorAll('.chart-host svg text')) {
      const { left, right } = text.getBoundingClientRect()
      expect(left, text.textContent).toBeGreaterThanOrEqual(box.left - 2)
      expect(right, text.textContent).toBeLessThanOrEqual(box.right + 2)
    }
  })
})

test('a drill keeps the focus in the picture, and the way back returns to the tile', async () => {
  const { treemap } = chartStories
  const { change } = await show(treemap, '全部')
  await drawn()
  const propsOf = (state: string) => treemap.states[state]?.props ?? {}
  document.querySelector<HTMLElement>('[data-key="208"]')?.focus()
  change(propsOf('类'))
  await expect.poll(focused).toBe('20801')
  change(propsOf('全部'))
  await expect.poll(focused).toBe('208')
})

test('a chart is drawn before the browser tells of its room', async () => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly observe = () => {}
      readonly unobserve = () => {}
      readonly disconnect = () => {}
    },
  )
  try {
    const { bars } = chartStories
    await show(bars, Object.keys(bars.states)[0] ?? '')
    await drawn()
    expect(buttons().length).toBeGreaterThan(1)
  } finally {
    vi.unstubAllGlobals()
  }
})

test('a chart without figures has no mark and says its name', async () => {
  await show(chartStories.line, '没有数')
  await drawn()
  expect(buttons()).toEqual([])
  expect(document.querySelector('[data-chart=line]')?.getAttribute('aria-label')).toBe('没有数的图')
})
