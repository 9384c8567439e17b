import { nameSubject } from '@/budget/tree/nameSubject'
import type { BudgetDocument } from '@/document/document'
import { useRoute } from 'vue-router'
import { usePreferences } from '@/app/preferences/usePreferences'
import type { FrameContent, FrameSurroundings, FrameTask, TableMaker } from './frame'
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
  const { document, queryParams } = useSelection()
  const { theme } = usePreferences()
  // What is shown: another subject or page has done nothing yet.
  const work = useShortWork({ failures, place: () => route.fullPath })

  /** The subject that goes along to all pages, in words; `null` for none. */
  const pickedSubject = (budget: BudgetDocument) =>
    queryParams.value.pick === null ? null : nameSubject(budget, queryParams.value.pick)

  async function run(task: FrameTask): Promise<void> {
    const budget = document.value
    if (!budget) return
    await work.run(task, async () => {
      const { performFrameTask } = await loadLater(() => import('./performFrameTask'))
      const picked = pickedSubject(budget)
      return await performFrameTask(task, {
        content: withPick(content(), picked),
        picked: picked && `所选科目 ${picked}`,
        size: size(),
        view: String(route.meta.title),
        document: budget,
        theme: theme.value,
      })
    })
  }
  return { ...work, run }
}

/** Says under what is saved which subject went along, as the page does. */
function withPick(content: FrameContent, subject: string | null): FrameContent {
  if (subject === null) return content
  const words = `所选科目 ${subject}`
  const noted = (make: TableMaker) => async () => {
    const table = await make()
    return { ...table, source: `${table.source}；${words}` }
  }
  return {
    ...content,
    subtitle: `${content.subtitle} · ${words}`,
    table: noted(content.table),
    workbook: content.workbook && noted(content.workbook),
  }
}
