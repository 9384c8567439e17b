import { loadLater } from '@/app/work/loadLater'
import type { PrintedTask } from './savePrinted'
import type { PrintedTableShown } from '@/app/printed/usePrintedTable'
import { useShortWork } from '@/app/work/useShortWork'

const failures: Readonly<Record<PrintedTask, string>> = {
  copy: '没有复制成功',
  csv: '没有存成 CSV',
  xlsx: '没有存成 XLSX',
}

/** Copies and saves a printed table. All code for that comes when it is first asked for. */
export function usePrintedTasks({ document, table, layout }: PrintedTableShown) {
  // What was done to one table is not said beside another.
  const work = useShortWork({ failures, place: () => table.value?.id })

  async function run(task: PrintedTask): Promise<void> {
    if (!document.value || !table.value || !layout.value) return
    const shown = { document: document.value, table: table.value, layout: layout.value }
    await work.run(task, async () => {
      const { savePrinted } = await loadLater(() => import('./savePrinted'))
      return await savePrinted(task, shown)
    })
  }
  return { ...work, run }
}
