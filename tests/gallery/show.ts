import '@/app/shell/base.css'
import { afterEach } from 'vitest'
import { page } from 'vitest/browser'
import { type MountedStory, mountStory } from './mountStory'
import type { Story } from './story'

let shown: MountedStory | null = null

/** Shows a story's state in the test's page, as wide as the page; the test's end removes it. */
export async function show(
  story: Story,
  state: string,
  {
    width = 1366,
    theme = 'light',
  }: { width?: number; theme?: 'light' | 'dark' | 'projector' } = {},
): Promise<MountedStory> {
  clear()
  await page.viewport(width, 768)
  document.documentElement.lang = 'zh-CN'
  const element = document.createElement('main')
  if (story.height) element.style.blockSize = `${story.height}px`
  document.body.append(element)
  shown = mountStory(story, state, { element, theme })
  return shown
}

function clear(): void {
  shown?.unmount()
  shown?.element.remove()
  shown = null
}
afterEach(clear)

/** Waits until a condition holds; a test's own time limit ends it. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise(resolve => setTimeout(resolve, 20))
}

/** Waits until a chart is drawn, with the marks that lie over it from the next frame on. */
export async function drawn(): Promise<void> {
  await until(
    () =>
      !document.querySelector('main [aria-busy=true]') &&
      (!document.querySelector('main [data-chart]') ||
        document.querySelector('main [data-chart] .echarts-host > *') !== null),
  )
  for (let frame = 0; frame < 2; frame += 1)
    await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
}
