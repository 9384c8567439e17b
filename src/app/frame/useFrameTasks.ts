import { useRoute } from 'vue-router'
import { usePreferences } from '@/app/preferences/usePreferences'
import type { FrameContent, FrameSurroundings, FrameTask } from './frame'
import { loadLater } from '@/app/work/loadLater'
import { useSelection } from '@/app/selection/useSelection'
import { useShortWork } from '@/app/work/useShortWork'

const failures: Readonly<Record<FrameTask, string>> = {
  copy: '没有复制成功',
  png: '没有存成 PNG',
  svg: '没有存成 SVG',
  csv: '没有存成 CSV',
  xlsx: '没有存成 XLSX',
}

/** Copies and saves what a frame shows. All code for that comes when it is first asked for. */
export function useFrameTasks(content: () => FrameContent, size: () => FrameSurroundings['size']) {
  const route = useRoute()
  const { document } = useSelection()
  const { theme } = usePreferences()
  // What is shown: another subject or page has done nothing yet.
  const work = useShortWork({ failures, place: () => route.fullPath })

  async function run(task: FrameTask): Promise<void> {
    const budget = document.value
    if (!budget) return
    await work.run(task, async () => {
      const { performFrameTask } = await loadLater(() => import('./performFrameTask'))
      return await performFrameTask(task, {
        content: content(),
        size: size(),
        view: String(route.meta.title),
        document: budget,
        theme: theme.value,
      })
    })
  }
  return { ...work, run }
}
