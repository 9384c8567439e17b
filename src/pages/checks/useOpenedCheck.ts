import { onMounted, watch } from 'vue'
import { outcomeNames } from '@/budget/checks'
import { announce } from '@/app/announce/announce'
import type { CheckListShown } from './useCheckList'

const nextFrame = () =>
  new Promise<void>(done => {
    requestAnimationFrame(() => requestAnimationFrame(() => done()))
  })

/**
 * Brings the relation that the address opens into sight and says what it is; one opened by hand
 * stays where it is.
 */
export function useOpenedCheck({ opened }: CheckListShown) {
  let byHand = false

  async function show(): Promise<void> {
    const result = opened.value
    if (!result) return
    if (byHand) byHand = false
    else {
      // After the router has put the page to its top.
      await nextFrame()
      const row = [...window.document.querySelectorAll<HTMLElement>('[data-check]')].find(
        row => row.dataset['check'] === result.id,
      )
      row?.scrollIntoView({ block: 'center' })
      row?.querySelector('button')?.focus({ preventScroll: true })
    }
    announce(`${result.title}：${outcomeNames[result.outcome]}`)
  }

  onMounted(() => void show())
  watch(
    () => opened.value?.id,
    () => void show(),
    { flush: 'post' },
  )
  return {
    toggleHere: (toggle: () => unknown) => {
      byHand = true
      void toggle()
    },
  }
}
