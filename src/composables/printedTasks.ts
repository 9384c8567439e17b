import { readonly, shallowRef, watch } from 'vue'
import { announce } from './announce'
import type { PrintedTask } from './printedSave'
import type { PrintedTableShown } from './printedTable'

const failures: Readonly<Record<PrintedTask, string>> = { copy: '没有复制成功', csv: '没有存成 CSV', xlsx: '没有存成 XLSX' }
/** How long a success stays to be read, in ms; a failure stays until it has been seen to. */
const readingTime = 5000

/** Copies and saves a printed table. All code for that comes when it is first asked for. */
export function usePrintedTasks({ document, table, layout }: PrintedTableShown) {
  const busy = shallowRef<PrintedTask | null>(null)
  const message = shallowRef<{ readonly text: string, readonly failed: boolean } | null>(null)

  // What was done to one table is not said beside another.
  watch(() => table.value?.id, () => { message.value = null })

  async function run(task: PrintedTask): Promise<void> {
    if (busy.value || !document.value || !table.value || !layout.value) return
    busy.value = task
    message.value = null
    const of = table.value.id
    try {
      const { savePrinted } = await import('./printedSave').catch(() => { throw new Error('需要的程序没有加载成功，请再试一次') })
      say(await savePrinted(task, { document: document.value, table: table.value, layout: layout.value }), false, of)
    } catch (error) {
      say(`${failures[task]}：${error instanceof Error ? error.message : String(error)}`, true, of)
    } finally {
      busy.value = null
    }
  }

  function say(text: string, failed: boolean, of: string): void {
    const said = { text, failed }
    if (of === table.value?.id) message.value = said
    announce(text)
    if (!failed) setTimeout(() => { if (message.value === said) message.value = null }, readingTime)
  }

  return { busy: readonly(busy), message: readonly(message), run, dismiss: () => { message.value = null } }
}
