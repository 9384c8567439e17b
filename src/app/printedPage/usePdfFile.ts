import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import { rememberedFiles } from '@/app/documents/sourceFiles'
import type { PrintedPlace } from './pagePlace'
import { openPdfPages, type PdfPages } from './pdfPages'

/** The PDF that is opened for its pages, or why it is not, in words. */
export function usePdfFile(file: () => PrintedPlace['file']) {
  const pages = shallowRef<PdfPages | null>(null)
  const problem = shallowRef<string | null>(null)
  const key = computed(() => `${file().sha256 ?? ''} ${file().file}`)

  function close(): void {
    void pages.value?.close()
    pages.value = null
  }

  async function open(isWanted: () => boolean): Promise<void> {
    const { file: name } = file()
    problem.value = null
    try {
      const { findSourceFile } = await import('@/app/library/keptFiles')
      const found = await findSourceFile(file())
      if (!isWanted()) return
      if (!found) {
        problem.value = `原文件不在这台机器上了：再打开一次“${name}”就能看到这一页。`
        return
      }
      const opened = await openPdfPages(found)
      if (isWanted()) pages.value = opened
      else await opened.close()
    } catch (error) {
      if (isWanted())
        problem.value = `“${name}”打不开（${describe(error)}），看不到这一页：请再打开一次这份文件。`
    }
  }

  watch(
    [key, rememberedFiles],
    ([now], [before], onCleanup) => {
      // Another file that is opened changes nothing of the one that is shown.
      if (now === before && pages.value) return
      let wanted = true
      onCleanup(() => {
        wanted = false
      })
      close()
      void open(() => wanted)
    },
    { immediate: true },
  )
  onScopeDispose(close)

  return { pages, problem }
}

const describe = (error: unknown) => (error instanceof Error ? error.message : String(error))
