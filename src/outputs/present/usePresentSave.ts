import { loadLater } from '@/app/work/loadLater'
import { useLongWork } from '@/app/work/useLongWork'
import { usePresentation } from './usePresentation'
import { useEarlier } from '@/app/comparison/useEarlier'
import { useSelection } from '@/app/selection/useSelection'
import { nameSubject } from '@/budget/tree/nameSubject'
import { useYears } from '@/app/comparison/useYears'

/**
 * Saves the slides that are shown, in their order, as a PPTX file; the code for it comes when it is
 * asked for.
 */
export function usePresentSave() {
  const { document, unit, shown } = usePresentation()
  const { queryParams } = useSelection()
  const earlier = useEarlier()
  const { years } = useYears()
  const { progress, message, run, cancel, dismiss } = useLongWork()

  async function save(): Promise<void> {
    const budget = document.value
    if (!budget || progress.value) return
    const { pick } = queryParams.value
    const request = {
      document: budget,
      earlier: earlier.value,
      years: years.value,
      unit: unit.value,
      slides: shown.value,
      picked: pick === null ? null : `所选科目 ${nameSubject(budget, pick)}`,
    }
    await run({
      failure: '没有存成 PPTX',
      work: async step => {
        const { saveSlides } = await loadLater(() => import('./pptx/saveSlides'))
        return await saveSlides({ ...request, step })
      },
    })
  }
  return { progress, message, save, cancel, dismiss }
}
