import { watch } from 'vue'
import { whenIdle } from '@/ui/idle'
import { useSelection } from '@/app/selection/useSelection'

/** Fewer sheets are listed within the frame that shows them. */
const many = 200

/**
 * Lists the projects and indicators of a document that has many, when nothing else is to do, so
 * that their pages open at once; used once, by the shell.
 */
export function useProjectsAhead() {
  const { document } = useSelection()
  watch(
    document,
    now => {
      if (!now || now.sheets.length < many) return
      whenIdle(async () => {
        const { listAhead } = await import('./listAhead')
        await listAhead(now, () => document.value === now)
      })
    },
    { immediate: true },
  )
}
